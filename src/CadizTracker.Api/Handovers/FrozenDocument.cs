using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Http;

namespace CadizTracker.Handovers;

/// <summary>What is frozen, as one JSON document.</summary>
internal sealed class FrozenDocument
{
    private const string One = "select document from snapshots where name = @id";
    private const string Format = "cadiztracker-snapshot-1";

    // What is said of the making and not of the record.
    private static readonly string[] OfTheMaking = ["revision", "generatedAt"];

    public required string Id { get; init; }
    public required string Presidency { get; init; }
    public required int Version { get; init; }
    public required bool IsFinal { get; init; }
    public string? Predecessor { get; init; }
    public Titles? Note { get; init; }
    public required long Revision { get; init; }
    public required DateTimeOffset FrozenAt { get; init; }
    public required byte[] Bytes { get; init; }

    /// <summary>The SHA-256 of the bytes, as it is printed.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>The bytes of a snapshot; null where there is none of that name.</summary>
    public static async Task<byte[]?> FindAsync(Reading read, string id, CancellationToken ct) =>
        (await read.AllAsync<byte[]>(One, new { id }, ct)).SingleOrDefault();

    public static FrozenDocument Of(
        FrozenRecord frozen,
        FreezeSnapshot asked,
        byte[]? before,
        DateTimeOffset now
    )
    {
        var earlier = before is null ? null : JsonNode.Parse(before)!;
        var version = 1 + ((int?)earlier?["version"] ?? 0);
        var frozenAt = new DateTimeOffset(
            now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond),
            TimeSpan.Zero
        );
        var document = new JsonObject
        {
            ["format"] = Format,
            ["id"] = $"{frozen.Slug}-{version}",
            ["version"] = version,
            ["mark"] = asked.IsFinal ? "final" : "draft",
            ["predecessor"] = asked.Predecessor,
            ["note"] = Json(asked.Note),
            ["frozenAt"] = Json(frozenAt),
            ["recordRevision"] = frozen.Revision,
            ["coverage"] = new JsonObject
            {
                ["en"] = frozen.CoverageInEnglish.DeepClone(),
                ["fr"] = frozen.CoverageInFrench.DeepClone(),
            },
            ["presidency"] = frozen.Presidency.DeepClone(),
            ["plan"] = frozen.Plan.DeepClone(),
            ["meetings"] = frozen.Meetings.DeepClone(),
            ["missingTranslations"] = Json(frozen.Missing),
            ["missingTranslationsAccepted"] = asked.MissingTranslationsAccepted,
            ["withoutPdf"] = asked.WithoutPdf,
        };
        document["changes"] = earlier is null
            ? null
            : Json(Difference.Between(Compared(earlier), Compared(document)));
        return new()
        {
            Id = (string)document["id"]!,
            Presidency = frozen.Slug,
            Version = version,
            IsFinal = asked.IsFinal,
            Predecessor = asked.Predecessor,
            Note = asked.Note,
            Revision = frozen.Revision,
            FrozenAt = frozenAt,
            Bytes = CanonicalJson.Of(document),
        };
    }

    // What a reader would call a change: records by their names, figures in one language.
    private static JsonObject Compared(JsonNode document)
    {
        var coverage = document["coverage"]!["en"]!.DeepClone().AsObject();
        foreach (var member in OfTheMaking)
        {
            coverage.Remove(member);
        }
        coverage["items"] = Named(coverage["items"]!, "code");
        var plan = document["plan"]!.DeepClone().AsObject();
        plan["items"] = Named(plan["items"]!, "code");
        return new()
        {
            ["coverage"] = coverage,
            ["presidency"] = document["presidency"]!.DeepClone(),
            ["plan"] = plan,
            ["meetings"] = Named(document["meetings"]!, "slug"),
        };
    }

    private static JsonObject Named(JsonNode list, string by) =>
        new(
            list.AsArray()
                .Select(one => KeyValuePair.Create((string)one![by]!, (JsonNode?)one.DeepClone()))
        );

    private static JsonNode? Json<T>(T value) =>
        JsonSerializer.SerializeToNode(value, Http.Json.Options);
}
