using System.Text.Json.Nodes;

namespace CadizTracker.Imports.Documents;

/// <summary>
/// Days in a column of their own, and beside them titles, places, co-chairs, citations and results in columns too: the order of the lines alone says what belongs
/// together. That is told, and never proposed as if it were printed; and no day is left out in silence.
/// </summary>
public sealed class ReadingTornColumns(Api api)
{
    private static readonly Dictionary<char, string[]> French = new()
    {
        ['T'] =
        [
            "Réunion thématique sur la migration de travail",
            "Réunion thématique sur les diasporas",
        ],
        ['D'] = ["14-15 octobre 2024", "3-4 décembre 2024"],
        ['P'] = ["Praia, Cap-Vert", "Dakar, Sénégal"],
        ['C'] = ["Coprésidence : Cap-Vert et Portugal", "Coprésidence : Mali et Suisse"],
        ['X'] = ["Domaine 1 | Objectif 1 | Action 1", "Domaine 3 | Objectif 6"],
        ['R'] = ["12 recommandations", "8 recommandations"],
    };

    private static readonly Dictionary<char, string[]> English = new()
    {
        ['T'] =
        [
            "Thematic meeting on labour migration",
            "Webinar on diasporas and their savings",
            "Workshop on civil registers",
        ],
        ['D'] = ["14-15 October 2024", "3-4 December 2024", "12 February 2025"],
        ['P'] = ["Praia, Cabo Verde", "Dakar, Senegal", "Porto (Portugal)"],
        ['C'] =
        [
            "Co-chairs: Cabo Verde and Portugal",
            "Co-chairs: Mali and Switzerland",
            "Co-chaired by Ghana and Italy",
        ],
        ['X'] =
        [
            "Domain 1 | Objective 1 | Action 1",
            "Domain 3 | Objective 6",
            "Objective 9 | Action 24",
        ],
        ['R'] = ["12 recommendations", "8 recommendations", "3 conclusions"],
    };

    private const string Of2024 = "?presidency=portugal-2024";

    [Fact]
    public async Task The_pairing_by_order_is_told_with_its_reason_and_nothing_is_proposed()
    {
        var (status, proposal) = await api.SendAsync(
            """
            Présidence du Portugal du Processus de Rabat
            REUNIONS THEMATIQUES TENUES EN 2024

            14-15 octobre 2024
            3-4 décembre 2024

            Réunion thématique sur la migration de travail
            Réunion thématique sur les diasporas

            Praia, Cap-Vert
            Dakar, Sénégal

            12 recommandations
            8 recommandations
            """,
            Of2024
        );
        status.ShouldBe(200);
        proposal["meetings"]!.AsArray().ShouldBeEmpty();
        proposal["contents"]!["meetings"]!.AsArray().ShouldBeEmpty();
        Asked(proposal, "place_open")
            .ShouldBe([
                "14-15 octobre 2024: Réunion thématique sur la migration de travail (same_row), Praia, Cap-Vert (same_row), 12 recommandations (same_row), Dakar, Sénégal ()",
                "3-4 décembre 2024: Réunion thématique sur les diasporas (same_row), Dakar, Sénégal (same_row), 8 recommandations (same_row), Praia, Cap-Vert ()",
            ]);
        Asked(proposal, "day_open")
            .ShouldBe([
                "Praia, Cap-Vert: 14-15 octobre 2024 (same_row), 3-4 décembre 2024 ()",
                "Dakar, Sénégal: 14-15 octobre 2024 (), 3-4 décembre 2024 (same_row)",
            ]);
    }

    [Fact]
    public async Task Columns_of_different_lengths_pair_nothing()
    {
        var (_, proposal) = await api.SendAsync(
            """
            Portuguese Presidency of the Rabat Process

            Domain 1 | Objective 1 | Action 1
            Domain 3 | Objective 6

            14-15 October 2024
            3-4 December 2024
            12 February 2025

            Praia, Cabo Verde
            Dakar, Senegal
            """,
            Of2024
        );
        proposal["meetings"]!.AsArray().ShouldBeEmpty();
        proposal["citations"]!.AsArray().ShouldAllBe(citation => citation!["meeting"] == null);
        Asked(proposal, "place_open")
            .ShouldBe([
                "14-15 October 2024: Praia, Cabo Verde (), Dakar, Senegal ()",
                "3-4 December 2024: Praia, Cabo Verde (), Dakar, Senegal ()",
                "12 February 2025: Praia, Cabo Verde (), Dakar, Senegal ()",
            ]);
    }

    [Fact]
    public async Task Days_with_their_titles_and_places_keep_these_and_take_nothing_from_other_columns()
    {
        var (_, proposal) = await api.SendAsync(
            """
            Portuguese Presidency of the Rabat Process

            Thematic meeting on labour migration, Praia (Cabo Verde), 14-15 October 2024
            Webinar on diasporas, 3-4 December 2024

            12 recommendations
            8 recommendations

            Domain 1 | Objective 1 | Action 1
            Domain 3 | Objective 6
            """,
            Of2024
        );
        proposal["meetings"]!
            .AsArray()
            .Select(meeting =>
                $"{meeting!["days"]!["value"]!["startsOn"]} {meeting["title"]!["value"]} {meeting["place"]?["value"]!["city"]} {meeting["results"]!.AsArray().Count}"
            )
            .ShouldBe([
                "2024-10-14 Thematic meeting on labour migration Praia 0",
                "2024-12-03 Webinar on diasporas  0",
            ]);
        Asked(proposal, "row_open")
            .ShouldBe([
                "14-15 October 2024: 12 recommendations (same_row), Domain 1 | Objective 1 | Action 1 (same_row)",
                "3-4 December 2024: 8 recommendations (same_row), Domain 3 | Objective 6 (same_row)",
            ]);
        proposal["citations"]!
            .AsArray()
            .Select(citation =>
                $"{citation!["meeting"]} {citation["candidates"]![0]!["value"]} {citation["candidates"]![0]!["reasons"]![0]!["code"]}"
            )
            .ShouldBe([" m1 same_row", " m2 same_row"]);
    }

