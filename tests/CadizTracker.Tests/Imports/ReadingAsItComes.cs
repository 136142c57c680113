using System.Text;
using System.Text.Json.Nodes;

namespace CadizTracker.Imports;

/// <summary>Record by record, a file is judged as it is when it is read whole; and as it comes, however it is cut.</summary>
public sealed class ReadingAsItComes
{
    private static readonly string?[] Values =
    [
        null,
        "null",
        "7",
        "-1",
        "1.5",
        "true",
        "\"\"",
        "\" \"",
        "\"x\"",
        "\"X\"",
        "\"WEBINAR\"",
        "\"webinar, workshop\"",
        "\"Held\"",
        "\"2030-02-30\"",
        "\"2030-6-1\"",
        "\"2030-06-01T00:00:00\"",
        "[]",
        "[null]",
        "[\"\"]",
        "[\"MT\", \"MT\"]",
        "{}",
        "{ \"x\": 1 }",
    ];

    public static TheoryData<string> Places =>
        [.. Pointers(JsonNode.Parse(Sample.Text)!, "").Where(at => at.Count(c => c == '/') > 2)];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_value_is_refused_wherever_it_would_be_in_a_whole_file(string at)
    {
        foreach (var value in Values.Where(v => v is not null || !char.IsAsciiDigit(at[^1])))
        {
            var text = Sample.With(at, value);
            var whole = ImportFile.Read("f", Encoding.UTF8.GetBytes(text)).Problems;
            var (records, problems) = await ReadAsync(
                new MemoryStream(Encoding.UTF8.GetBytes(text))
            );
            var said = $"{at} = {value}";
            (problems.Count > 0).ShouldBe(whole.Count > 0, said);
            problems
                .Select(problem => $"{problem.Path} {problem.Code}")
                .ShouldBe(
                    whole.Select(problem => $"{problem.Path} {problem.Code}"),
                    ignoreOrder: true,
                    customMessage: said
                );
            records.ShouldBe(whole.Count > 0 ? 2 : 3, said);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task It_may_come_in_any_pieces(int size)
    {
        var text = "\uFEFF" + Sample.Text.Replace("A note.", "Été 😀", StringComparison.Ordinal);
        var (records, problems) = await ReadAsync(new InPieces(Encoding.UTF8.GetBytes(text), size));
        problems.ShouldBeEmpty();
        records.ShouldBe(3);
        // cut off anywhere, it is no document
        foreach (var end in new[] { 1, 40, 400, 900, text.Length - 2 })
        {
            var cut = Encoding.UTF8.GetBytes(text[..end]);
            (await ReadAsync(new InPieces(cut, size)))
                .Problems.ShouldHaveSingleItem($"{end}")
                .Code.ShouldBeOneOf("not_json", "empty_file");
        }
    }

    [Theory]
    [InlineData("{ \"meetings\": [\n{ \"note\": \"été\", ! } ] }", 2, 18)]
    [InlineData("{\n\n \"meetings\": 7x }", 3, 15)]
    [InlineData("{ \"meetings\": [] \"plans\": [] }", 1, 18)]
    public async Task What_is_no_JSON_has_its_line_and_column_as_in_a_whole_file(
        string text,
        int line,
        int column
    )
    {
        var whole = ImportFile.Read("f", Encoding.UTF8.GetBytes(text)).Problems.Single();
        whole.Message.En.ShouldContain($"line {line}, column {column}:");
        foreach (var size in new[] { 1, 5, 1000 })
        {
            var (_, problems) = await ReadAsync(new InPieces(Encoding.UTF8.GetBytes(text), size));
            problems
                .ShouldHaveSingleItem()
                .Message.En.ShouldContain($"line {line}, column {column}:");
        }
    }

    private static async Task<(int Records, IReadOnlyList<ImportProblem> Problems)> ReadAsync(
        Stream stream
    )
    {
        var source = new JsonRecords("f", () => new Again(stream));
        var records = 0;
        List<ImportProblem> problems = [];
        await foreach (var plan in source.PlansAsync(default))
        {
            Count(ImportRules.Problems(plan));
        }
        await foreach (var presidency in source.PresidenciesAsync(default))
        {
            Count(ImportRules.Problems(presidency));
        }
        await foreach (var meeting in source.MeetingsAsync(default))
        {
            Count(ImportRules.Problems(meeting));
        }
        return (records, [.. source.Problems, .. problems]);

        void Count(IEnumerable<ImportProblem> found)
        {
            var before = problems.Count;
            problems.AddRange(found);
            records += problems.Count == before ? 1 : 0;
        }
    }

    private static IEnumerable<string> Pointers(JsonNode? node, string at) =>
        node switch
        {
            JsonObject members => members.SelectMany(member =>
                Pointers(member.Value, $"{at}/{member.Key}").Prepend($"{at}/{member.Key}")
            ),
            JsonArray list => list.Select((each, i) => (each, at: $"{at}/{i}"))
                .SelectMany(each => Pointers(each.each, each.at).Prepend(each.at)),
            _ => [],
        };

    /// <summary>The same bytes once more.</summary>
    private sealed class Again : MemoryStream
    {
        private readonly int size;

        public Again(Stream stream)
        {
            size = (stream as InPieces)?.Size ?? int.MaxValue;
            stream.Position = 0;
            stream.CopyTo(this);
            Position = 0;
        }

        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }

    private sealed class InPieces(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public int Size => size;
    }
}
