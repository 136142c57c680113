using System.Text.Json.Serialization;
using CadizTracker.Citations;
using CadizTracker.Meetings;

namespace CadizTracker.Imports;

/// <summary>A meeting with everything filled in that its file may leave out, and its citations read against their plan.</summary>
internal sealed record MeetingToStore : MeetingRecord
{
    /// <summary>With the items they name and their state.</summary>
    public new Citation[] Citations { get; init; } = [];

    /// <summary>Whether its file says if its citations have been recorded.</summary>
    [JsonIgnore]
    public bool MappingIsSaid { get; }

    private MeetingToStore(MeetingRecord written)
        : base(written) => MappingIsSaid = written.Mapping is not null;

    /// <summary>Fills it in; what cannot be right is added to the problems, at its place in the file.</summary>
    public static Sourced<MeetingToStore> From(
        Sourced<MeetingRecord> meeting,
        RecordNames names,
        List<ImportProblem> problems,
        CitationState state = CitationState.Published
    )
    {
        var written = meeting.Record;
        problems.AddRange(UnknownLinks(meeting, names));
        var plan = names.PlanOf(written.Presidency);
        if (plan is null)
        {
            problems.Add(
                meeting.Origin.Problem(
                    "/presidency",
                    names.NoSuch(written.Presidency, meeting.Origin),
                    "unknown_presidency"
                )
            );
        }
        var citations = written.Citations.Select(
            (citation, i) =>
                Read(citation, i, plan, meeting.Origin, names, problems) with
                {
                    State = StateOf(citation, state),
                }
        );
        return new(
            new MeetingToStore(written)
            {
                EndsOn = written.EndsOn ?? written.StartsOn,
                Mapping =
                    written.Mapping ?? Mapping.Default(written.Kind, written.Citations.Length > 0),
                Citations = plan is null ? [] : [.. citations],
            },
            meeting.Origin
        );
    }

    // Who may publish may also say what is not published yet; nobody else says what state their citation has.
    private static CitationState StateOf(CitationRecord written, CitationState usual) =>
        usual == CitationState.Published ? written.State ?? usual : usual;

    /// <summary>The slugs of the meetings that one is linked to.</summary>
    public static IEnumerable<string> Linked(MeetingRecord meeting) =>
        meeting
            .FollowUpOf.Concat(meeting.FollowUpPlanned)
            .Concat(meeting.JointWith)
            .Select(link => link.Meeting)
            .OfType<string>();

    private static Citation Read(
        CitationRecord written,
        int index,
        string? planOfPresidency,
        Origin origin,
        RecordNames names,
        List<ImportProblem> problems
    )
    {
        var place = $"/citations/{index}";
        var code = written.Plan ?? planOfPresidency ?? "";
        if (names.Plans[code] is not { } plan)
        {
            problems.Add(
                origin.Problem($"{place}/plan", names.NoSuch(code, origin), "unknown_plan")
            );
            return new Citation(written);
        }
        var items = new CitedItems(plan, origin, names, problems);
        return new Citation(written)
        {
            Plan = code,
            Items = items.Of(written.Text, written.Items, place),
        };
    }

    private static IEnumerable<ImportProblem> UnknownLinks(
        Sourced<MeetingRecord> meeting,
        RecordNames names
    ) =>
        new[]
        {
            ("followUpOf", meeting.Record.FollowUpOf),
            ("followUpPlanned", meeting.Record.FollowUpPlanned),
            ("jointWith", meeting.Record.JointWith),
        }
            .SelectMany(list =>
                list.Item2.Select((link, i) => (link.Meeting, At: $"/{list.Item1}/{i}/meeting"))
            )
            .Where(link => link.Meeting is { } slug && names.Meetings?.Contains(slug) is false)
            .Select(link =>
                meeting.Origin.Problem(
                    link.At,
                    names.NoSuch(link.Meeting, meeting.Origin),
                    "unknown_meeting"
                )
            );
}
