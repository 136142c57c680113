using System.Text.RegularExpressions;
using CsCheck;

namespace CadizTracker.Citations;

public sealed partial class HostileTexts
{
    private static readonly string[] Fragments =
    [
        .. "Domain |Objectives |Action |A|O|d|5b|20|3|007|22|1-3|999999999999|-|–| - |,|, |;|:|/|(|)| and | et | to | à | of | de l'|\n".Split(
            '|'
        ),
        .. "the |meeting |Cadiz |Cadix |Action Plan |Plan d'action de |Marrakesh |Joint |plan |2023|2023-2027| June |%|.|x|IV".Split(
            '|'
        ),
        .. new[]
        {
            "|",
            " | ",
            "\uD800",
            "\uDC00",
            "\0",
            "٣",
            "𝟗",
            "½",
            "\u0301",
            "\u200B",
            "ﬁ",
            "Ｏ",
            "５",
        },
    ];

    private static readonly Gen<string> Mixed =
        from parts in Gen.OneOf(Picked(Fragments), Gen.String[Gen.Char, 0, 3]).Array[0, 30]
        select string.Concat(parts);

    private static readonly Gen<string> Bare =
        from parts in Picked([
            .. " Domain | Objective | Actions | A| O|5b|20|3|9|16|17|-| - |,|, |;|:|/|(|)| and | to | | | | ".Split(
                '|'
            ),
            " | ",
        ]).Array[0, 20]
        let text = string.Concat(parts)
        // 20 beside 17 is a year, and a number beside a year is a date.
        where !Number().Matches(text).Any(number => number.Length == 4)
        select text;

    [Fact]
    public void Nothing_makes_the_parser_throw_and_its_answer_is_always_whole() =>
        Gen.OneOf(Mixed, Gen.String[Gen.Char, 0, 60])
            .Sample(
                text =>
                {
                    var read = CitationAssertions.Read(text);
                    read.Items.ShouldBeSubsetOf(SamplePlans.Cadiz.Items.Select(item => item.Code));
                    (read.Items.Count > 0 || read.IsRefused).ShouldBeTrue();
                    (read.Canonical is null).ShouldBe(read.Items.Count == 0);
                    foreach (var problem in read.Problems)
                    {
                        problem.At.ShouldBeInRange(0, text.Length);
                        problem.Length.ShouldBeInRange(0, text.Length - problem.At);
                    }
                },
                iter: 20_000
            );

    [Fact]
    public void No_number_is_dropped_in_silence() =>
        Bare.Sample(
            text =>
            {
                var read = CitationAssertions.Read(text);
                foreach (var number in Number().Matches(text).Where(match => !IsCount(text, match)))
                {
                    var isRead = read.Items.Any(code =>
                        code[1..].TrimEnd('a', 'b') == number.Value
                    );
                    var isReported = read.Problems.Any(problem =>
                        problem.Code != "no_item"
                        && problem.At < number.Index + number.Length
                        && number.Index < problem.At + problem.Length
                    );
                    (isRead || isReported).ShouldBeTrue(
                        $"{number.Value} in \"{text}\": {string.Join(' ', read.Items)}"
                    );
                }
            },
            iter: 20_000
        );

    /// <summary>An end that no plan can have once took the other end with it, unread and unreported.</summary>
    [Theory]
    [InlineData("Actions 17 to 5b33", "number_unreadable \"5b33\"")]
    [InlineData("Actions 5b33-17", "number_unreadable \"5b33\"")]
    [InlineData("Actions 17 - 1717161616", "number_not_in_plan \"1717161616\"")]
    public void The_readable_end_of_an_unreadable_range_is_read(string text, string problem) =>
        text.ShouldBeRefused(problem).Items.ShouldBe(["A17"]);

    /// <summary>A bracket in which another plan is named twice once took away more than there was, and threw.</summary>
    [Theory]
    [InlineData("Action 20 (Marrakesh Action Plan, Marrakesh Action Plan")]
    [InlineData("Action 20 ((Marrakesh Action Plan) Objective 1 Marrakesh Action Plan")]
    [InlineData("Action 20 (Plan d'action de Marrakech | Plan d'action de Marrakech)")]
    public void What_a_name_took_away_is_not_taken_again(string text) =>
        CitationAssertions.Read(text).Items.ShouldNotContain("A20");

    private static Gen<string> Picked(string[] choices) =>
        Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    /// <summary>"20 Actions" is a count, which is ignored on purpose.</summary>
    private static bool IsCount(string text, Match number)
    {
        var after = text[(number.Index + number.Length)..].TrimStart();
        return after.Length > 1 && char.IsUpper(after[0]) && char.IsLower(after[1]);
    }

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
