using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Web;

/// <summary>An item of a plan as a page: where it lies, its wording and where that is from, and the meetings that address it, with their sources.</summary>
internal sealed class ShowItemPage(NpgsqlDataSource source) : Endpoint<ShowItem>
{
    public override void Configure()
    {
        Get("/plans/{plan}/items/{code}");
        Group<Shows>();
    }

    public override async Task HandleAsync(ShowItem r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var (item, _, _) = await ShowItemEndpoint.ReadAsync(read, r with { After = null }, ct);
        var question = new ExplainOfPlan
        {
            Plan = r.Plan,
            Item = r.Code,
            Reason = [ExplainedReason.Counts.Label],
        };
        var scope = await CoverageScope.OfAsync(read, question, ct);
        var (explained, _) = await AnsweringExplanations.ReadAsync(
            read,
            scope,
            question,
            maySeeDrafts: false,
            ct
        );
        await HttpContext.ShowAsync(
            read,
            new()
            {
                Title = $"{PageWords.Of(item.Item.Level).Here} {item.Item.Number}",
                Body = new Web_Pages_OneItem
                {
                    Model = new(
                        item,
                        scope.Reference,
                        explained,
                        await PlanOutlines.ReadAsync(read, ct),
                        await PresidencyNames.ReadAsync(read, ct)
                    ),
                },
                Section = "overview",
                Api = $"/api/v1/plans/{r.Plan}/items/{r.Code}",
            }
        );
    }
}

/// <summary>An item with the meetings that address it, and what their citations are printed by.</summary>
internal sealed record OneItem(
    ItemInPlan Item,
    PlanReference Plan,
    Explanation Explanation,
    PlanOutlines Plans,
    PresidencyNames Presidencies
);
