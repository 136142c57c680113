using System.Net.Http.Headers;
using System.Text;
using CadizTracker.Access;

namespace CadizTracker.Changes;

/// <summary>Whatever is sent gets a clear 4xx, and nothing of it is kept.</summary>
[Collection("The record keeps still")] // what states the revision of the whole is compared between two requests
public sealed class SendingHostileBodies(Api api)
{
    public static TheoryData<string, byte[], int> Bodies =>
        new()
        {
            { "not UTF-8", [(byte)'{', 0xff, 0xfe, (byte)'}'], 400 },
            { "half a surrogate", Encoding.UTF8.GetBytes("""{ "note": "\ud800" }"""), 400 },
            { "a null character", Encoding.UTF8.GetBytes("""{ "note": "\u0000" }"""), 400 },
            {
                "too deep",
                Encoding.UTF8.GetBytes(new string('[', 5000) + new string(']', 5000)),
                400
            },
            {
                "deep members",
                Encoding.UTF8.GetBytes(
                    string.Concat(Enumerable.Repeat("{\"a\":", 3000)) + "1" + new string('}', 3000)
                ),
                400
            },
            {
                "ten megabytes",
                Encoding.UTF8.GetBytes($"{{ \"note\": \"{new string('x', 10_000_000)}\" }}"),
                413
            },
            {
                "a number for a text",
                Encoding.UTF8.GetBytes(Dossier.MeetingJson("\"note\": 7")),
                400
            },
            {
                "a text for a list",
                Encoding.UTF8.GetBytes(Dossier.MeetingJson("\"coChairs\": \"MA\"")),
                400
            },
            {
                "an object for a day",
                Encoding.UTF8.GetBytes(Dossier.MeetingJson("\"endsOn\": {}")),
                400
            },
            {
                "a day that is none",
                Encoding.UTF8.GetBytes(Dossier.MeetingJson("\"endsOn\": \"2023-02-30\"")),
                400
            },
            {
                "a member twice",
                Encoding.UTF8.GetBytes(Dossier.MeetingJson("\"kind\": \"webinar\"")),
                400
            },
            {
                "a meeting of nowhere",
                Encoding.UTF8.GetBytes(
                    Dossier.MeetingJson(
                        "\"followUpOf\": [{ \"meeting\": \"2001-01-01-nowhere-other\" }]"
                    )
                ),
                400
            },
            {
                "somebody else's slug",
                Encoding.UTF8.GetBytes(
                    Dossier.MeetingJson("\"slug\": \"2023-06-22-marrakesh-thematic-meeting\"")
                ),
                409
            },
            {
                "another presidency",
                Encoding.UTF8.GetBytes(Dossier.MeetingJson("\"presidency\": \"morocco-2023\"")),
                400
            },
            {
                "a state of one's own",
                Encoding.UTF8.GetBytes(
                    Dossier.MeetingJson(
                        "\"citations\": [{ \"items\": [\"A1\"], \"state\": \"published\" }]"
                    )
                ),
                400
            },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task They_are_refused(string name, byte[] body, int status)
    {
        var dossier = await Dossier.NewAsync(api);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var answer = await api.As(AccessRole.Editor).PostAsync(dossier.Meetings, content);
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, $"{name}: {text}");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        text.ShouldNotContain("System.");
        (await api.JsonAsync(dossier.Meetings)).AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity, deflate")]
    public async Task A_body_that_is_packed_is_not_read_as_what_it_is_not(string coding)
    {
        var dossier = await Dossier.NewAsync(api);
        foreach (var address in new[] { dossier.Meetings, "/api/v1/imports" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address);
            request.Content = new StringContent(
                Dossier.MeetingJson(),
                Encoding.UTF8,
                "application/json"
            );
            request.Content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
            using var answer = await api.As(AccessRole.Editor).SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            ((int)answer.StatusCode).ShouldBe(415, text);
            text.ShouldContain("unsupported_media_type");
            text.ShouldContain("Content-Encoding");
            answer.Headers.GetValues("Accept-Encoding").ShouldBe(["identity"]);
        }
        (await api.JsonAsync(dossier.Meetings)).AsArray().ShouldBeEmpty();
        var told = await dossier.SendAsync(
            "POST",
            dossier.Meetings,
            Dossier.MeetingJson(),
            headers: ("Content-Encoding", "identity")
        );
        told.Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("\"-1-x\"")]
    [InlineData("W/\"1-x\"")]
    [InlineData("\"99999999999999999999-x\"")]
    public async Task An_If_Match_that_names_no_version_of_it_is_stale(string ifMatch)
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync();
        var told = await dossier.SendAsync(
            "PATCH",
            Dossier.AddressOf(meeting),
            """{ "note": "x" }""",
            ifMatch: ifMatch
        );
        told.Status.ShouldBe(412);
    }

    /// <summary>The library ended these answers by itself, without a word.</summary>
    [Theory]
    [InlineData("presidencies")]
    [InlineData("presidencies/morocco-2023/meetings")]
    [InlineData("presidencies/morocco-2023/snapshots")]
    [InlineData("keys")]
    [InlineData("imports")]
    public async Task A_body_that_nobody_says_what_it_is_of_is_refused_in_words(string address)
    {
        using var body = new ByteArrayContent("{}"u8.ToArray());
        using var answer = await api.As(AccessRole.Admin).PostAsync($"/api/v1/{address}", body);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(415);
        text.ShouldContain("unsupported_media_type");
    }
}
