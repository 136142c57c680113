using CadizTracker.Citations;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>What records may refer to: what is in the database, and what stands in the same files.</summary>
/// <param name="Plans">The plans.</param>
/// <param name="PlanOfPresidency">The presidencies, with their plans' codes.</param>
/// <param name="Meetings">The meetings; null: whoever asks looks for them another way, since there may be any number.</param>
internal sealed record RecordNames(
    PlanOutlines Plans,
    IReadOnlyDictionary<string, string> PlanOfPresidency,
    IReadOnlySet<string>? Meetings
)
{
    private readonly Dictionary<string, CitationTexts> texts = [];
    private readonly Dictionary<string, string?> asked = [];

    private const string Presidencies = """
        select c.slug as name, p.code as plan
        from presidencies c
        join plans p using (plan_id)
        """;
    private const string KnownMeetings = "select slug::text from meetings where slug = any(@slugs)";

    public static async Task<RecordNames> ReadAsync(
        NpgsqlConnection connection,
        ImportFiles files,
        CancellationToken ct
    )
    {
        var names = await ReadAsync(connection, files.Presidencies, ct);
        var slugs = files
            .Meetings.SelectMany(meeting => MeetingToStore.Linked(meeting.Record))
            .Distinct()
            .ToArray();
        var meetings = await connection.AllAsync<string>(KnownMeetings, new { slugs }, ct);
        return names with
        {
            Meetings = meetings
                .Concat(files.Meetings.Select(meeting => meeting.Record.Slug ?? ""))
                .ToHashSet(),
        };
    }

    /// <summary>Plans and presidencies alone.</summary>
    public static async Task<RecordNames> ReadAsync(
        NpgsqlConnection connection,
        IEnumerable<Sourced<PresidencyRecord>> added,
        CancellationToken ct
    )
    {
        var presidencies = (await connection.AllAsync<Named>(Presidencies, null, ct)).ToDictionary(
            p => p.Name,
            p => p.Plan
        );
        foreach (var (presidency, _) in added)
        {
            presidencies[presidency.Slug] = presidency.Plan;
        }
        return new(await PlanOutlines.ReadAsync(connection, ct), presidencies, Meetings: null);
    }

    /// <summary>Reads citations of a plan; one at a time.</summary>
    public CitationTexts Texts(PlanOutline plan) =>
        texts.TryGetValue(plan.Code, out var known)
            ? known
            : texts[plan.Code] = new(plan, Plans.Others(plan));

    /// <summary>The plan, noted as one that was asked about.</summary>
    public PlanOutline Asked(PlanOutline plan)
    {
        Texts(plan);
        return plan;
    }

    /// <summary>The plan that a presidency works under; null: there is no such presidency.</summary>
    public string? PlanOf(string? presidency)
    {
        var plan = PlanOfPresidency.GetValueOrDefault(presidency ?? "");
        asked[presidency ?? ""] = plan;
        return plan;
    }

    /// <summary>Whether what was asked of these holds of those, too.</summary>
    public bool HoldIn(RecordNames others) =>
        asked.All(one => others.PlanOfPresidency.GetValueOrDefault(one.Key) == one.Value)
        && texts.Keys.All(code => Plans.HasAs(others.Plans, code));

    /// <summary>The presidencies as they are stored, after saying which of them contradict their plan, or work under one that there is not.</summary>
    public IReadOnlyList<Sourced<PresidencyRecord>> Checked(
        IReadOnlyList<Sourced<PresidencyRecord>> presidencies,
        List<ImportProblem> problems
    ) => [.. presidencies.Select(presidency => PresidencyToStore.From(presidency, this, problems))];

    /// <summary>What is neither in the record nor, where there are files, in these.</summary>
    public Bilingual NoSuch(string? name, Origin origin) =>
        Meetings is not null && origin.File.Length == 0
            ? new(
                $"\"{name}\" is not in the record.",
                $"«\u00A0{name}\u00A0» ne figure pas dans le registre."
            )
            : NoSuch(name);

    public static Bilingual NoSuch(string? name) =>
        new(
            $"\"{name}\" is neither in the record nor in these files.",
            $"«\u00A0{name}\u00A0» ne figure ni dans le registre ni dans ces fichiers."
        );

    private sealed record Named
    {
        public required string Name { get; init; }
        public required string Plan { get; init; }
    }
}