    [Fact]
    public async Task Meetings_above_and_below_take_nothing_of_the_columns()
    {
        var (_, proposal) = await api.SendAsync(
            """
            Portuguese Presidency of the Rabat Process

            Thematic meeting on visas
            Rome (Italy), 15 July 2024
            Domain 2 | Objective 4 | Action 12

            Thematic meeting on labour migration
            Webinar on diasporas
            14-15 October 2024
            3-4 December 2024
            Praia, Cabo Verde
            Dakar, Senegal
            12 recommendations
            8 recommendations

            Special event on youth
            Lisbon, Portugal
            12 December 2024
            2 panels
            """,
            Of2024
        );
        proposal["meetings"]!
            .AsArray()
            .Select(meeting =>
                $"{meeting!["title"]!["value"]}, {meeting["place"]!["value"]!["city"]}, {string.Join(' ', meeting["results"]!.AsArray().Select(result => $"{result!["number"]} {result["unit"]}"))}"
            )
            .ShouldBe([
                "Thematic meeting on visas, Rome, ",
                "Special event on youth, Lisbon, 2 panels",
            ]);
        Asked(proposal, "place_open").Length.ShouldBe(2);
    }

    [Fact]
    public async Task What_stands_below_a_list_of_meetings_is_not_the_last_ones()
    {
        var (_, proposal) = await api.SendAsync(
            """
            Présidence du Portugal du Processus de Rabat

            - Réunion thématique sur la migration de travail, Praia (Cap-Vert), 14-15 octobre 2024
            - Réunion thématique sur les diasporas, Dakar (Sénégal), 3-4 décembre 2024

            20 recommandations ont été formulées.

            Domaine 3 | Objectif 6
            """,
            Of2024
        );
        proposal["meetings"]!
            .AsArray()
            .Select(meeting =>
                $"{meeting!["title"]!["value"]}, {meeting["results"]!.AsArray().Count}, {meeting["status"]}"
            )
            .ShouldBe([
                "Réunion thématique sur la migration de travail, 0, ",
                "Réunion thématique sur les diasporas, 0, ",
            ]);
        proposal["citations"]![0]!["meeting"].ShouldBeNull();
    }

    public static TheoryData<string, string, bool> Layouts =>
        new()
        {
            { "\n", "\n\n", true },
            { "\n", "\n", true },
            { "\n\n", "\n\n\n", true },
            { "\n", "\n\n", false },
            { "\n", "\n", false },
        };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void In_every_order_of_the_columns_every_day_is_asked_about_and_nothing_is_proposed(
        string within,
        string between,
        bool isFrench
    )
    {
        var columns = isFrench ? French : English;
        var head = isFrench
            ? "Présidence du Portugal du Processus de Rabat"
            : "Portuguese Presidency of the Rabat Process";
        foreach (var told in Permuted(isFrench ? "TDPCX" : "TDPXR"))
        {
            var proposal = Read(
                string.Join(
                    between,
                    told.Select(part => string.Join(within, columns[part])).Prepend(head)
                )
            );
            proposal.Meetings.ShouldBeEmpty(told);
            proposal.Contents.Meetings.ShouldBeEmpty(told);
            proposal.Citations.ShouldAllBe(citation => citation.Meeting == null, told);
            foreach (var (row, day) in columns['D'].Index())
            {
                var asked = proposal
                    .Open.Where(open => open.Code == "place_open" && open.Passage!.Quote == day)
                    .ToArray()
                    .ShouldHaveSingleItem(told);
                asked
                    .Candidates.Where(each => each.Reasons.Contains(Reason.SameRow))
                    .Select(each => each.Value)
                    .ShouldBe(
                        told.Where(part => part != 'D').Select(part => columns[part][row]),
                        told
                    );
            }
        }
    }

    private static DocumentProposal Read(string text)
    {
        DocumentHints hints = new(Title: "A document", Presidency: "portugal-2024");
        var reading = DocumentReading.Of(DocumentText.Of(text), KnownRecord.All, hints);
        return Proposing.Of(
            reading,
            hints,
            [.. reading.Drafts.Meetings.Select((_, i) => new MeetingName { Slug = $"{i}" })],
            null
        );
    }

    private static string[] Asked(JsonNode proposal, string code) =>
        [
            .. proposal["open"]!
                .AsArray()
                .Where(open => $"{open!["code"]}" == code)
                .Select(open =>
                    $"{open!["passage"]!["quote"]}: {string.Join(", ", open["candidates"]!.AsArray().Select(each => $"{each!["value"]} ({string.Join(' ', each["reasons"]!.AsArray().Select(reason => $"{reason!["code"]}"))})"))}"
                ),
        ];

    private static IEnumerable<string> Permuted(string parts) =>
        parts.Length < 2
            ? [parts]
            : parts.SelectMany(part =>
                Permuted(parts.Replace($"{part}", "", StringComparison.Ordinal))
                    .Select(rest => part + rest)
            );
}
