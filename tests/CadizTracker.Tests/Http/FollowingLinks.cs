using System.Net;
using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Http;

/// <summary>The member links of a record leads on from it.</summary>
public sealed class FollowingLinks(Api api)
{
    [Theory]
    [InlineData("/api/v1/plans/cadiz-2023-2027", "self meetings coverage gaps changes")]
    [InlineData(
        "/api/v1/presidencies/morocco-2023",
        "self plan meetings documents coverage gaps handover changes"
    )]
    [InlineData(
        "/api/v1/meetings/2023-06-22-marrakesh-thematic-meeting",
        "self presidency plan documents changes"
    )]
    [InlineData("/api/v1/presidencies/morocco-2023/documents/1", "self record")]
    public async Task Each_leads_to_an_answer(string address, string names)
    {
        var links = (await api.JsonAsync(address))["links"]!.AsObject();
        links.Select(link => link.Key).ShouldBe(names.Split(' '));
        $"{links["self"]}".ShouldBe(address);
        foreach (var (name, link) in links)
        {
            $"{link}".ShouldStartWith("/api/v1/");
            using var answer = await api.As(AccessRole.Reader).GetAsync($"{link}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, name);
            if (name != "changes") // those alone are not public
            {
                using var open = await api.GetAsync($"{link}");
                open.StatusCode.ShouldBe(HttpStatusCode.OK, name);
            }
        }
    }

    [Fact]
    public async Task They_lead_to_what_is_meant()
    {
        var meeting = await api.JsonAsync("/api/v1/meetings/2023-06-22-marrakesh-thematic-meeting");
        $"{meeting["plan"]}".ShouldBe("cadiz-2023-2027");
        var plan = await api.JsonAsync($"{meeting["links"]!["plan"]}");
        $"{plan["code"]}".ShouldBe("cadiz-2023-2027");
        var presidency = await api.JsonAsync($"{meeting["links"]!["presidency"]}");
        $"{presidency["slug"]}".ShouldBe("morocco-2023");
        (await api.JsonAsync($"{presidency["links"]!["meetings"]}")).AsArray().Count.ShouldBe(8);
        (await api.JsonAsync("/api/v1/presidencies"))
            .AsArray()
            .ShouldAllBe(p => $"{p!["links"]!["self"]}" == $"/api/v1/presidencies/{p["slug"]}");
    }

    [Fact]
    public async Task What_was_read_is_sent_back_with_them_and_changes_nothing()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """);
        foreach (
            var address in new[]
            {
                Dossier.AddressOf(meeting),
                $"/api/v1/presidencies/{dossier.Presidency}",
                $"/api/v1/plans/{dossier.Plan}",
            }
        )
        {
            using var read = await api.As(AccessRole.Editor).GetAsync(address);
            var text = await read.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            text.ShouldContain("\"links\":{\"self\":");
            var sent = await dossier.SendAsync(
                "PUT",
                address,
                text,
                ifMatch: read.Headers.ETag!.Tag
            );
            (sent.Status, $"{sent.Json!["version"]}").ShouldBe((200, "1"), address);
            $"{sent.Json["links"]!["self"]}".ShouldBe(address);
        }
        // they are the server's to say, as a title is
        var told = await dossier.SendAsync(
            "PATCH",
            Dossier.AddressOf(meeting),
            """{ "links": { "self": "/api/v1/meetings/elsewhere" } }""",
            ifMatch: meeting.ETag
        );
        (told.Status, told.Errors.Single()).ShouldBe((400, "links: computed_member"));
    }
}
