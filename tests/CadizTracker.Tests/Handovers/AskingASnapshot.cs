using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Handovers;

/// <summary>Every analysis answers from the record as a snapshot shows it.</summary>
public sealed class AskingASnapshot(Api api)
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Its_figures_are_those_that_were_frozen(string lang)
    {
        var (dossier, snapshot) = await FrozenAsync();
        var frozen = await api.JsonAsync($"/api/v1/snapshots/{snapshot}");
        var asked = (
            await api.JsonAsync(
                $"/api/v1/presidencies/{dossier.Presidency}/coverage?snapshot={snapshot}&lang={lang}"
            )
        ).AsObject();
        $"{asked["scope"]!["snapshot"]}".ShouldBe(snapshot);
        asked["scope"]!["snapshot"] = null;
        asked["summary"]!.GetValue<string>().ShouldContain("2");
        // what is frozen has its members in another order
        JsonNode.DeepEquals(asked, frozen["coverage"]![lang]).ShouldBeTrue($"{asked}");
    }

    [Theory]
    [InlineData("presidencies/{0}/coverage?", "\"covered\":2,\"total\":4")]
    [InlineData("plans/{1}/coverage?", "\"covered\":2,\"total\":4")]
    [InlineData("presidencies/{0}/coverage/gaps?", "\"actions\":2")]
    [InlineData("presidencies/{0}/coverage/matrix?", "\"state\":\"covered\"")]
    [InlineData("presidencies/{0}/coverage/timeline?", "\"actions\":2")]
    [InlineData(
        "presidencies/{0}/coverage/compare?with={0}&",
        "0 actions gained, 2 repeated, 0 dropped, 2 in neither"
    )]
    [InlineData("presidencies/{0}/coverage/explain?item=A1&", "1 meeting counts for A1")]
    [InlineData("presidencies/{0}/coverage/rules?", "\"covered\":2,\"total\":4")]
    [InlineData("presidencies/{0}/coverage/what-if?cite=A2&", "from 2 to 3 of 4 actions")]
    [InlineData("presidencies/{0}/coverage/plan-ahead?", "from 2 to 3 of 4 actions")]
    [InlineData("presidencies/{0}/coverage/badge.json?", "2 of 2 objectives, 2 of 4 actions")]
    [InlineData("presidencies/{0}/coverage/chart.svg?chart=progress&", "as in the snapshot")]
    [InlineData("presidencies/{0}/coverage/rows?", "\"covered\":1")]
    [InlineData("presidencies/{0}/reconcile?actions=2/4&", "\"matches\":true")]
    [InlineData("presidencies/{0}/programme?", "\"state\":\"unplanned\"")]
    public async Task Through_every_door(string address, string expected)
    {
        var (dossier, snapshot) = await FrozenAsync();
        var asked = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            address,
            dossier.Presidency,
            dossier.Plan
        );
        (await api.TextAsync($"/api/v1/{asked}lang=en")).ShouldNotContain(expected);
        (await api.TextAsync($"/api/v1/{asked}lang=en&snapshot={snapshot}")).ShouldContain(
            expected
        );
    }

    [Theory]
    [InlineData("snapshot={0}&asOf=2024-01-01", 400, "not_with_as_of")]
    [InlineData("snapshot=nothing-9", 404, "unknown_snapshot")]
    [InlineData("snapshot={0}&citationStatus=draft", 400, "not_in_a_snapshot")]
    public async Task What_makes_no_sense_is_refused(string query, int status, string code)
    {
        var (dossier, snapshot) = await FrozenAsync();
        var asked = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            query,
            snapshot
        );
        using var answer = await api.GetAsync(
            $"/api/v1/presidencies/{dossier.Presidency}/coverage?{asked}"
        );
        ((int)answer.StatusCode).ShouldBe(status);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain($"\"code\":\"{code}\"");
    }

    /// <summary>Whoever has a key sees no more of it: it shows what was published.</summary>
    [Fact]
    public async Task A_key_shows_no_drafts_of_it()
    {
        var (dossier, snapshot) = await FrozenAsync();
        var told = await dossier.SendAsync(
            "GET",
            $"/api/v1/presidencies/{dossier.Presidency}/coverage/rules?snapshot={snapshot}",
            null
        );
        told.Json!["note"].ShouldNotBeNull();
        told.Json["sets"]!
            .AsArray()
            .Where(set => set!["rules"]!["citationStatus"]!.AsArray().Count > 1)
            .ShouldAllBe(set => set!["actions"] == null);
    }

    [Fact]
    public async Task Its_workbook_names_it()
    {
        var (dossier, snapshot) = await FrozenAsync();
        using var book = await Sheets.DownloadedWorkbook.FromAsync(
            api.Client,
            $"/api/v1/presidencies/{dossier.Presidency}/coverage/gaps?format=xlsx&snapshot={snapshot}"
        );
        book.Rows(2).Select(row => $"{row[0]}|{row[1]}").ShouldContain($"Snapshot|{snapshot}");
    }

    [Fact]
    public async Task That_it_was_frozen_is_told_in_the_feed()
    {
        var (_, snapshot) = await FrozenAsync();
        var feed = System.Xml.Linq.XElement.Parse(await api.TextAsync("/api/v1/changes.atom"));
        System.Xml.Linq.XNamespace atom = "http://www.w3.org/2005/Atom";
        feed.Elements(atom + "entry")
            .Where(entry => entry.Element(atom + "title")!.Value == $"Frozen: {snapshot}")
            .ShouldHaveSingleItem()
            .Element(atom + "link")!
            .Attribute("href")!
            .Value.ShouldEndWith($"/api/v1/snapshots/{snapshot}");
    }

    // A1 and A3 were published and frozen; then the meeting was cancelled.
    private async Task<(Dossier Dossier, string Snapshot)> FrozenAsync()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(
            """ "citations": [{ "items": ["A1"] }, { "items": ["A3"] }] """
        );
        (await dossier.PublishAsync(meeting)).Status.ShouldBe(200);
        var frozen = await FreezingSnapshots.FreezeAsync(api, dossier.Presidency);
        frozen.Status.ShouldBe(201, $"{frozen.Json}");
        (
            await dossier.SendAsync(
                "PATCH",
                Dossier.AddressOf(meeting),
                """{ "status": "cancelled" }""",
                AccessRole.Publisher,
                "\"2-x\""
            )
        ).Status.ShouldBe(200);
        return (dossier, (string)frozen.Json!["id"]!);
    }
}
