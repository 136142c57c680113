using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Http;
using CadizTracker.Operations;

namespace CadizTracker.Imports.Documents;

/// <summary>How much of what documents say is found, missed and wrongly proposed, on texts it was written with and on texts it was not.</summary>
public sealed class MeasuringTheReader
{
    private static readonly string Folder = Repository.File(
        "tests/CadizTracker.Tests/Imports/Documents"
    );

    private static readonly string[] Types = [".txt", ".pdf"];

    [Fact]
    public async Task The_figures_are_those_of_the_table()
    {
        StringBuilder table = new(
            "| | development: found | missed | wrong | hold-out: found | missed | wrong |\n|---|---|---|---|---|---|---|\n"
        );
        var (development, holdout) = (
            await MeasureAsync("development"),
            await MeasureAsync("holdout")
        );
        foreach (var kind in Facts.Kinds.Append("all"))
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {kind} | {development[kind]} | {holdout[kind]} |\n"
            );
        }
        var file = Path.Combine(Folder, "measured.md");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(file, table.ToString());
        }
        table
            .ToString()
            .ShouldBe(
                await File.ReadAllTextAsync(file),
                "The reader reads otherwise. If that is meant: UPDATE_GOLDEN=1, and README.md has the table."
            );
    }

    private static async Task<Dictionary<string, Score>> MeasureAsync(string half)
    {
        Dictionary<string, Score> scores = Facts
            .Kinds.Append("all")
            .ToDictionary(kind => kind, _ => new Score());
        foreach (
            var file in Directory
                .GetFiles(Path.Combine(Folder, "texts", half), "*.json")
                .Order(StringComparer.Ordinal)
        )
        {
            var truth = Facts.OfTruth(JsonNode.Parse(await File.ReadAllTextAsync(file))!);
            foreach (
                var document in Types
                    .Select(type => Path.ChangeExtension(file, type))
                    .Where(File.Exists)
            )
            {
                var proposal = Facts.OfProposal(await ReadAsync(document));
                foreach (var kind in Facts.Kinds)
                {
                    var score = Score.Of(
                        [.. truth[kind]],
                        [.. proposal[kind]],
                        kind is "follow-ups"
                    );
                    scores[kind] += score;
                    scores["all"] += score;
                    Show(half, document, kind, score);
                }
            }
        }
        return scores;
    }

    private static async Task<JsonNode> ReadAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        using PdfProcess pdf = new();
        var (document, pages) = await new SentDocument(
            bytes,
            file.EndsWith(".pdf", StringComparison.Ordinal),
            null
        ).OpenAsync(pdf, default);
        DocumentHints hints = new(Title: "A document");
        var reading = DocumentReading.Of(document, KnownRecord.All, hints);
        var names = reading.Drafts.Meetings.Select((_, i) => new MeetingName { Slug = $"{i}" });
        return JsonSerializer.SerializeToNode(
            Proposing.Of(reading, hints, [.. names], pages),
            Json.Options
        )!;
    }

    // The hold-out half says how much, not what: whoever mends the reader by it would measure nothing any more.
    private static void Show(string half, string file, string kind, Score score)
    {
        if (half == "development" && score.Details.Count > 0)
        {
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"{Path.GetFileName(file)} {kind}: {string.Join("; ", score.Details)}"
            );
        }
    }
}

/// <summary>Counts of facts.</summary>
internal sealed record Score
{
    public int Found { get; init; }
    public int Missed { get; init; }
    public int Wrong { get; init; }
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Each fact of the truth meets one proposed fact; of words, one that begins with or holds them.</summary>
    public static Score Of(
        IReadOnlyList<string> truth,
        IReadOnlyList<string> proposed,
        bool isOfWords
    )
    {
        List<string> left = [.. proposed];
        List<string> missed = [];
        foreach (var fact in truth)
        {
            var at = left.FindIndex(each =>
                isOfWords ? each.Contains(fact, StringComparison.Ordinal) : each == fact
            );
            if (at < 0)
            {
                missed.Add(fact);
            }
            else
            {
                left.RemoveAt(at);
            }
        }
        return new()
        {
            Found = truth.Count - missed.Count,
            Missed = missed.Count,
            Wrong = left.Count,
            Details = [.. missed.Select(fact => $"- {fact}"), .. left.Select(fact => $"+ {fact}")],
        };
    }

    public static Score operator +(Score one, Score other) =>
        new()
        {
            Found = one.Found + other.Found,
            Missed = one.Missed + other.Missed,
            Wrong = one.Wrong + other.Wrong,
        };

    public override string ToString() => $"{Found} | {Missed} | {Wrong}";
}
