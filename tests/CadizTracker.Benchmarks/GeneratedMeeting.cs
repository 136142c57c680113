using CadizTracker.Meetings;

namespace CadizTracker.Benchmarks;

/// <summary>
/// A meeting that chance made. When it was and whose, its kind, its status and what it cites are drawn apart, so that none of
/// them says anything about another.
/// </summary>
internal sealed record GeneratedMeeting(
    int Presidency,
    MeetingKind Kind,
    MeetingStatus Status,
    MappingState Mapping,
    DateOnly StartsOn,
    DateOnly EndsOn,
    IReadOnlyList<GeneratedCitation> Citations
)
{
    private const int Seed = 20230622;
    private static readonly MeetingKind[] Kinds = Enum.GetValues<MeetingKind>();
    private static readonly (int, MeetingStatus)[] Statuses =
    [
        (80, MeetingStatus.Held),
        (10, MeetingStatus.Planned),
        (5, MeetingStatus.Postponed),
        (5, MeetingStatus.Cancelled),
    ];
    private static readonly (int, MappingState)[] Mappings =
    [
        (80, MappingState.Mapped),
        (10, MappingState.Pending),
        (10, MappingState.NotApplicable),
    ];

    /// <summary>The same meetings whenever they are asked for, so that each table can be written from the beginning.</summary>
    public static IEnumerable<GeneratedMeeting> Sequence(
        int count,
        GeneratedTerm[] terms,
        GeneratedItem[] items
    )
    {
        var chance = new Random(Seed);
        for (var i = 0; i < count; i++)
        {
            yield return One(chance, terms[chance.Next(terms.Length)], items);
        }
    }

    private static GeneratedMeeting One(Random chance, GeneratedTerm term, GeneratedItem[] items)
    {
        var day = term.Starts.AddDays(chance.Next(term.Days));
        var mapping = chance.OneOf(Mappings);
        // What nobody has mapped may be cited already; what is not applicable is not.
        var citations = mapping switch
        {
            MappingState.Mapped => 1 + chance.Next(2),
            MappingState.Pending => chance.Next(2),
            _ => 0,
        };
        return new(
            term.Presidency,
            Kinds[chance.Next(Kinds.Length)],
            chance.OneOf(Statuses),
            mapping,
            day,
            day.AddDays(chance.Next(3)),
            [.. Enumerable.Range(0, citations).Select(_ => GeneratedCitation.One(chance, items))]
        );
    }
}

/// <summary>A presidency by how many days its meetings are spread over.</summary>
internal sealed record GeneratedTerm
{
    public int Presidency { get; init; }
    public DateOnly Starts { get; init; }
    public int Days { get; init; }
}
