using CadizTracker.Access;
using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Web;

/// <summary>Coverage by choosing, as a page: the address is what was chosen, and the answer stands below the form.</summary>
internal sealed class ShowExplorePage(NpgsqlDataSource source) : Endpoint<Explore>
{
    // More columns than anybody can look at; the page says that there are more.
    private const int MostMeetings = 24;

    public override void Configure()
    {
        Get("/explore");
        Group<Shows>();
        Options(route => route.WithMetadata(new TellsProblems(TellAsync)));
    }

    public override async Task HandleAsync(Explore r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadCoverageAsync(source, r, ct);
        var query = PageQuery.Of(HttpContext.Request);
        var form = await ExploreForm.ReadAsync(read, query, ct);
        if (form is null)
        {
            await HttpContext.ShowAsync(read, ShowFirstPage.Nothing);
            return;
        }
        var scope = await CoverageScope.OfAsync(read, r.AsCoverage(r.Plan ?? form.Plan), ct);
        var answer = await AnswerAsync(read, scope, r, form, ct);
        await HttpContext.ShowAsync(
            read,
            Page(new(form, answer)) with
            {
                Title = $"{answer.Coverage.Summary} · {Name.Here}",
                Api = answer.Data,
                HasSheets = true,
            }
        );
    }

    private async Task<ExploredAnswer> AnswerAsync(
        Reading read,
        CoverageScope scope,
        Explore r,
        ExploreForm form,
        CancellationToken ct
    )
    {
        var (matrix, _, columns) = await AnsweringMatrices.ReadAsync(
            read,
            scope,
            scope.Presidencies.Count == 1,
            null,
            MostMeetings,
            ct
        );
        return new()
        {
            Coverage = await CoverageAnswer.ReadAsync(read, scope, ct),
            Matrix = matrix,
            ColumnsInAll = columns,
            Gaps = (await AnsweringGaps.ReadAsync(read, scope, ct)).Document,
            Counted = (
                await AnsweringExplanations.ReadAsync(
                    read,
                    scope,
                    new ExplainOfPlan { Reason = [ExplainedReason.Counts.Label] },
                    HttpContext.Actor() is not null,
                    ct
                )
            ).Document,
            Scope = new(scope, form.Presidencies),
            Query = form.Query.Without("plan"),
            Origin = PublicAddress.OriginOf(HttpContext),
        };
    }

    private static readonly Bilingual Name = new("Explore", "Explorer");

    private static Page Page(ExploredPage shown) =>
        new()
        {
            Title = Name.Here,
            Body = new Web_Pages_Explore { Model = shown },
            Section = "explore",
            Styles = ["ask.css"],
            Scripts = ["ask.js"],
        };

    // What was chosen stays in the form, with what is wrong beside it; and there is no figure.
    private static async Task<Page?> TellAsync(HttpContext http, Refused refused)
    {
        if (refused.Kind.Status is not (400 or 404))
        {
            return null;
        }
        var source = http.RequestServices.GetRequiredService<NpgsqlDataSource>();
        await using var read = await Reading.StartAsync(source, http.RequestAborted);
        var form = await ExploreForm.ReadAsync(
            read,
            PageQuery.Of(http.Request),
            http.RequestAborted
        );
        return form is null
            ? null
            : Page(
                new(
                    form with
                    {
                        Errors = AtFields(refused),
                        Problem = refused.Kind.Title.Here,
                    },
                    null
                )
            );
    }

    // A name that the record does not have is wrong in the field that gives it.
    private static IReadOnlyList<FieldError> AtFields(Refused refused) =>
        refused.Kind.Code switch
        {
            "unknown_presidency" => [Named("presidency", refused)],
            "unknown_plan" => [Named("plan", refused)],
            _ => refused.Errors,
        };

    private static FieldError Named(string field, Refused refused) =>
        new(field, refused.Kind.Code, (refused.Detail ?? refused.Kind.Title).Here);
}
