using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using Npgsql;

namespace CadizTracker.Imports;

/// <summary>What records may refer to: what is in the database, and what stands in the same files.</summary>
internal sealed record RecordNames(
    PlanOutlines Plans,
    IReadOnlyDictionary<string, string> PlanOfPresidency,
    IReadOnlySet<string> Meetings
)
{
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
        var presidencies = (await connection.AllAsync<Named>(Presidencies, null, ct)).ToDictionary(
            p => p.Name,
            p => p.Plan
        );
        foreach (var (presidency, _) in files.Presidencies)
        {
            presidencies[presidency.Slug] = presidency.Plan;
        }
        var slugs = files
            .Meetings.SelectMany(meeting => MeetingToStore.Linked(meeting.Record))
            .Distinct()
            .ToArray();
        var meetings = await connection.AllAsync<string>(KnownMeetings, new { slugs }, ct);
        return new(
            await PlanOutlines.ReadAsync(connection, ct),
            presidencies,
            meetings.Concat(files.Meetings.Select(meeting => meeting.Record.Slug ?? "")).ToHashSet()
        );
    }

    /// <summary>The presidencies as they are stored, after saying which of them contradict their plan, or work under one that there is not.</summary>
    public IReadOnlyList<Sourced<PresidencyRecord>> Checked(
        IReadOnlyList<Sourced<PresidencyRecord>> presidencies,
        List<ImportProblem> problems
    ) => [.. presidencies.Select(presidency => PresidencyToStore.From(presidency, this, problems))];

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
