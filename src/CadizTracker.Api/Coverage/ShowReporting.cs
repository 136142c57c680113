using System.Globalization;
using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>Shows a presidency's coverage as Open SDG's reporting status.</summary>
internal sealed class ShowReportingOfPresidency(NpgsqlDataSource source)
    : Analysis<CoverageOfPresidency, Reporting>(source)
{
    protected override string Address => "/presidencies/{slug}/coverage/reporting.json";
    protected override Offers Offered => new();

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        CoverageOfPresidency r,
        CancellationToken ct
    ) => HttpContext.AnswerReportingAsync(read, scope, ct);
}

/// <summary>Shows coverage of a plan as Open SDG's reporting status.</summary>
internal sealed class ShowReportingOfPlan(NpgsqlDataSource source)
    : Analysis<CoverageOfPlan, Reporting>(source)
{
    protected override string Address => "/plans/{plan}/coverage/reporting.json";
    protected override Offers Offered => new();

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        CoverageOfPlan r,
        CancellationToken ct
    ) => HttpContext.AnswerReportingAsync(read, scope, ct);
}

internal static class AnsweringReporting
{
    private const string Groups = $"""
        select i.level::text as level, i.code, g.covered, g.total
        from actions_by_group(@plan, {CoverageScope.Reached}, @rollup) g
        left join items i using (item_id)
        order by i.position nulls last
        """;

    public static async Task AnswerReportingAsync(
        this HttpContext http,
        Reading read,
        CoverageScope scope,
        CancellationToken ct
    )
    {
        var coverage = await CoverageAnswer.ReadAsync(read, scope, ct);
        var groups = await read.AllAsync<Group>(Groups, scope.Args, ct);
        var full = coverage.Items.ToDictionary(item => item.Code, item => item.Full);
        var isRecorded = coverage.Record != "empty";
        bool IsStated(Group group) =>
            isRecorded
            && (group.Covered < group.Total || group.Code is null || full[group.Code] == true);
        await http.AnswerAsync(
            read,
            new Reporting
            {
                Statuses = [ReportingWords.Addressed, ReportingWords.NotAddressed],
                Overall = StatusReport.Of(
                    coverage.Actions.Covered,
                    coverage.Actions.Total,
                    isRecorded
                ),
                Goals =
                [
                    .. groups
                        .Where(group => group.Level == "domain")
                        .Select(group => AsGoal(group, IsStated(group))),
                ],
                ExtraFields = new([
                    .. groups
                        .Where(group => group.Level != "domain")
                        .Select(group => AsObjective(group, IsStated(group))),
                ]),
                About = new(
                    coverage.Plan,
                    coverage.Scope,
                    coverage.Rules,
                    coverage.Summary,
                    coverage.Record,
                    coverage.Revision,
                    coverage.GeneratedAt
                ),
            }
        );
    }

    private static GoalReport AsGoal(Group group, bool isStated) =>
        GoalReport.Of(
            int.Parse(group.Code!.AsSpan(1), CultureInfo.InvariantCulture),
            group.Covered,
            group.Total,
            isStated
        );

    private static ObjectiveReport AsObjective(Group group, bool isStated) =>
        ObjectiveReport.Of(
            group.Code ?? ObjectiveReport.Unspecified,
            group.Covered,
            group.Total,
            isStated
        );

    private sealed record Group
    {
        public string? Level { get; init; }
        public string? Code { get; init; }
        public int Covered { get; init; }
        public int Total { get; init; }
    }
}
