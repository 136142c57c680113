using System.Net;
using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Http;

/// <summary>A cursor leads on in the list that gave it, asked in the same way; anywhere else it would be a wrong page.</summary>
public sealed class LeadingOn(Api api)
{
    private const string Meetings = "/api/v1/presidencies/morocco-2023/meetings";
    private const string Item = "/api/v1/plans/cadiz-2023-2027/items/D1";

    [Theory]
    [InlineData(Meetings + "?limit=2", Meetings + "?sort=-startsOn")] // it was 200 with a wrong page
    [InlineData(Meetings + "?limit=2&sort=-startsOn", Meetings + "?limit=2")]
    [InlineData(Meetings + "?limit=2", Meetings + "?kind=thematic_meeting")]
    [InlineData(Meetings + "?limit=2&from=2023-01-01", Meetings + "?from=2023-01-02")]
    [InlineData(Meetings + "?limit=2", "/api/v1/meetings?limit=2")]
    [InlineData("/api/v1/quality?limit=1", "/api/v1/quality?limit=1&severity=warning")]
    [InlineData("/api/v1/changes?limit=1", "/api/v1/changes?limit=1&kind=plan")]
    public async Task A_cursor_of_another_question_is_refused(string given, string asked)
    {
        var cursor = await CursorAsync(given);
        using var answer = await GetAsync($"{asked}&after={cursor}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonNode.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        )!;
        var error = problem["errors"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)error["field"], (string?)error["code"]).ShouldBe(("after", "invalid_cursor"));
    }

    [Theory]
    [InlineData(Meetings + "?limit=2", Meetings + "?limit=3&lang=fr")]
    [InlineData(Meetings + "?limit=2", Meetings + "?format=csv&delimiter=semicolon")]
    [InlineData(
        Meetings + "?limit=1&kind=webinar&kind=thematic_meeting",
        Meetings + "?kind=thematic_meeting&kind=webinar"
    )]
    [InlineData("/api/v1/changes?limit=1", "/api/v1/changes?limit=2")]
    [InlineData("/api/v1/quality?limit=1", "/api/v1/quality?lang=fr")]
    public async Task What_is_on_the_pages_does_not_depend_on_their_size_language_or_format(
        string given,
        string asked
    )
    {
        using var answer = await GetAsync($"{asked}&after={await CursorAsync(given)}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_cursor_of_one_item_is_none_of_another()
    {
        var dossier = await Dossier.NewAsync(api);
        for (var meetings = 0; meetings < 2; meetings++)
        {
            var meeting = await dossier.MeetingAsync("\"citations\": [{ \"items\": [\"A1\"] }]");
            (await dossier.PublishAsync(meeting)).Status.ShouldBe(200);
        }
        var items = $"/api/v1/plans/{dossier.Plan}/items";
        var cursor = await CursorAsync($"{items}/A1?limit=1");
        using var next = await GetAsync($"{items}/A1?limit=2&after={cursor}");
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var other = await GetAsync($"{items}/O1?limit=1&after={cursor}");
        other.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var forged = await GetAsync($"{items}/A1?limit=1&after=x.{cursor.Split('.')[^1]}");
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("20")]
    [InlineData("x.AAAAAAAA")]
    [InlineData("")]
    public async Task What_no_page_gave_is_refused(string cursor)
    {
        foreach (var list in new[] { Meetings, "/api/v1/changes", "/api/v1/quality", Item })
        {
            using var answer = await GetAsync($"{list}?after={cursor}");
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, list);
            (
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            ).ShouldContain("invalid_cursor");
        }
    }

    // Whoever can count can make a mark; the list itself looks at what stands before it.
    [Theory]
    [InlineData(Meetings + "?limit=1")]
    [InlineData("/api/v1/changes?limit=1")]
    [InlineData("/api/v1/quality?limit=1")]
    [InlineData("/api/v1/search?q=migration&limit=1")]
    [InlineData("/api/v1/presidencies/morocco-2023/coverage/explain?limit=1")]
    [InlineData("/api/v1/presidencies/morocco-2023/coverage/timeline?limit=1")]
    [InlineData("/api/v1/presidencies/morocco-2023/coverage/matrix?by=meeting&limit=1")]
    public async Task What_bears_the_mark_of_a_page_and_ends_nowhere_is_refused(string asked)
    {
        var mark = (await CursorAsync(asked)).Split('.')[^1];
        using var answer = await GetAsync($"{asked}&after=x.{mark}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("invalid_cursor");
    }

    private Task<HttpResponseMessage> GetAsync(string address) =>
        api.As(AccessRole.Admin).GetAsync(address, TestContext.Current.CancellationToken);

    private async Task<string> CursorAsync(string address)
    {
        using var page = await GetAsync(address);
        return page.Headers.GetValues("Link").Single().Split("after=")[1].Split('>', '&')[0];
    }
}
