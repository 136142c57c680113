using System.Runtime.CompilerServices;
using System.Text.Json;
using CadizTracker.Crosswalks;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports;

/// <summary>The import format as JSON, read record by record; each is judged as a file that holds it alone would be.</summary>
internal sealed class JsonRecords(string file, Func<Stream> open) : RecordSource
{
    private readonly Dictionary<string, List<ImportProblem>> refused = [];
    private ImportProblem? end; // what no reading gets past

    public override IReadOnlyList<ImportProblem> Problems =>
        [.. refused.Values.SelectMany(each => each), .. end is null ? [] : new[] { end }];

    public override IAsyncEnumerable<Sourced<PlanRecord>> PlansAsync(CancellationToken ct) =>
        ReadAsync<PlanRecord>("plans", ct);

    public override IAsyncEnumerable<Sourced<PresidencyRecord>> PresidenciesAsync(
        CancellationToken ct
    ) => ReadAsync<PresidencyRecord>("presidencies", ct);

    public override IAsyncEnumerable<Sourced<CrosswalkRecord>> CrosswalksAsync(
        CancellationToken ct
    ) => ReadAsync<CrosswalkRecord>("crosswalks", ct);

    public override IAsyncEnumerable<Sourced<MeetingRecord>> MeetingsAsync(CancellationToken ct) =>
        ReadAsync<MeetingRecord>("meetings", ct);

    private async IAsyncEnumerable<Sourced<T>> ReadAsync<T>(
        string list,
        [EnumeratorCancellation] CancellationToken ct
    )
        where T : class
    {
        var problems = refused[list] = [];
        if (end is not null)
        {
            yield break;
        }
        if (WhatCame.Of(open) is { } came && !WhatCame.IsJson(came))
        {
            end = new(file, "", WhatCame.Instead(Json, came), "not_json");
            yield break;
        }
        await using var stream = open();
        var scanner = new JsonScanner(stream, file, list);
        while (end is null && await scanner.NextAsync(ct) is { } found)
        {
            if (Record<T>(list, found, problems) is { } record)
            {
                yield return new(record, new(file, found.Path));
            }
            if (problems.Count >= ImportLimits.Problems)
            {
                end = ImportLimits.TooManyProblems(file);
            }
        }
        end ??= scanner.Fault;
    }

    private T? Record<T>(string list, FoundJson found, List<ImportProblem> problems)
        where T : class
    {
        if (JsonFaults.FirstThatIsNotUtf8(found.Bytes.Span) is { } at)
        {
            end = ImportText.NotUtf8(file, found.Offset + at);
            return null;
        }
        var (text, wrong) = ImportText.Read(file, found.Bytes, Lengths.Items);
        if (wrong is [] && Good<T>(text) is { } good)
        {
            return good;
        }
        if (wrong is [])
        {
            wrong = [.. ImportSchema.Problems(list, file, text)];
        }
        var called = wrong is [] ? null : NameIn(text, list);
        problems.AddRange(
            wrong
                .Take(ImportLimits.Problems)
                .Select(problem =>
                    problem with
                    {
                        Path = found.Path + problem.Path,
                        Member = list,
                        Named = called,
                    }
                )
                .Select(problem => problem.InShort())
        );
        return wrong is [] ? Deserialized<T>(text, found.Path, problems) : null;
    }

    // Its slug or code, which people know it by; null where it has none that could be one.
    private static string? NameIn(string text, string list)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(
                    list is "plans" or "crosswalks" ? "code" : "slug",
                    out var name
                )
                && name.ValueKind == JsonValueKind.String
                && name.GetString() is { Length: > 0 and <= Lengths.Name } called
                && called.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
                ? called
                : null;
        }
        catch (Exception odd) when (odd is JsonException or InvalidOperationException)
        {
            return null; // half a pair is no text
        }
    }

    // Of many records nearly all are good. The schema says better what is wrong, and takes ten times as long to say that nothing is.
    private static T? Good<T>(string text)
        where T : class
    {
        // An empty text, which no member may be, is one that some rules take for none at all.
        if (typeof(T) != typeof(MeetingRecord) || text.Contains("\"\"", StringComparison.Ordinal))
        {
            return null;
        }
        try
        {
            var meeting = JsonSerializer.Deserialize<MeetingRecord>(text, ImportJson.Options);
            return
                meeting is { Slug: not null, Presidency: not null }
                && !ImportRules.Problems(new Sourced<MeetingRecord>(meeting, Nowhere)).Any()
                ? meeting as T
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static readonly Origin Nowhere = new("", "");

    // A gap between schema and records is still a refusal.
    private T? Deserialized<T>(string text, string at, List<ImportProblem> problems)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, ImportJson.Options);
        }
        catch (JsonException odd)
        {
            var within = JsonPointer.FromPropertyPath(odd.Path?.TrimStart('$') ?? "");
            problems.Add(new(file, at + within, Unreadable, "unreadable_value"));
            return null;
        }
    }

    private static readonly Bilingual Json = new(
        "JSON in the import format (application/json)",
        "du JSON au format d'import (application/json)"
    );
    private static readonly Bilingual Unreadable = new(
        "This value cannot be read.",
        "Cette valeur ne peut pas être lue."
    );
}
