using CadizTracker.Charts;
using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using FluentValidation;
using Microsoft.AspNetCore.Html;
using Npgsql;

namespace CadizTracker.Web;

/// <summary>Whose coverage another site shows: a presidency's, or a plan's, the one that was adopted last unless told.</summary>
internal abstract record EmbedQuestion
{
    /// <summary>The plan's code, e.g. cadiz-2023-2027.</summary>
    [QueryParam]
    public string? Plan { get; init; }

    /// <summary>The presidency's slug, e.g. morocco-2023; its own plan unless another is named.</summary>
    [QueryParam]
    public string? Presidency { get; init; }
}

/// <summary>What another site shows of it.</summary>
/// <param name="What">badge, progress or matrix.</param>
/// <param name="Subject">Whose it is: a presidency, or the plan.</param>
/// <param name="Coverage">The figures.</param>
/// <param name="Draw">Draws the chart, narrow where it is true; null: a badge has none.</param>
/// <param name="Page">The page that says more.</param>
internal sealed record Embedded(
    string What,
    string Subject,
    Coverage.Coverage Coverage,
    Func<bool, string>? Draw,
    string Page
)
{
    public static readonly string[] Kinds = ["badge", "progress", "matrix"];

    private const string Newest =
        "select code from plans order by adopted_on desc nulls last, code limit 1";
    private const string TitleOf =
        "select title_in(@lang, title_en, title_fr) from presidencies where slug = @slug";

    /// <summary>The chart as a wide page shows it; null: a badge has none.</summary>
    public string? Drawn { get; } = Draw?.Invoke(false);

    public IHtmlContent? Picture => Drawn is null ? null : new HtmlString(Drawn);

    /// <summary>The same for a small phone.</summary>
    public IHtmlContent? NarrowPicture => Draw is null ? null : new HtmlString(Draw(true));

    public static async Task<Embedded> ReadAsync(
        Reading read,
        EmbedQuestion r,
        string what,
        CancellationToken ct
    )
    {
        var scope = await CoverageScope.OfAsync(read, await AskedAsync(read, r, ct), ct);
        var subject = r.Presidency is null
            ? scope.Plan.Titles.Here ?? scope.Plan.Code
            : await read.ValueAsync<string?>(
                TitleOf,
                new { slug = r.Presidency, lang = Lang.Here.Tag },
                ct
            ) ?? r.Presidency;
        return new(
            what,
            subject,
            await CoverageAnswer.ReadAsync(read, scope, ct),
            await DrawingAsync(read, scope, subject, r.Presidency, what, ct),
            r.Presidency is null ? $"/plans/{scope.Plan.Code}" : $"/presidencies/{r.Presidency}"
        );
    }

    private static async Task<CoverageFilters> AskedAsync(
        Reading read,
        EmbedQuestion r,
        CancellationToken ct
    ) =>
        (r.Plan, r.Presidency) switch
        {
            (null, { } slug) => new CoverageOfPresidency { Slug = slug },
            ({ } plan, { } slug) => new CoverageOfPlan { Plan = plan, Presidency = [slug] },
            (var plan, null) => new CoverageOfPlan
            {
                Plan =
                    plan ?? (await read.AllAsync<string>(Newest, null, ct)).SingleOrDefault("none"),
            },
        };

    private static async Task<Func<bool, string>?> DrawingAsync(
        Reading read,
        CoverageScope scope,
        string subject,
        string? presidency,
        string what,
        CancellationToken ct
    ) =>
        what switch
        {
            "progress" => await DrawingCharts.ProgressOfAsync(read, scope, subject, ct),
            "matrix" => await DrawingCharts.MatrixOfAsync(
                read,
                scope,
                subject,
                presidency is null ? "presidency" : "meeting",
                ct
            ),
            _ => null,
        };
}

/// <summary>Asks for what another site shows in a frame.</summary>
internal sealed record ShowEmbedded : EmbedQuestion
{
    /// <summary>badge, progress or matrix.</summary>
    public string What { get; init; } = "";
}

/// <summary>Coverage for other sites, as light as a picture: no script, and framed by whom the operator lets.</summary>
internal sealed class ShowEmbeddedPage(NpgsqlDataSource source, HttpSettings settings)
    : Endpoint<ShowEmbedded>
{
    public override void Configure()
    {
        Get("/embed/{what}");
        Group<Shows>();
    }

    public override async Task HandleAsync(ShowEmbedded r, CancellationToken ct)
    {
        if (!Embedded.Kinds.Contains(r.What))
        {
            throw new Refused(Problems.UnknownAddress);
        }
        await using var read = await HttpContext.ReadAsync(source, ct);
        var shown = await Embedded.ReadAsync(read, r, r.What, ct);
        PagePolicy.Apply(HttpContext.Response, Ancestors.Of(settings));
        var html = await ShowingPages.DrawnAsync(new Web_Pages_EmbedFrame { Model = shown });
        await HttpContext.AnswerAsync(read, html, ShowingPages.Type);
    }
}

/// <summary>Which sites may show a page of ours in a frame.</summary>
internal static class Ancestors
{
    /// <summary>As a policy says it.</summary>
    public static string Of(HttpSettings settings) =>
        settings.Ancestors.Length == 0 ? "'none'" : string.Join(' ', settings.Ancestors);
}
