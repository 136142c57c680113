using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;

namespace CadizTracker.Search;

/// <summary>A question that nothing can answer to is refused clearly; whatever else is asked, an answer comes.</summary>
public sealed partial class RefusingAQuestion(Api api)
{
    private static readonly string[] Fragments =
    [
        .. "border|frontières|&|\\|| \\| |!|!!|<->|<2>|:*|:A|'|''|\\|(|)|((|\"|\"\"|«|»|-|--| -a| OR | OU |or|*|%|_|;|/|<|>|<b>|É|œuvre|ﬁn|un|EU|the".Split(
            '|'
        ),
        "\u0301",
        "\u00AD",
        "\u200B",
        "\uE000",
        "\uFFFD",
        "𝟗",
        "😀",
        "Ж",
        "القاهرة",
        "ﷺ",
        " ",
        "\u00A0",
        "\n",
        "\u0001",
        "\0",
        "\uD800",
        "\uDC00",
    ];

    private static readonly Gen<string> Anything = Gen.OneOf(
        Gen.String[Gen.Char, 0, 60],
        Gen.Int[0, Fragments.Length - 1]
            .Array[0, 20]
            .Select(picks => string.Concat(picks.Select(i => Fragments[i])))
    );

    [Theory]
    [InlineData("", "q: empty")]
    [InlineData("q=", "q: empty")]
    [InlineData("q=%20%C2%A0", "q: empty")]
    [InlineData("q=-frontières", "q: only_exclusions")]
    [InlineData("q=border+OR+-frontières", "q: only_exclusions")]
    [InlineData("q=!+%26", "q: no_words")]
    [InlineData("q=a", "q: no_words")]
    [InlineData("q=a%00b", "q: null_character")]
    [InlineData("q=a&q=b", "q: repeated_parameter")]
    [InlineData("q=border&asOf=2024-01-01", "asOf: unknown_parameter")]
    [InlineData("q=border&format=csv", "format: unknown_value")]
    [InlineData("q=border&type=presidency", "type: unknown_value")]
    [InlineData("q=border&from=2024-01-01&to=2023-01-01", "from: days_not_in_order")]
    [InlineData("q=border&limit=0", "limit: invalid_number")]
    [InlineData("q=border&after=x", "after: invalid_cursor")]
    [InlineData("q=border&after=MSAyIDMgNA", "after: invalid_cursor")]
    public async Task It_says_which_parameter_is_wrong_and_why(string query, string errors)
    {
        using var answer = await api.GetAsync($"/api/v1/search?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonNode.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        )!;
        string.Join(", ", problem["errors"]!.AsArray().Select(e => $"{e!["field"]}: {e["code"]}"))
            .ShouldBe(errors);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_words_that_it_gives_as_examples_are_passed_over(string lang)
    {
        var told = await MessageAsync("on", lang);
        var examples = QuotedWords().Matches(told).Select(match => match.Value).ToArray();
        examples.Length.ShouldBe(2, told);
        foreach (var word in examples)
        {
            (await MessageAsync(word, lang)).ShouldBe(told, word);
        }
        (await MessageAsync(string.Join(' ', examples), lang)).ShouldBe(told);
    }

    [Theory]
    [InlineData("plan=cadiz-2032")]
    [InlineData("presidency=marocco-2023")]
    public async Task A_record_that_is_not_there_is_404(string filter)
    {
        using var answer = await api.GetAsync($"/api/v1/search?q=border&{filter}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_question_is_at_most_200_characters()
    {
        (await StatusAsync(new string('é', 200))).ShouldBe(200);
        (await StatusAsync(new string('é', 201))).ShouldBe(400);
    }

    [Theory]
    [InlineData("%ED%A0%80border")]
    [InlineData("%FF%FEborder")]
    [InlineData("%22border")]
    [InlineData("border%3A%2A")]
    public async Task Bytes_that_are_no_text_are_still_answered(string escaped)
    {
        using var answer = await api.GetAsync($"/api/v1/search?q={escaped}");
        ((int)answer.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task Whatever_is_asked_gets_an_answer_or_a_clear_400() =>
        await Anything.SampleAsync(
            async text => (await StatusAsync(text)).ShouldBeOneOf(200, 400),
            iter: 300,
            threads: 2
        );

    // Why there is nothing to look for.
    private async Task<string> MessageAsync(string text, string lang)
    {
        using var answer = await api.GetAsync(
            $"/api/v1/search?q={Uri.EscapeDataString(text)}&lang={lang}"
        );
        var told = JsonNode.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        ((int)answer.StatusCode).ShouldBe(400, $"{text}: {told}");
        var error = told!["errors"]![0]!;
        $"{error["code"]}".ShouldBe("no_words");
        return $"{error["message"]}";
    }

    [GeneratedRegex(
        "(?<=\"|«\u00A0)\\p{L}+(?=\"|\u00A0»)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex QuotedWords();

    private async Task<int> StatusAsync(string text)
    {
        using var answer = await api.GetAsync($"/api/v1/search?q={Uri.EscapeDataString(text)}");
        return (int)answer.StatusCode;
    }
}
