using System.Net;
using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CsCheck;

namespace CadizTracker.Coverage;

/// <summary>Which meetings would open the most.</summary>
public sealed class PlanningAhead(Api api)
{
    private const string Morocco = "/api/v1/presidencies/morocco-2023/coverage/plan-ahead";

    [Fact]
    public async Task Every_set_that_none_betters_is_told_with_its_ties()
    {
        var answer = await api.JsonAsync($"{Morocco}?meetings=2&lang=en");
        Options(answer)
            .ShouldBe([
                "2 4 x1: O4 A11 A12 + O6 A18 A19",
                "1 6 x2: O3 A6 A7 A8 A10 + O4 A11 A12, O3 A6 A7 A8 A10 + O6 A18 A19",
                "0 7 x1: O3 A6 A7 A8 A10 + O5 A13 A14 A15",
            ]);
        answer["options"]!
            .AsArray()
            .Select(option => $"{option!["summary"]}")
            .ShouldBe([
                "from 6 to 8 of 10 objectives, from 11 to 15 of 29 actions",
                "from 6 to 7 of 10 objectives, from 11 to 17 of 29 actions",
                "6 of 10 objectives, from 11 to 18 of 29 actions",
            ]);
        Words(answer["unplaced"]).ShouldBe("A23 A24 A25 A26 A27 A28");
        answer["notices"]!.AsArray().ShouldBeEmpty();
        $"{answer["planning"]!["oneMeeting"]}".ShouldStartWith("One meeting cites one objective");
    }

    /// <summary>A new chair does not plan as if nobody had met before: it was a fault.</summary>
    [Fact]
    public async Task The_next_chair_starts_from_what_those_before_it_covered()
    {
        var answer = await api.JsonAsync(
            "/api/v1/presidencies/portugal-2024/coverage/plan-ahead?meetings=2&lang=en"
        );
        Options(answer).ShouldBe(Options(await api.JsonAsync($"{Morocco}?meetings=2&lang=en")));
        answer["scope"]!["presidencies"]!
            .ToJsonString()
            .ShouldBe("""["morocco-2023","portugal-2024"]""");
        $"{answer["planning"]!["start"]}".ShouldBe(
            "The sets open what the meetings of these presidencies together have not covered: those up to Portugal 2024 (Morocco 2023, Portugal 2024)."
        );
        $"{answer["options"]![0]!["sets"]![0]!["whatIf"]}".ShouldBe(
            "/api/v1/plans/cadiz-2023-2027/coverage/what-if?lang=en&through=portugal-2024&cite=O4,A11,A12&cite=O6,A18,A19"
        );
    }

    /// <summary>A chair of a meeting a month is told all that there is to open; four was the most that could be asked.</summary>
    [Fact]
    public async Task A_programme_may_have_a_meeting_for_each_month()
    {
        var answer = await api.JsonAsync($"{Morocco}?meetings=12&lang=en");
        Options(answer).Length.ShouldBe(1);
        $"{answer["options"]![0]!["summary"]}".ShouldBe(
            "from 6 to 10 of 10 objectives, from 11 to 23 of 29 actions"
        );
        $"{answer["notices"]![0]!["code"]}".ShouldBe("more_meetings_than_gaps");
    }

    [Fact]
    public async Task One_meeting_unless_told()
    {
        Options(await api.JsonAsync(Morocco))
            .ShouldBe(["1 2 x2: O4 A11 A12, O6 A18 A19", "0 4 x1: O3 A6 A7 A8 A10"]);
    }

    [Fact]
    public async Task The_figures_of_a_set_are_those_of_what_if()
    {
        foreach (
            var query in new[]
            {
                "meetings=4&lang=en",
                "meetings=3&objectives=parts&lang=en",
                "meetings=3&rollup=all&lang=en",
                "meetings=2&kind=special_event&lang=fr",
            }
        )
        {
            var answer = await api.JsonAsync($"{Morocco}?{query}");
            foreach (var option in answer["options"]!.AsArray())
            {
                foreach (var set in option!["sets"]!.AsArray())
                {
                    var held = await api.JsonAsync($"{set!["whatIf"]}");
                    $"{held["summary"]}".ShouldBe($"{option["summary"]}");
                    held["before"]!.ToJsonString().ShouldBe(answer["before"]!.ToJsonString());
                    Sorted(held["gained"]!.AsArray())
                        .ShouldBe(
                            Sorted(
                                set["meetings"]!
                                    .AsArray()
                                    .SelectMany(meeting => meeting!["opens"]!.AsArray())
                            )
                        );
                }
            }
        }
    }

