using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Sheets;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>Shows what a presidency's coverage would be with some meetings more. As csv or xlsx: its items.</summary>
internal sealed class ShowWhatIfOfPresidency(NpgsqlDataSource source)
    : Analysis<WhatIfOfPresidency, WhatIf>(source)
{
    protected override string Address => "/presidencies/{slug}/coverage/what-if";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        WhatIfOfPresidency r,
        CancellationToken ct
    ) => HttpContext.AnswerWhatIfAsync(read, scope, r, ct);
}

/// <summary>Shows what coverage of a plan would be with some meetings more. As csv or xlsx: its items.</summary>
internal sealed class ShowWhatIfOfPlan(NpgsqlDataSource source)
    : Analysis<WhatIfOfPlan, WhatIf>(source)
{
    protected override string Address => "/plans/{plan}/coverage/what-if";

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        WhatIfOfPlan r,
        CancellationToken ct
    ) => HttpContext.AnswerWhatIfAsync(read, scope, r, ct);
}

internal static class AnsweringWhatIf
{
    private static readonly Bilingual Title = new(
        "Coverage with meetings that are not in the record",
        "Couverture avec des réunions qui ne figurent pas au registre"
    );

    public static async Task AnswerWhatIfAsync(
        this HttpContext http,
        Reading read,
        CoverageScope scope,
        IWishesMeetings r,
        CancellationToken ct
    )
    {
        var answer = await WhatIfAnswer.ReadAsync(read, scope, r.Cite, ct);
        await http.AnswerAnalysisAsync(
            read,
            answer,
            [.. answer.Items.Select(item => WhatIfRow.Of(scope.Plan.Code, item))],
            scope,
            Title,
            OnSheet(answer)
        );
    }

    private static IEnumerable<AboutLine> OnSheet(WhatIf answer) =>
        [
            Said.Summary(answer.Summary),
            .. answer
                .Meetings.Index()
                .Select(meeting =>
                    Said.Line(
                        $"Meeting {meeting.Index + 1} would cite",
                        $"La réunion {meeting.Index + 1} citerait",
                        string.Join(", ", meeting.Item.Cites)
                    )
                ),
            Said.Line("Before", "Avant", answer.Before.Summary),
            Said.Line("After", "Après", answer.After.Summary),
            .. answer.Projected is { } projected
                ? [Said.Projected(projected.Summary)]
                : Said.Nothing,
            Said.Record(answer.Record),
        ];
}
