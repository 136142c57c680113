using System.Text;
using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Charts;

/// <summary>Draws a presidency's coverage: its progress, its matrix or its timeline, with what it shows in words.</summary>
internal sealed class DrawChartOfPresidency(NpgsqlDataSource source)
    : Analysis<ChartOfPresidency, byte[]>(source)
{
    protected override string Address => "/presidencies/{slug}/coverage/chart.svg";
    protected override Offers Offered => new(Format.Svg) { WithoutJson = true };

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        ChartOfPresidency r,
        CancellationToken ct
    ) => HttpContext.AnswerChartAsync(read, scope, r, r.Slug, ct);
}

/// <summary>Draws coverage of a plan: its progress, its matrix or its timeline, with what it shows in words.</summary>
internal sealed class DrawChartOfPlan(NpgsqlDataSource source)
    : Analysis<ChartOfPlan, byte[]>(source)
{
    protected override string Address => "/plans/{plan}/coverage/chart.svg";
    protected override Offers Offered => new(Format.Svg) { WithoutJson = true };

    protected override Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        ChartOfPlan r,
        CancellationToken ct
    ) => HttpContext.AnswerChartAsync(read, scope, r, null, ct);
}

internal static class DrawingCharts
{
    // More columns than anybody can look at; the sentence says that there are more.
    private const int MostMeetings = 60;

    private const string TitleOf =
        "select title_in(@lang, title_en, title_fr) from presidencies where slug = @slug";

    private const string DomainsThatMayHaveMore = """
        select distinct domain.code
        from item_ancestry a
        join items action on action.item_id = a.item_id and action.level = 'action'
        join items domain on domain.item_id = a.ancestor_id and domain.level = 'domain'
        where domain.plan_id = @plan and not a.is_certain
        """;

    public static async Task AnswerChartAsync(
        this HttpContext http,
        Reading read,
        CoverageScope scope,
        IAsksForAChart r,
        string? presidency,
        CancellationToken ct
    )
    {
        var subject = presidency is null
            ? null
            : await read.ValueAsync<string>(
                TitleOf,
                new { slug = presidency, lang = Lang.Here.Tag },
                ct
            );
        var drawn = r.Chart switch
        {
            "matrix" => await MatrixAsync(
                read,
                scope,
                subject,
                r.By ?? (presidency is null ? "presidency" : "meeting"),
                ct
            ),
            "timeline" => await TimelineAsync(read, scope, subject, r.On, ct),
            _ => await ProgressAsync(read, scope, subject, ct),
        };
        await http.AnswerAsync(
            read,
            Encoding.UTF8.GetBytes(drawn),
            $"{Format.Svg.MediaType()}; charset=utf-8"
        );
    }

    private static string NamesOf(CoverageScope scope) =>
        string.Join(", ", scope.Presidencies.Select(presidency => presidency.Name.Here));

    /// <summary>The progress of a scope, drawn. The subject is whose it is, the plan's title unless told.</summary>
    public static async Task<string> ProgressAsync(
        Reading read,
        CoverageScope scope,
        string? subject,
        CancellationToken ct
    ) => (await ProgressOfAsync(read, scope, subject, ct))(false);

    /// <summary>The same, still to be drawn: narrow, where it is true, or wide.</summary>
    public static async Task<Func<bool, string>> ProgressOfAsync(
        Reading read,
        CoverageScope scope,
        string? subject,
        CancellationToken ct
    )
    {
        var coverage = await CoverageAnswer.ReadAsync(read, scope, ct);
        var mayHaveMore = await read.AllAsync<string>(
            DomainsThatMayHaveMore,
            new { plan = scope.Plan.PlanId },
            ct
        );
        return isNarrow =>
            ProgressChart.Draw(
                coverage,
                subject,
                isNarrow ? "progress-narrow" : "progress",
                mayHaveMore,
                NamesOf(scope),
                isNarrow: isNarrow
            );
    }

    /// <summary>The matrix of a scope by presidency or meeting, drawn.</summary>
    public static async Task<string> MatrixAsync(
        Reading read,
        CoverageScope scope,
        string? subject,
        string by,
        CancellationToken ct
    ) => (await MatrixOfAsync(read, scope, subject, by, ct))(false);

    /// <summary>The same, still to be drawn: narrow, where it is true, or wide.</summary>
    public static async Task<Func<bool, string>> MatrixOfAsync(
        Reading read,
        CoverageScope scope,
        string? subject,
        string by,
        CancellationToken ct
    )
    {
        var (matrix, _, total) = await AnsweringMatrices.ReadAsync(
            read,
            scope,
            by == "meeting",
            after: null,
            MostMeetings,
            ct
        );
        return isNarrow =>
            MatrixChart.Draw(
                matrix,
                subject,
                isNarrow ? "matrix-narrow" : "matrix",
                total,
                NamesOf(scope),
                isNarrow
            );
    }

    /// <summary>The timeline of a scope, drawn, inside a page too; its pace on a day, or on that of the record's last change.</summary>
    public static async Task<string> TimelineAsync(
        Reading read,
        CoverageScope scope,
        string? subject,
        string? on,
        CancellationToken ct,
        bool isInside = false
    )
    {
        var (timeline, _, _) = await AnsweringTimelines.ReadAsync(
            read,
            scope,
            new TimelineOfPlan { On = on, Limit = $"{Pages.Most}" },
            ct,
            changesAlone: true
        );
        return TimelineChart.Draw(timeline, subject, whose: NamesOf(scope), isInside: isInside);
    }
}
