using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Plans;

/// <summary>PATCH /plans/{plan}/items/{code}: what was unknown of an item is completed, and says how it is known.</summary>
public sealed class CompletingAnItem(Api api)
{
    [Fact] // it was a conflict that named no field
    public async Task A_title_says_where_it_comes_from()
    {
        var dossier = await Dossier.NewAsync(api);
        var address = $"/api/v1/plans/{dossier.Plan}/items/A1";
        var told = await dossier.SendAsync(
            "PATCH",
            address,
            """{ "titles": { "fr": "Un libellé" } }""",
            ifMatch: "*"
        );
        told.Status.ShouldBe(400);
        told.Errors.ShouldBe(["titleSources.fr: title_source_needed"]);
        (
            await dossier.SendAsync(
                "PATCH",
                address,
                """{ "titles": { "fr": "Un libellé" }, "titleSources": { "fr": { "status": "stated", "source": "Le plan" } } }""",
                AccessRole.Editor,
                "*"
            )
        ).Status.ShouldBe(200);
    }
}