    [Theory]
    [InlineData("theme=D4", "1 0 x1: O8", "A23 A24 A25 A26 A27 A28", "")]
    [InlineData("theme=D1", "0 1 x1: O2 A4", "", "")]
    [InlineData("theme=D1&theme=O6&meetings=2", "1 3 x1: O2 A4 + O6 A18 A19", "", "")]
    [InlineData("theme=O1", "", "", "theme_fully_covered:O1 nothing_left:")]
    [InlineData("theme=O1&theme=O2", "0 1 x1: O2 A4", "", "theme_fully_covered:O1")]
    [InlineData(
        "theme=D4&meetings=4",
        "1 0 x1: O8",
        "A23 A24 A25 A26 A27 A28",
        "more_meetings_than_gaps:"
    )]
    [InlineData(
        "theme=O7&theme=D1&rollup=all",
        "1 1 x1: O2 A4",
        "A23 A24 A25 A26 A27 A28",
        "theme_cannot_be_opened:O7"
    )]
    [InlineData("theme=D3&objectives=parts", "1 3 x1: O5a A13 A14 A15", "", "")]
    [InlineData("theme=O5a&objectives=parts", "1 3 x1: O5a A13 A14 A15", "", "")]
    public async Task Themes_narrow_it_and_wishes_that_cannot_be_had_are_told(
        string query,
        string options,
        string unplaced,
        string notices
    )
    {
        var answer = await api.JsonAsync($"{Morocco}?{query}");
        string.Join(" | ", Options(answer)).ShouldBe(options);
        Words(answer["unplaced"]).ShouldBe(unplaced);
        string.Join(' ', answer["notices"]!.AsArray().Select(n => $"{n!["code"]}:{n["theme"]}"))
            .ShouldBe(notices);
    }

    [Theory]
    [InlineData("theme=A4", HttpStatusCode.BadRequest, "not_a_theme")]
    [InlineData("theme=O5a", HttpStatusCode.BadRequest, "not_a_theme")]
    [InlineData("theme=5", HttpStatusCode.BadRequest, "item_code")]
    [InlineData("theme=O99", HttpStatusCode.NotFound, "unknown_item")]
    [InlineData("meetings=0", HttpStatusCode.BadRequest, "invalid_number")]
    [InlineData("meetings=13", HttpStatusCode.BadRequest, "invalid_number")]
    public async Task What_means_nothing_is_refused(
        string query,
        HttpStatusCode status,
        string code
    )
    {
        foreach (var door in new[] { "presidencies/morocco-2023", "plans/cadiz-2023-2027" })
        {
            using var answer = await api.GetAsync($"/api/v1/{door}/coverage/plan-ahead?{query}");
            answer.StatusCode.ShouldBe(status);
            (
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            ).ShouldContain($"\"code\":\"{code}\"");
        }
    }

    [Fact]
    public async Task Once_all_is_covered_nothing_is_left()
    {
        var dossier = await Dossier.NewAsync(api);
        var address = $"/api/v1/presidencies/{dossier.Presidency}/coverage/plan-ahead?meetings=3";
        var before = await api.JsonAsync($"{address}&lang=fr");
        Options(before).ShouldBe(["2 3 x1: O1 A1 A2 + O2 A3"]);
        $"{before["notices"]![0]!["message"]}".ShouldBe(
            "3 réunions, c'est plus qu'il n'y a à ouvrir\u00A0: 2 réunions ouvrent tout ce qui peut l'être."
        );
        await dossier.PublishAsync(
            await dossier.MeetingAsync(""" "citations": [{ "items": ["A1", "A2", "A3"] }] """)
        );
        var after = await api.JsonAsync(address);
        Options(after).ShouldBeEmpty();
        Words(after["unplaced"]).ShouldBe("A4");
        $"{after["notices"]![0]!["code"]}".ShouldBe("nothing_left");
    }

    [Fact]
    public async Task What_is_planned_already_is_not_proposed_again_where_that_is_asked_for()
    {
        var dossier = await Dossier.NewAsync(api);
        await dossier.PublishAsync(
            await dossier.SendAsync(
                "POST",
                dossier.Meetings,
                Dossier
                    .MeetingJson(""" "citations": [{ "items": ["A1", "A2"] }] """)
                    .Replace("held", "planned", StringComparison.Ordinal)
            )
        );
        var address = $"/api/v1/presidencies/{dossier.Presidency}/coverage/plan-ahead?lang=en";
        Options(await api.JsonAsync(address)).ShouldBe(["1 2 x1: O1 A1 A2"]);
        var answer = await api.JsonAsync($"{address}&status=planned");
        Options(answer).ShouldBe(["1 1 x1: O2 A3"]);
        $"{answer["before"]!["summary"]}".ShouldBe("0 of 2 objectives, 0 of 4 actions");
        $"{answer["options"]![0]!["summary"]}".ShouldBe(
            "from 1 to 2 of 2 objectives, from 2 to 3 of 4 actions"
        );
    }

