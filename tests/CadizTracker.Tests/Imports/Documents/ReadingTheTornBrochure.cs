using System.Text.Json.Nodes;
using CadizTracker.Operations;

namespace CadizTracker.Imports.Documents;

/// <summary>The first real case: a brochure whose columns were torn apart. What is read in it is what the record, kept by hand, says.</summary>
public sealed class ReadingTheTornBrochure(Api api)
{
    private static readonly JsonNode Record = JsonNode.Parse(
        File.ReadAllText(Repository.File("data/meetings/morocco-2023.json"))
    )!;

    [Fact]
    public async Task All_eight_meetings_are_found_on_their_days_and_in_their_places()
    {
        var proposal = await ReadAsync();
        proposal["presidency"]!["value"]!.ToString().ShouldBe("morocco-2023");
        Meetings(proposal)
            .Select(meeting =>
                $"{meeting["days"]!["value"]!["startsOn"]} {meeting["days"]!["value"]!["endsOn"]} {meeting["kind"]!["value"]} {meeting["place"]!["value"]!["city"]} {meeting["place"]!["value"]!["country"]} {meeting["slug"]}"
            )
            .ShouldBe(
                Record["meetings"]!
                    .AsArray()
                    .Select(meeting =>
                        $"{meeting!["startsOn"]} {meeting["endsOn"]} {meeting["kind"]} {meeting["city"]} {meeting["country"]} {meeting["slug"]}"
                    ),
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Each_of_the_five_citations_is_proposed_for_the_meeting_that_it_is_of_with_the_reasons()
    {
        var proposal = await ReadAsync();
        var slugs = Meetings(proposal)
            .ToDictionary(meeting => $"{meeting["id"]}", meeting => $"{meeting["slug"]}");
        proposal["citations"]!
            .AsArray()
            .Select(citation =>
                $"{slugs[$"{citation!["meeting"]!["value"]}"]}: {citation["passage"]!["quote"]}"
            )
            .ShouldBe(
                Record["meetings"]!
                    .AsArray()
                    .SelectMany(meeting =>
                        meeting!["citations"]!
                            .AsArray()
                            .Select(citation => $"{meeting["slug"]}: {citation!["text"]}")
                    ),
                ignoreOrder: true
            );
        foreach (var citation in proposal["citations"]!.AsArray())
        {
            citation!["meeting"]!["confidence"]!.ToString().ShouldBe("inferred");
            citation["meeting"]!["reasons"]!.AsArray().Count.ShouldBeGreaterThan(1);
            citation["candidates"]!.AsArray().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task Results_are_told_by_unit_and_the_claims_as_printed()
    {
        var proposal = await ReadAsync();
        Meetings(proposal)
            .Where(meeting => meeting["results"]!.AsArray().Count > 0)
            .Select(meeting =>
                $"{meeting["place"]!["value"]!["city"]}: {string.Join(", ", meeting["results"]!.AsArray().Select(result => $"{result!["number"]} {result["unit"]}"))}"
            )
            .ShouldBe(
                [
                    "Yaoundé: 4 panels, 20 recommendations",
                    "Marrakesh: 6 conclusions",
                    "Geneva: 32 recommendations, 2 conclusions",
                    "The Hague: 53 recommendations",
                    "Rabat: 2 panels",
                ],
                ignoreOrder: true
            );
        var claim = proposal["claims"]!.AsArray().ShouldHaveSingleItem()!["claim"]!;
        claim["domains"]!.ToJsonString().ShouldBe("""{"covered":5,"total":5}""");
        claim["objectives"]!.ToJsonString().ShouldBe("""{"covered":6,"total":10}""");
        claim["actions"]!.ToJsonString().ShouldBe("""{"covered":11,"total":29}""");
        claim["meetings"]!.ToJsonString().ShouldBe("""{"thematic_meeting":4,"special_event":1}""");
    }

    [Fact]
    public async Task A_day_that_a_co_chair_alone_would_leave_open_says_what_else_speaks_for_it()
    {
        // Morocco co-chairs two meetings in Morocco; that others meet in Rabat on the one's day tells them apart.
        var special = Meetings(await ReadAsync())
            .Single(meeting => $"{meeting["kind"]!["value"]}" == "special_event");
        special["days"]!["reasons"]!
            .AsArray()
            .Select(reason => $"{reason!["code"]}")
            .ShouldBe(["co_chair_hosts", "same_day_same_city"]);
        special["days"]!["confidence"]!.ToString().ShouldBe("inferred");
    }

    [Fact]
    public async Task What_it_does_not_say_is_open_and_not_in_contents()
    {
        var proposal = await ReadAsync();
        var told = proposal["open"]!.AsArray().ToLookup(open => $"{open!["about"]}" == "meeting");
        told[false]
            .Select(open => $"{open!["code"]}")
            .ShouldBe(
                [
                    "claim_recorded",
                    "document_recorded",
                    "document_recorded",
                    "document_recorded",
                    "document_recorded",
                ],
                ignoreOrder: true
            );
        told[true]
            .Select(open => $"{open!["code"]}: {open["passage"]!["quote"]}")
            .ShouldBe([
                "title_missing: 21 février 2023",
                "status_missing: 21 février 2023",
                "already_recorded: 21 février 2023",
                "already_recorded: 25-26 AVRIL 2023",
                "already_recorded: 22-23 JUIN 2023",
                "already_recorded: 20-21 SEPT. 2023",
                "already_recorded: 19-20 OCT. 2023",
                "title_missing: 31 janvier 2024",
                "status_missing: 31 janvier 2024",
                "already_recorded: 31 janvier 2024",
                "already_recorded: 31 JANV. 2024",
                "status_missing: 1er février 2024",
                "already_recorded: 1er février 2024",
            ]);
        proposal["contents"]!["meetings"]!
            .AsArray()
            .ShouldBeEmpty("the record has its meetings already");
        proposal["contents"]!["presidencies"]!
            .AsArray()
            .ShouldBeEmpty("the record has its claims and documents already");
    }

    [Fact]
    public async Task The_reasons_are_in_the_callers_language()
    {
        var (_, proposal) = await api.SendAsync(
            await File.ReadAllTextAsync(Sending.File("development/brochure-torn.fr.txt")),
            "?lang=fr&presidency=morocco-2023"
        );
        var reasons = Meetings(proposal)
            .SelectMany(meeting => meeting["days"]!["reasons"]!.AsArray())
            .Select(reason => $"{reason!["message"]}");
        reasons.ShouldContain("Un coprésident est le pays du lieu\u00A0: Suisse.");
    }

    private async Task<JsonNode> ReadAsync()
    {
        var (status, proposal) = await api.SendAsync(
            await File.ReadAllTextAsync(Sending.File("development/brochure-torn.fr.txt")),
            "?presidency=morocco-2023"
        );
        status.ShouldBe(200);
        return proposal;
    }

    private static IEnumerable<JsonNode> Meetings(JsonNode proposal) =>
        proposal["meetings"]!.AsArray().Select(meeting => meeting!);
}
