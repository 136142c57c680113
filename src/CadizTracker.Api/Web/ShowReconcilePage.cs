using CadizTracker.Coverage;
using CadizTracker.Http;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Web;

/// <summary>Published figures of a presidency beside what the record gives, as a page: those that it has recorded, or those of the address.</summary>
internal sealed class ShowReconcilePage(NpgsqlDataSource source) : Endpoint<ReconcileQuestion>
{
    public override void Configure()
    {
        Get("/presidencies/{slug}/reconcile");
        Group<Shows>();
    }

    public override async Task HandleAsync(ReconcileQuestion r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadRecordAsync(source, r.Snapshot, ct);
        var scope = await CoverageScope.OfAsync(
            read,
            new CoverageOfPresidency { Slug = r.Slug, Snapshot = r.Snapshot },
            ct
        );
        var maySeeDrafts = HttpContext.MaySeeDrafts(scope);
        var page = new ReconcilePage
        {
            Found = await ReconcileClaims.ReadAsync(read, scope, r, maySeeDrafts, ct),
            Record = (await CoverageAnswer.ReadAsync(read, scope, ct)).Record,
            Asked = r,
            Scope = new(scope, await OfferedPresidency.AllAsync(read, scope, ct)),
            Query = PageQuery.Of(HttpContext.Request),
        };
        await HttpContext.ShowAsync(
            read,
            new()
            {
                Title = page.Question.Here,
                Body = new Web_Pages_Reconcile { Model = page },
                Section = "presidencies",
                Api = page.Data,
                HasSheets = true,
                Styles = ["ask.css"],
            }
        );
    }
}

/// <summary>What the page of published figures shows.</summary>
internal sealed record ReconcilePage
{
    public required Reconciliation Found { get; init; }

    /// <summary>How full the record of the presidency is.</summary>
    public required string Record { get; init; }

    /// <summary>What it was asked for.</summary>
    public required ReconcileQuestion Asked { get; init; }
    public required ScopeOnPage Scope { get; init; }
    public required PageQuery Query { get; init; }

    public string Data => Query.At($"/api/v1/presidencies/{Asked.Slug}/reconcile");

    /// <summary>The page that explains what the record gives.</summary>
    public string Explain =>
        Query.Without("domains", "objectives", "actions").At($"/presidencies/{Asked.Slug}/explain");

    /// <summary>Whether figures were given in the address; else those on record are shown.</summary>
    public bool AreGiven => (Asked.Domains ?? Asked.Objectives ?? Asked.Actions) is not null;

    public Bilingual Question =>
        AreGiven
            ? new(
                "Does the record give these figures?",
                "Le registre donne-t-il ces chiffres\u00A0?"
            )
            : new(
                "Does the record give what was printed?",
                "Le registre donne-t-il ce qui a été imprimé\u00A0?"
            );
}
