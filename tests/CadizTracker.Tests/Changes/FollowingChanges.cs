using System.Xml.Linq;
using CadizTracker.Access;

namespace CadizTracker.Changes;

/// <summary>The feed of what changed for everybody.</summary>
[Collection("The record keeps still")] // the feed has the newest changes: many others would push these out
public sealed class FollowingChanges(Api api)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_change_of_what_is_published_is_an_entry_and_a_draft_is_none()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.SendAsync(
            "POST",
            dossier.Meetings,
            Dossier.MeetingJson(""" "mapping": { "state": "mapped" } """),
            headers: ("X-Change-Reason", "because of a secret")
        );
        var drafted = await dossier.SendAsync(
            "PUT",
            $"{Dossier.AddressOf(meeting)}/citations",
            """[{ "items": ["A1"] }]""",
            ifMatch: meeting.ETag
        );
        drafted.Status.ShouldBe(200);
        var published = await dossier.PublishAsync(drafted);
        var slug = $"{meeting.Json!["slug"]}";

        var feed = XElement.Parse(await api.TextAsync("/api/v1/changes.atom?lang=en"));
        Entries(feed, slug)
            .ShouldBe([
                $"Changed: A meeting | {slug}: citations (revision {published.Json!["revision"]})",
                $"New: A meeting | {slug} (revision {meeting.Json["revision"]})",
            ]);
        feed.ToString().ShouldNotContain("secret");
        feed.ToString().ShouldNotContain("key:");
        var link = Of(feed, slug).First().Element(Atom + "link")!.Attribute("href")!.Value;
        link.ShouldBe($"/api/v1/meetings/{slug}");
    }

    [Fact]
    public async Task It_is_a_feed_that_readers_accept()
    {
        var dossier = await Dossier.NewAsync(api);
        using var answer = await api.GetAsync(
            "/api/v1/changes.atom?lang=fr",
            ("Accept", "application/atom+xml, application/rss+xml, */*;q=0.1")
        );
        answer
            .Content.Headers.ContentType!.ToString()
            .ShouldBe("application/atom+xml; charset=utf-8");
        answer.Headers.ETag.ShouldNotBeNull();
        var feed = XElement.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        feed.Name.ShouldBe(Atom + "feed");
        ((string?)feed.Attribute(XNamespace.Xml + "lang")).ShouldBe("fr");
        foreach (var needed in new[] { "id", "title", "updated", "author" })
        {
            feed.Elements(Atom + needed).ShouldHaveSingleItem();
        }
        var entries = feed.Elements(Atom + "entry").ToArray();
        entries.Length.ShouldBeInRange(2, 50);
        foreach (var entry in entries)
        {
            foreach (var needed in new[] { "id", "title", "updated" })
            {
                entry.Elements(Atom + needed).ShouldHaveSingleItem();
            }
            DateTimeOffset.Parse(
                entry.Element(Atom + "updated")!.Value,
                System.Globalization.CultureInfo.InvariantCulture
            );
        }
        entries.Select(entry => entry.Element(Atom + "id")!.Value).ShouldBeUnique();
        Entries(feed, dossier.Presidency).Single().ShouldStartWith("Nouveau\u00A0: Presidency");
    }

    [Fact]
    public async Task What_is_deleted_leads_nowhere()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync();
        var slug = $"{meeting.Json!["slug"]}";
        var gone = await dossier.SendAsync(
            "DELETE",
            Dossier.AddressOf(meeting),
            null,
            AccessRole.Publisher,
            meeting.ETag
        );
        gone.Status.ShouldBe(204);
        var feed = XElement.Parse(await api.TextAsync("/api/v1/changes.atom?lang=en"));
        var entry = Of(feed, slug).First();
        entry.Element(Atom + "title")!.Value.ShouldBe("Removed: A meeting");
        entry.Element(Atom + "link").ShouldBeNull();
        // RFC 4287, 4.1.2: an entry without an alternate link has content.
        entry.Element(Atom + "content")!.Value.ShouldStartWith(slug);
        feed.Elements(Atom + "entry")
            .ShouldAllBe(each =>
                each.Element(Atom + "content") != null
                || each.Elements(Atom + "link")
                    .Any(link => (string?)link.Attribute("rel") == "alternate")
            );
    }

    private static string[] Entries(XElement feed, string record) =>
        [
            .. Of(feed, record)
                .Select(entry =>
                    $"{entry.Element(Atom + "title")!.Value} | {entry.Element(Atom + "summary")!.Value}"
                ),
        ];

    private static IEnumerable<XElement> Of(XElement feed, string record) =>
        feed.Elements(Atom + "entry")
            .Where(entry =>
                entry.Element(Atom + "id")!.Value.EndsWith($":{record}", StringComparison.Ordinal)
            );
}
