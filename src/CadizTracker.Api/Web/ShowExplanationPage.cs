using CadizTracker.Access;
using CadizTracker.Citations;
using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Web;

/// <summary>Explains a figure of a plan as a page: the meetings that count, with their quotes, and why others do not.</summary>
internal sealed class ShowExplanationPageOfPlan(NpgsqlDataSource source) : Endpoint<ExplainOfPlan>
{
    public override void Configure()
    {
        Get("/plans/{plan}/explain");
        Group<Shows>();
    }

    public override Task HandleAsync(ExplainOfPlan r, CancellationToken ct) =>
        HttpContext.ShowExplanationAsync(source, r, r, $"/plans/{r.Plan}", ct);
}

/// <summary>Explains a figure of a presidency as a page: the meetings that count, with their quotes, and why others do not.</summary>
internal sealed class ShowExplanationPageOfPresidency(NpgsqlDataSource source)
    : Endpoint<ExplainOfPresidency>
{
    public override void Configure()
    {
        Get("/presidencies/{slug}/explain");
        Group<Shows>();
    }

    public override Task HandleAsync(ExplainOfPresidency r, CancellationToken ct) =>
        HttpContext.ShowExplanationAsync(source, r, r, $"/presidencies/{r.Slug}", ct);
}

/// <summary>What the page that explains a figure shows.</summary>
internal sealed record ExplanationPage
{
    public required Coverage.Coverage Coverage { get; init; }
    public required Explanation Explained { get; init; }
    public required ScopeOnPage Scope { get; init; }
    public required PlanTree Tree { get; init; }

    /// <summary>What it was asked for.</summary>
    public required PageQuery Query { get; init; }

    /// <summary>The page of what is explained: a plan's or a presidency's.</summary>
    public required string Door { get; init; }

    /// <summary>The address of the next meetings; null: these are the last.</summary>
    public required string? Next { get; init; }

    public string Data => Query.At($"/api/v1{Door}/coverage/explain");

    /// <summary>The same question about an item.</summary>
    public string About(string code) => Query.With("item", code).At($"{Door}/explain");

    /// <summary>Those of this page that have one reason, in the order of the reasons; the ones that count apart.</summary>
    public IEnumerable<IGrouping<ExplainedReason, ExplainedMeeting>> Others =>
        Explained.Meetings.Where(meeting => !meeting.Counts).GroupBy(meeting => meeting.Reason);
}

/// <summary>A meeting with its citations, as the page shows it.</summary>
internal sealed record ExplainedEntry(ExplainedMeeting Meeting, ExplanationPage Page, bool SaysWhy);

internal static class ShowingExplanations
{
    public static async Task ShowExplanationAsync(
        this HttpContext http,
        NpgsqlDataSource source,
        IAsksWhy r,
        CoverageFilters asked,
        string door,
        CancellationToken ct
    )
    {
        await using var read = await http.ReadCoverageAsync(source, asked, ct);
        var scope = await CoverageScope.OfAsync(read, asked, ct);
        var (explained, found) = await AnsweringExplanations.ReadAsync(
            read,
            scope,
            r,
            http.MaySeeDrafts(scope),
            ct
        );
        var outlines = await PlanOutlines.ReadAsync(read, ct);
        var page = new ExplanationPage
        {
            Coverage = await CoverageAnswer.ReadAsync(read, scope, ct),
            Explained = explained,
            Scope = new(scope, await OfferedPresidency.AllAsync(read, scope, ct)),
            Tree = new(outlines[scope.Plan.Code]!),
            Query = PageQuery.Of(http.Request),
            Door = door,
            Next = Next(http.Request, found, Pages.Size(r.Limit)),
        };
        await http.ShowAsync(
            read,
            new()
            {
                Title = ExplainOnPages.Question(explained, page.Coverage.Summary).Here,
                Body = new Web_Pages_Explanation { Model = page },
                Api = page.Data,
                HasSheets = true,
                Styles = ["ask.css"],
            }
        );
    }

    private static string? Next(
        HttpRequest request,
        IReadOnlyList<ExplainedFacts> found,
        int size
    ) =>
        found.Count > size
            ? PageQuery
                .Of(request)
                .With(
                    CursorMarks.Parameter,
                    CursorMarks.Mark(request, AnsweringExplanations.End(found[size - 1]))
                )
                .At(request.Path)
            : null;
}
