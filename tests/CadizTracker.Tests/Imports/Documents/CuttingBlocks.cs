using System.Globalization;

namespace CadizTracker.Imports.Documents;

/// <summary>
/// Lines that repeat for each meeting, in every order and spacing: what is proposed of a meeting is what its own lines say. What cannot be told may be left
/// open; nothing may slip to the meeting before or after.
/// </summary>
public sealed class CuttingBlocks
{
    private static readonly string[] Orders = [.. Permuted("TDPCX")];

    private static readonly (
        string Title,
        string Day,
        string Iso,
        string Place,
        string City,
        string Chairs,
        string Codes,
        string Citation,
        string Items
    )[] Meetings =
    [
        (
            "Thematic meeting on diaspora investment",
            "14-15 May 2024",
            "2024-05-14",
            "Lisbon, Portugal",
            "Lisbon",
            "Co-chairs: Portugal and Senegal",
            "PT SN",
            "Domain 1 | Objective 1 | Actions 1-2",
            "D1 O1 A1 A2"
        ),
        (
            "Thematic meeting on birth registration",
            "9 July 2024",
            "2024-07-09",
            "Banjul, The Gambia",
            "Banjul",
            "Co-chairs: The Gambia and Sweden",
            "GM SE",
            "Domain 3 | Objective 5 | Action 16",
            "D3 O5 A16"
        ),
        (
            "Thematic meeting on travel documents",
            "1-2 October 2024",
            "2024-10-01",
            "Warsaw, Poland",
            "Warsaw",
            "Co-chairs: Poland and Ghana",
            "PL GH",
            "Domain 5 | Objective 9",
            "D5 O9"
        ),
    ];

    public static TheoryData<string, string> Layouts =>
        new()
        {
            { "\n", "\n" },
            { "\n", "\n\n" },
            { "\n\n", "\n\n" },
            { "\n\n", "\n\n\n" },
        };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void In_every_order_of_the_lines_each_meeting_has_its_own(string within, string between)
    {
        foreach (var order in Orders)
        {
            Told(order, within, between, Meetings)
                .ShouldBe(Meetings.Select(Expected), $"{order} {within.Length} {between.Length}");
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_meeting_that_lacks_a_line_takes_none_of_its_neighbours(
        string within,
        string between
    )
    {
        foreach (var order in Orders)
        {
            foreach (var lacking in "PCX")
            {
                var told = Told(order, within, between, Meetings, lacking);
                told.Length.ShouldBe(3);
                foreach (var (i, facts) in told.Index())
                {
                    foreach (var fact in facts.Split(';').Where(fact => fact.Length > 0))
                    {
                        var own = i == 1 && fact[0] == lacking;
                        (!own && Expected(Meetings[i]).Split(';').Contains(fact)).ShouldBeTrue(
                            $"{order} without {lacking} in the second: {fact}"
                        );
                    }
                }
            }
        }
    }

    [Fact]
    public void What_can_be_read_in_two_ways_is_left_open_with_both()
    {
        var reading = Read(
            """
            Portuguese Chairmanship of the Rabat Process

            Domain 1 | Objective 1 | Action 1

            Thematic meeting on diasporas, 11 March 2024, Lagos (Nigeria)

            Domain 2 | Objective 4 | Action 12

            Thematic meeting on visas, 15 July 2024, Rome (Italy)

            Domain 3 | Objective 6
            """
        );
        reading.Drafts.Meetings.Count.ShouldBe(2);
        reading.Citations.Count.ShouldBe(3);
        reading.Citations.ShouldAllBe(paired => paired.Meeting == null);
        reading.Citations[1].Candidates.Count.ShouldBe(2);
    }

    private static string[] Told(
        string order,
        string within,
        string between,
        (
            string Title,
            string Day,
            string Iso,
            string Place,
            string City,
            string Chairs,
            string Codes,
            string Citation,
            string Items
        )[] meetings,
        char? lacking = null
    )
    {
        var blocks = meetings.Select(
            (meeting, i) =>
                string.Join(
                    within,
                    order
                        .Where(line => i != 1 || line != lacking)
                        .Select(line =>
                            line switch
                            {
                                'T' => meeting.Title,
                                'D' => meeting.Day,
                                'P' => meeting.Place,
                                'C' => meeting.Chairs,
                                _ => meeting.Citation,
                            }
                        )
                )
        );
        var reading = Read(
            $"Portuguese Chairmanship of the Rabat Process{between}{string.Join(between, blocks)}\n"
        );
        return
        [
            .. reading.Drafts.Meetings.Select(draft =>
                string.Join(
                    ';',
                    new[]
                    {
                        $"D{draft.Date.Starts?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
                        MeetingTitle.Of(reading.Found, draft) is { } title ? $"T{title.Value}" : "",
                        draft.Place is { } place ? $"P{place.City}" : "",
                        draft.CoChairs is { } chairs
                            ? $"C{string.Join(' ', chairs.Countries)}"
                            : "",
                        string.Join(
                            ' ',
                            reading
                                .Citations.Where(paired => paired.Meeting == draft)
                                .Select(paired =>
                                    $"X{string.Join(' ', paired.Citation.Parsed.Items)}"
                                )
                        ),
                    }.Where(fact => fact.Length > 0)
                )
            ),
        ];
    }

    private static string Expected(
        (
            string Title,
            string Day,
            string Iso,
            string Place,
            string City,
            string Chairs,
            string Codes,
            string Citation,
            string Items
        ) meeting
    ) => $"D{meeting.Iso};T{meeting.Title};P{meeting.City};C{meeting.Codes};X{meeting.Items}";

    private static DocumentReading Read(string text) =>
        DocumentReading.Of(DocumentText.Of(text), KnownRecord.All, new());

    private static IEnumerable<string> Permuted(string letters) =>
        letters.Length == 1
            ? [letters]
            : letters.SelectMany(first =>
                Permuted(string.Concat(letters.Where(letter => letter != first)))
                    .Select(rest => first + rest)
            );
}
