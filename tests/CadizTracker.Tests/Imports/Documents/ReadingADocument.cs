using System.Text;
using System.Text.Json.Nodes;
using CadizTracker.Access;

namespace CadizTracker.Imports.Documents;

/// <summary>What holds of every document that is read.</summary>
public sealed class ReadingADocument(Api api)
{
    private static readonly string[] Halves = ["development", "holdout"];

    private const string Page = """
        Nigerian Presidency of the Rabat Process

        Thematic meeting on travel documents
        Cotonou, Benin
        4-5 November 2025
        Co-chaired by Benin and Malta
        Domain 5 | Objective 9
        12 recommendations
        """;

    // Other tests record presidencies of Nigeria too, and which of them is meant would then be open.
    private const string Nigeria = "?presidency=nigeria-2025";

    public static TheoryData<string> Texts =>
        [
            .. Halves
                .SelectMany(half => Directory.GetFiles(Sending.File(half), "*.txt"))
                .Order(StringComparer.Ordinal)
                .Select(file => Path.GetRelativePath(Sending.File("."), file)),
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Every_passage_stands_where_it_says_and_contents_is_of_the_import_format(
        string name
    )
    {
        var text = await File.ReadAllTextAsync(Sending.File(name));
        var (status, proposal) = await api.SendAsync(text, "?title=A%20document");
        status.ShouldBe(200);
        foreach (var passage in Passages(proposal))
        {
            var (at, length) = ((int)passage["at"]!, (int)passage["length"]!);
            string.Join(
                    ' ',
                    PageEdges
                        .Without(text) // of a sentence that goes on past the foot of a page, its words
                        .Substring(at, length)
                        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                )
                .ShouldBe((string)passage["quote"]!);
            ((int)passage["line"]!).ShouldBe(text[..at].Count(glyph => glyph == '\n') + 1);
        }
        ImportFile
            .Read("contents", Encoding.UTF8.GetBytes(proposal["contents"]!.ToJsonString()))
            .Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_safe_is_a_record_that_can_be_sent_as_it_is()
    {
        var (status, proposal) = await api.SendAsync(Page, $"{Nigeria}&title=The%20outcome%20page");
        status.ShouldBe(200);
        var meeting = proposal["contents"]!["meetings"]!.AsArray().ShouldHaveSingleItem()!;
        foreach (
            var (member, expected) in new Dictionary<string, string>
            {
                ["slug"] = "\"2025-11-04-cotonou-thematic-meeting\"",
                ["presidency"] = "\"nigeria-2025\"",
                ["status"] = "\"held\"",
                ["titles"] = """{"en":"Thematic meeting on travel documents","fr":null}""",
                ["endsOn"] = "\"2025-11-05\"",
                ["country"] = "\"BJ\"",
                ["coChairs"] = """["BJ","MT"]""",
                ["outcomes"] = """{"recommendations":12,"conclusions":null,"panels":null}""",
                ["citations"] =
                    """[{"text":"Domain 5 | Objective 9","items":null,"plan":null,"strength":"primary","state":null,"source":{"title":"The outcome page","url":null,"page":null,"quote":"Domain 5 | Objective 9"}}]""",
            }
        )
        {
            meeting[member]!.ToJsonString().ShouldBe(expected, member);
        }
    }

    [Fact]
    public async Task Nothing_is_stored()
    {
        await api.SendAsync(Page);
        (await api.JsonAsync("/api/v1/meetings?q=Cotonou")).AsArray().ShouldBeEmpty();
        (await api.JsonAsync("/api/v1/presidencies/nigeria-2025/meetings"))
            .ToJsonString()
            .ShouldNotContain("Cotonou");
    }

    [Fact]
    public async Task Encodings_of_the_same_text_are_read_alike()
    {
        var text = await File.ReadAllTextAsync(Sending.File("development/outcome-page.fr.txt"));
        var expected = (await api.SendAsync(text)).Json.ToJsonString();
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);
        (await api.SendAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)], "text/plain"))
            .Json.ToJsonString()
            .ShouldBe(expected);
        (await api.SendAsync(windows, "text/plain")).Json.ToJsonString().ShouldBe(expected);
        (await api.SendAsync(windows, "text/plain; charset=windows-1252"))
            .Json.ToJsonString()
            .ShouldBe(expected);
        (await api.SendAsync(text.Replace("\n", "\r\n", StringComparison.Ordinal))).Json[
            "meetings"
        ]![0]!["title"]!["value"]!
            .ToString()
            .ShouldBe("Réunion thématique sur les visas et la mobilité étudiante");
    }

    [Fact]
    public async Task A_pdf_is_read_page_by_page()
    {
        var (status, proposal) = await api.SendAsync(
            await File.ReadAllBytesAsync(Sending.File("development/outcome-page.fr.pdf")),
            "application/pdf",
            "?presidency=portugal-2024"
        );
        status.ShouldBe(200, proposal.ToJsonString());
        ((int)proposal["pages"]!).ShouldBe(2);
        var meeting = proposal["meetings"]!.AsArray().ShouldHaveSingleItem()!;
        meeting["title"]!["value"]!
            .ToString()
            .ShouldBe("Réunion thématique sur les visas et la mobilité étudiante");
        ((int)meeting["days"]!["passages"]![0]!["page"]!).ShouldBe(1);
        meeting["results"]!
            .AsArray()
            .Select(result =>
                $"{result!["number"]} {result["unit"]} on {result["passage"]!["page"]}"
            )
            .ShouldBe(["16 recommendations on 2", "2 conclusions on 2"]);
    }

    [Fact]
    public async Task The_caller_may_say_which_presidency_and_plan()
    {
        const string nameless =
            "Webinar on visas\n12 May 2025\n10 conclusions\nDomain 1 | Objective 1 | Action 1\n";
        var (_, open) = await api.SendAsync(nameless);
        open["presidency"].ShouldBeNull();
        open["contents"]!["meetings"]!.AsArray().ShouldBeEmpty();
        var (_, said) = await api.SendAsync(
            nameless,
            "?presidency=nigeria-2025&plan=marrakesh-2018-2022"
        );
        said["citations"]![0]!["plan"]!.ToString().ShouldBe("marrakesh-2018-2022");
        said["contents"]!["meetings"]![0]!["citations"]![0]!["plan"]!
            .ToString()
            .ShouldBe("marrakesh-2018-2022");
    }

    [Theory]
    [InlineData("?presidency=nowhere-2020", 404, "unknown_presidency")]
    [InlineData("?plan=cadiz-2032", 404, "unknown_plan")]
    [InlineData("?page=2", 400, "invalid_request")]
    [InlineData("?lang=xx", 400, "invalid_request")]
    public async Task What_the_caller_says_must_be_known(string parameters, int status, string code)
    {
        var (told, problem) = await api.SendAsync(Page, parameters);
        told.ShouldBe(status);
        problem["code"]!.ToString().ShouldBe(code);
    }

    [Fact]
    public async Task A_meeting_that_the_record_has_is_said_to_be_there_and_left_out_of_contents()
    {
        var (_, proposal) = await api.SendAsync(
            "Thematic meeting on borders\nMarrakesh, Morocco\n22-23 June 2023\n6 conclusions\n",
            "?presidency=morocco-2023"
        );
        proposal["meetings"]![0]!["slug"]!
            .ToString()
            .ShouldBe("2023-06-22-marrakesh-thematic-meeting");
        ((bool)proposal["meetings"]![0]!["recorded"]!).ShouldBeTrue();
        ((bool)proposal["meetings"]![0]!["inContents"]!).ShouldBeFalse();
        proposal["contents"]!["meetings"]!.AsArray().ShouldBeEmpty();
        proposal["open"]!
            .AsArray()
            .ShouldContain(open => $"{open!["code"]} {open["subject"]}" == "already_recorded m1");
    }

    [Theory]
    [InlineData("The meeting was postponed.", "called_off")]
    [InlineData("The meeting was cancelled.", "called_off")]
    [InlineData("The meeting did not take place.", "called_off")]
    public async Task A_meeting_called_off_gets_no_citations_in_contents(string said, string code)
    {
        var (_, proposal) = await api.SendAsync(
            Page.Replace("12 recommendations", said, StringComparison.Ordinal),
            Nigeria
        );
        proposal["contents"]!["meetings"]!
            .AsArray()
            .SelectMany(meeting => meeting!["citations"]!.AsArray())
            .ShouldBeEmpty();
        proposal["open"]!.AsArray().ShouldContain(open => $"{open!["code"]}" == code);
    }

    private const string Claiming =
        Page
        + """

            The meetings addressed 3 of the 5 domains and 4 of the 29 actions of the Cadiz Action Plan.

            Report "Travel documents that nobody else names", December 2025
            """;

    [Fact]
    public async Task What_a_document_adds_to_its_presidency_is_in_contents_beside_all_that_is_recorded()
    {
        var recorded = await api.JsonAsync("/api/v1/presidencies/nigeria-2025");
        var (_, proposal) = await api.SendAsync(Claiming, $"{Nigeria}&title=The%20outcome%20page");
        var presidency = proposal["contents"]!["presidencies"]!.AsArray().ShouldHaveSingleItem()!;
        presidency["from"]!.ToString().ShouldBe(recorded["from"]!.ToString());
        presidency["sources"]!.ToJsonString().ShouldBe(recorded["sources"]!.ToJsonString());
        presidency["claims"]!
            .AsArray()
            .Select(claim => $"{claim!["actions"]?["covered"]} {claim["source"]!["title"]}")
            .ShouldContain("4 The outcome page");
        presidency["documents"]!
            .AsArray()
            .Select(document => $"{document!["titles"]!["en"]} {document["date"]}")
            .ShouldContain("Travel documents that nobody else names 2025-12");
        Codes(proposal).ShouldContain("additions");
    }

    [Fact]
    public async Task What_stays_out_of_contents_is_said()
    {
        Codes((await api.SendAsync(Claiming, Nigeria)).Json).ShouldContain("claim_needs_title");
        Codes(
                (
                    await api.SendAsync(
                        Claiming.Replace(
                            "Nigerian Presidency of the ",
                            "",
                            StringComparison.Ordinal
                        )
                    )
                ).Json
            )
            .ShouldContain("nothing_to_add_to");
    }

    [Fact]
    public async Task A_meeting_that_was_moved_is_asked_about()
    {
        var (_, proposal) = await api.SendAsync(
            "The webinar on data, first planned for 17 September 2025, was postponed to 8 October 2025.",
            Nigeria
        );
        proposal["meetings"]!.AsArray().ShouldBeEmpty();
        var moved = proposal["open"]!.AsArray().Single(open => $"{open!["code"]}" == "day_moved")!;
        moved["candidates"]!
            .AsArray()
            .Select(candidate => $"{candidate!["value"]}")
            .ShouldBe(["17 September 2025", "8 October 2025"]);
    }

    [Fact]
    public async Task A_sentence_about_two_meetings_cites_for_neither()
    {
        var (_, proposal) = await api.SendAsync(
            "The webinar on youth was held on 2 July 2025 and the webinar on data on 10 July 2025; Domain 1 | Objective 2 was discussed.",
            Nigeria
        );
        proposal["meetings"]!.AsArray().Count.ShouldBe(2);
        var citation = proposal["citations"]!.AsArray().ShouldHaveSingleItem()!;
        citation["meeting"].ShouldBeNull();
        citation["candidates"]!.AsArray().Count.ShouldBe(2);
    }

    private static IEnumerable<string> Codes(JsonNode proposal) =>
        proposal["open"]!.AsArray().Select(open => $"{open!["code"]}");

    [Fact]
    public async Task It_is_for_editors()
    {
        using var content = new StringContent(Page, Encoding.UTF8, "text/plain");
        (
            (int)
                (
                    await api.As(AccessRole.Reader).PostAsync("/api/v1/imports/document", content)
                ).StatusCode
        ).ShouldBe(403);
    }

    private static IEnumerable<JsonNode> Passages(JsonNode? node) =>
        node switch
        {
            JsonObject passage when passage.ContainsKey("quote") && passage.ContainsKey("at") =>
            [
                passage,
            ],
            JsonObject members => members
                .Where(member => member.Key != "contents")
                .SelectMany(member => Passages(member.Value)),
            JsonArray list => list.SelectMany(Passages),
            _ => [],
        };
}
