using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using Npgsql;

namespace CadizTracker.Plans;

/// <summary>Records a plan with all its items, under the code that it has for ever. One that was deleted is restored by sending what was read of it.</summary>
internal sealed class RecordPlan(NpgsqlDataSource source, StoredPlans plans)
    : CreateRecord<PlanRecord, Plan>(source, plans);

/// <summary>Replaces a plan by the one that is sent. Its structure is frozen: what was unknown is completed, nothing else.</summary>
internal sealed class ReplacePlan(NpgsqlDataSource source, StoredPlans plans)
    : ReplaceRecord<PlanRecord, Plan>(source, plans);

/// <summary>Changes the members of a plan that are sent (JSON Merge Patch).</summary>
internal sealed class ChangePlan(NpgsqlDataSource source, StoredPlans plans)
    : ChangeRecord<PlanRecord, Plan>(source, plans);

/// <summary>Completes an item of a plan: its placement or wording, where that was unknown (JSON Merge Patch). If-Match is the plan's.</summary>
internal sealed class CompleteItem(NpgsqlDataSource source, StoredPlans plans)
    : RecordWrite<Plan>(source, plans)
{
    public override void Configure()
    {
        Patch("/plans/{plan}/items/{code}");
        ForEditors<PlanItemRecord>(WriteOf.Known);
    }

    protected override async Task<Written> WriteAsync(
        Writing writing,
        WriteBody body,
        CancellationToken ct
    )
    {
        var (request, code) = (HttpContext.Request, Route<string>("code")!);
        var stored = await Kind.SeenAsync(writing, request, Name, ct);
        var items = Kind.Writable(stored)["items"]!.AsArray();
        var item =
            items.OfType<JsonObject>().FirstOrDefault(item => $"{item["code"]}" == code)
            ?? throw PlanProblems.NoItem(Name, code);
        MergePatch.Apply(item, body.Required);
        Settle(item, body.Required);
        var place = items.IndexOf(item);
        return await Kind.MergeOneAsync(writing, request, Name, "items", items, place, ct);
    }

    // What has a parent lies nowhere else: the candidates that the record had are gone, unless the body says otherwise.
    private static void Settle(JsonObject item, JsonObject sent)
    {
        if (
            item["parent"] is not null
            && item["placement"] is JsonObject placement
            && (sent["placement"] as JsonObject)?.ContainsKey("candidates") is not true
        )
        {
            placement["candidates"] = new JsonArray();
        }
    }
}

/// <summary>Deletes a plan. Refused while presidencies work under it or meetings cite it.</summary>
internal sealed class DeletePlan(NpgsqlDataSource source, StoredPlans plans)
    : DeleteRecord(source, plans);