    [Fact]
    public async Task As_csv_it_is_the_meetings_of_the_sets()
    {
        var lines = (await api.TextAsync($"{Morocco}?meetings=2&format=csv"))
            .TrimStart('\uFEFF')
            .Split("\r\n");
        lines[0]
            .ShouldBe(
                "plan,option,set,objective,title,cites,opens,objectivesOpenedBySet,actionsOpenedBySet"
            );
        lines.Length.ShouldBe(1 + 8 + 1);
        lines[1]
            .ShouldBe(
                "cadiz-2023-2027,1,1,O4,Encourage facilitation of visa issuance procedures,O4 A11 A12,O4 A11 A12,2,4"
            );
    }

    // Ties are numbers that grow: choosing must not try them all.
    [Fact]
    public void Many_ties_are_counted_and_the_first_are_shown()
    {
        var openings = Enumerable.Range(1, 500).Select(n => Opens($"O{n}", 1, 2)).ToArray();
        var best = BestSets.Of(openings, 4).ShouldHaveSingleItem();
        best.Ties.ShouldBe(500L * 499 * 498 * 497 / 24);
        best.Sets.Count.ShouldBe(20);
        best.Sets[0].Select(o => o.Code).ShouldBe(["O1", "O2", "O3", "O4"]);
    }

    [Fact]
    public void The_best_sets_are_those_that_trying_all_finds() =>
        Gen.Select(Gen.Select(Gen.Int[0, 1], Gen.Int[0, 3]).Array[0, 8], Gen.Int[1, 4])
            .Sample(
                (any, meetings) =>
                {
                    var openings = any.Where(o => o.Item1 + o.Item2 > 0)
                        .Select((o, i) => Opens($"O{i + 1}", o.Item1, o.Item2))
                        .ToArray();
                    BestSets
                        .Of(openings, meetings)
                        .Select(best =>
                            $"{best.Objectives} {best.Actions} x{best.Ties}: {string.Join(' ', best.Sets.Select(Named))}"
                        )
                        .ShouldBe(Tried(openings, Math.Min(meetings, openings.Length)));
                }
            );

    private static IEnumerable<string> Tried(Opening[] openings, int size)
    {
        var sets = Enumerable
            .Range(0, 1 << openings.Length)
            .Where(bits => size > 0 && int.PopCount(bits) == size)
            .Select(bits => openings.Where((_, i) => (bits >> i & 1) == 1).ToArray())
            .GroupBy(set => (O: set.Sum(o => o.ObjectivesOpened), A: set.Sum(o => o.ActionsOpened)))
            .ToArray();
        return sets.Where(one =>
                !sets.Any(other =>
                    other.Key != one.Key && other.Key.O >= one.Key.O && other.Key.A >= one.Key.A
                )
            )
            .OrderByDescending(one => one.Key.O)
            .Select(one =>
                $"{one.Key.O} {one.Key.A} x{one.Count()}: "
                + string.Join(
                    ' ',
                    one.Select(Named).Order(StringComparer.Ordinal).Take(BestSets.MostShown)
                )
            );
    }

    private static string Named(IReadOnlyList<Opening> set) =>
        string.Join('+', set.Select(o => o.Code));

    private static Opening Opens(string code, int objectives, int actions) =>
        new()
        {
            Code = code,
            ObjectivesOpened = objectives,
            ActionsOpened = actions,
        };

    private static string[] Options(JsonNode answer) =>
        [
            .. answer["options"]!
                .AsArray()
                .Select(option =>
                    $"{option!["objectivesOpened"]} {option["actionsOpened"]} x{option["ties"]}: "
                    + string.Join(
                        ", ",
                        option["sets"]!
                            .AsArray()
                            .Select(set =>
                                string.Join(
                                    " + ",
                                    set!["meetings"]!.AsArray().Select(m => Words(m!["cites"]))
                                )
                            )
                    )
                ),
        ];

    private static string Words(JsonNode? list) => string.Join(' ', list!.AsArray());

    // Without domains: with rollup=all two meetings may fill one that neither fills alone.
    private static string[] Sorted(IEnumerable<JsonNode?> codes) =>
        [
            .. codes
                .Select(code => $"{code}")
                .Where(code => code[0] != 'D')
                .Order(StringComparer.Ordinal),
        ];
}
