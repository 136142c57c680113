using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CadizTracker.Database;
using CadizTracker.Http;

namespace CadizTracker.Access;

/// <summary>A person signs in with their key: their browser's cookie is then as good as the key, from this program's own pages alone.</summary>
public sealed class BeingSignedIn(Api api) : IDisposable
{
    private const string Coverage = "/api/v1/presidencies/morocco-2023/coverage";
    private const string WhoAmI = "/api/v1/who-am-i/with-a-key";
    private const string Edits = "/api/v1/who-am-i/edits";
    private readonly Browser browser = new(api);

    public void Dispose() => browser.Dispose();

    [Fact]
    public async Task The_cookie_is_hidden_from_scripts_and_from_other_sites_and_ends_by_itself()
    {
        using var answer = await browser.SignInAsync(await KeyAsync("signs in"));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Location!.ToString().ShouldBe("/edit?lang=en");
        Browser
            .SetCookie(answer)!
            .ShouldMatch(
                "^cadiz_session=[A-Za-z0-9_-]{43}; max-age=43200; path=/; samesite=strict; httponly$"
            );
    }

    [Fact]
    public async Task It_is_the_key_by_name_and_role_on_pages_and_on_the_api()
    {
        var session = await browser.SessionAsync(await KeyAsync("is the key"));
        (await TextAsync("GET", Edits, session)).ShouldContain("key:is the key, Editor");
        (await StatusAsync("GET", "/api/v1/who-am-i/publishes", session)).ShouldBe(403);
        (await TextAsync("GET", "/?lang=en", session)).ShouldContain("<strong>is the key</strong>");
        (await TextAsync("GET", "/meetings?kind=webinar&lang=en")).ShouldContain(
            "href=\"/sign-in?to=%2Fmeetings%3Fkind%3Dwebinar%26lang%3Den&amp;lang=en\">Sign in</a>"
        );
    }

    [Fact]
    public async Task Its_answers_are_its_owners_alone_and_none_of_anybodys()
    {
        var session = await browser.SessionAsync(await KeyAsync("keeps apart"));
        foreach (var address in new[] { Coverage, "/?lang=en" })
        {
            using var anybodys = await browser.SendAsync("GET", address);
            anybodys.Headers.CacheControl!.Public.ShouldBeTrue();
            anybodys.Headers.Vary.ShouldContain("Cookie");
            for (var time = 0; time < 2; time++)
            {
                using var own = await browser.SendAsync("GET", address, null, session);
                own.StatusCode.ShouldBe(HttpStatusCode.OK);
                own.Headers.CacheControl!.ToString()
                    .ShouldBe("must-revalidate, max-age=0, private");
            }
        }
        (await TextAsync("GET", "/?lang=en")).ShouldNotContain("keeps apart");
    }

    [Theory]
    [InlineData(200, "Sec-Fetch-Site", "same-origin")]
    [InlineData(403, "Sec-Fetch-Site", "same-site")]
    [InlineData(403, "Sec-Fetch-Site", "cross-site")]
    [InlineData(403, "Sec-Fetch-Site", "none")]
    [InlineData(403, "Sec-Fetch-Site", "")]
    [InlineData(200, "Origin", "own")]
    [InlineData(403, "Origin", "https://elsewhere.example")]
    [InlineData(403, "Origin", "https://dashboard.example")] // which may read the API: not by somebody's cookie
    [InlineData(403, "Origin", "null")]
    [InlineData(403, "Accept", "*/*")] // nothing says where it comes from
    public async Task It_writes_only_from_the_programs_own_pages(
        int status,
        string header,
        string value
    )
    {
        var session = await browser.SessionAsync(
            await KeyAsync(
                $"from {header} {value.GetHashCode(StringComparison.Ordinal)}".Replace("-", "")
            )
        );
        using var answer = await browser.SendAsync(
            "POST",
            Edits,
            null,
            session,
            (header, value == "own" ? browser.Origin : value)
        );
        ((int)answer.StatusCode).ShouldBe(status);
        if (status == 403)
        {
            ((string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["code"]).ShouldBe(
                "other_page"
            );
        }
    }

    [Fact]
    public async Task What_the_browser_says_of_the_site_goes_before_what_an_origin_says()
    {
        var session = await browser.SessionAsync(await KeyAsync("both said"));
        (
            await StatusAsync(
                "POST",
                Edits,
                session,
                ("Sec-Fetch-Site", "cross-site"),
                ("Origin", browser.Origin)
            )
        ).ShouldBe(403);
    }

    [Fact]
    public async Task A_site_that_may_read_the_api_may_not_with_somebodys_cookie()
    {
        var session = await browser.SessionAsync(await KeyAsync("no credentials"));
        using var answer = await browser.SendAsync(
            "GET",
            Coverage,
            null,
            session,
            ("Origin", "https://dashboard.example")
        );
        answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_that_is_sent_decides_and_the_cookie_does_not()
    {
        var session = await browser.SessionAsync(await KeyAsync("of the cookie"));
        var key = ("X-Api-Key", await KeyAsync("of the header"));
        (await TextAsync("GET", WhoAmI, session, key)).ShouldContain("of the header");
        // It was sent knowingly, so it writes from anywhere, as it does without the cookie.
        (await StatusAsync("POST", Edits, session, key)).ShouldBe(200);
        (await StatusAsync("GET", WhoAmI, session, ("X-Api-Key", "garbage"))).ShouldBe(401);
        (await StatusAsync("GET", WhoAmI, session, ("Authorization", "Basic eDp5"))).ShouldBe(401);
        (await StatusAsync("POST", Edits, session, ("X-Api-Key", "garbage"), Browser.Own)).ShouldBe(
            401
        );
    }

    [Theory]
    [InlineData("update api_keys set revoked_at = now(), revoked_by = 'a test' where name = @name")]
    [InlineData(
        "update api_keys set created_at = now() - interval '2 days', expires_at = now() where name = @name"
    )]
    [InlineData(
        "update sessions s set created_at = now() - interval '1 day', expires_at = now() from api_keys k where k.key_id = s.key_id and k.name = @name"
    )]
    [InlineData(
        "update sessions s set ended_at = now() from api_keys k where k.key_id = s.key_id and k.name = @name"
    )]
    public async Task It_ends_with_its_key_by_its_age_and_when_it_is_ended(string end)
    {
        var name = $"ends {Math.Abs(end.GetHashCode(StringComparison.Ordinal))}";
        var session = await browser.SessionAsync(await KeyAsync(name));
        (await StatusAsync("GET", WhoAmI, session)).ShouldBe(200);
        await DoAsync(end, new { name });

        // A program's script must know; whoever reads a page just reads it. Either way the browser forgets it.
        foreach (var address in new[] { WhoAmI, Coverage })
        {
            using var refused = await browser.SendAsync("GET", address, null, session);
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            ShouldBeDropped(refused);
            var problem = (await refused.Content.ReadFromJsonAsync<JsonNode>())!;
            ((string)problem["detail"]!).ShouldStartWith("You are signed in no more");
        }
        (await StatusAsync("POST", Edits, session, Browser.Own)).ShouldBe(401);
        using var page = await browser.SendAsync("GET", "/?lang=en", null, session);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.CacheControl!.Private.ShouldBeTrue();
        ShouldBeDropped(page);
        (await page.Content.ReadAsStringAsync()).ShouldNotContain(name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_cookie_that_nobody_was_given_is_nobodys(string token) =>
        (await StatusAsync("GET", WhoAmI, ("Cookie", $"{Browser.Cookie}={token}"))).ShouldBe(401);

    [Fact]
    public async Task Other_cookies_say_nothing()
    {
        using var answer = await browser.SendAsync("GET", Coverage, null, ("Cookie", "a=b; c=d"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.Public.ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_can_be_given_a_session_that_another_one_knows()
    {
        const string Planted = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB";
        var key = await KeyAsync("not planted");
        var planted = ("Cookie", $"{Browser.Cookie}={Planted}");
        using var answer = await browser.SignInAsync(key, "", planted, Browser.Own);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        Browser.SetCookie(answer)!.ShouldNotContain(Planted);
        (await StatusAsync("GET", WhoAmI, planted)).ShouldBe(401);

        // Who signs in anew has another one, and the one before is over.
        var first = await browser.SessionAsync(key);
        using var again = await browser.SignInAsync(key, "", first, Browser.Own);
        var second = ("Cookie", Browser.SetCookie(again)!.Split(';')[0]);
        second.ShouldNotBe(first);
        (await StatusAsync("GET", WhoAmI, first)).ShouldBe(401);
        (await StatusAsync("GET", WhoAmI, second)).ShouldBe(200);
    }

    [Fact]
    public async Task Signing_out_ends_it_here_as_in_the_browser_and_no_other()
    {
        var key = await KeyAsync("signs out");
        var (one, other) = (await browser.SessionAsync(key), await browser.SessionAsync(key));
        using (var foreign = await browser.SendAsync("POST", "/sign-out", null, one))
        {
            foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        (await StatusAsync("GET", WhoAmI, one)).ShouldBe(200);
        using var answer = await browser.SendAsync(
            "POST",
            "/sign-out?lang=fr",
            null,
            one,
            Browser.Own
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe("/?lang=fr");
        ShouldBeDropped(answer);
        (await StatusAsync("GET", WhoAmI, one)).ShouldBe(401);
        (await StatusAsync("GET", WhoAmI, other)).ShouldBe(200);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("")]
    [InlineData("cadiz_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_wrong_key_signs_nobody_in_and_is_told_on_the_page(string key)
    {
        using var answer = await browser.SignInAsync(key, "/plans/cadiz-2023-2027");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        Browser.SetCookie(answer).ShouldBeNull();
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("This key is not accepted");
        page.ShouldContain("value=\"/plans/cadiz-2023-2027\"");
    }

    [Fact]
    public async Task Another_site_signs_nobody_in()
    {
        using var answer = await browser.SignInAsync(
            await KeyAsync("of an attacker"),
            "",
            ("Origin", "https://elsewhere.example")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        Browser.SetCookie(answer).ShouldBeNull();
    }

    [Theory]
    [InlineData("/plans/cadiz-2023-2027?lang=fr", "/plans/cadiz-2023-2027?lang=fr")]
    [InlineData("/", "/")]
    [InlineData("//elsewhere.example/", "/edit?lang=en")]
    [InlineData("/\\elsewhere.example/", "/edit?lang=en")]
    [InlineData("https://elsewhere.example/", "/edit?lang=en")]
    [InlineData("javascript:alert(1)", "/edit?lang=en")]
    [InlineData("/\t/elsewhere.example", "/edit?lang=en")]
    [InlineData("/a\r\nSet-Cookie: a=b", "/edit?lang=en")]
    [InlineData("/é", "/edit?lang=en")]
    [InlineData("elsewhere", "/edit?lang=en")]
    public async Task It_goes_on_to_a_page_of_this_program_and_nowhere_else(string to, string on)
    {
        using var answer = await browser.SignInAsync(await EditorAsync(), to);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.GetValues("Location").Single().ShouldBe(on);
    }

    [Fact]
    public async Task A_reader_goes_on_to_what_there_is_to_read()
    {
        using var answer = await browser.SignInAsync(await KeyAsync("reads", AccessRole.Reader));
        answer.Headers.Location!.ToString().ShouldBe("/?lang=en");
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nrubbish", 400)]
    [InlineData("application/json", "{}", 415)]
    public async Task What_no_form_sends_is_refused(string type, string body, int status)
    {
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await browser.SendAsync("POST", "/sign-in", content, Browser.Own);
        ((int)answer.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task Neither_the_token_nor_the_key_is_kept()
    {
        var key = await KeyAsync("not kept");
        var session = await browser.SessionAsync(key);
        await using var connection = await api.OpenAsync();
        var kept = await connection.ValueAsync<string>(
            "select string_agg(s::text, ' ') from sessions s",
            null,
            default
        );
        kept.ShouldNotContain(session.Value.Split('=')[1]);
        kept.ShouldNotContain(key);
        kept.ShouldContain(Convert.ToHexStringLower(Session.Sha256(session.Value.Split('=')[1])));
    }

    private static int counted;

    private Task<string> EditorAsync() => KeyAsync($"goes on {Interlocked.Increment(ref counted)}");

    private async Task<string> KeyAsync(string name, AccessRole role = AccessRole.Editor)
    {
        await using var connection = await api.OpenAsync();
        var created = await CreatingKeys.CreateAsync(
            connection,
            new() { Name = name, Role = role.Label },
            "the tests",
            default
        );
        return created.Key;
    }

    private async Task DoAsync(string sql, object args)
    {
        await using var connection = await api.OpenAsync();
        await connection.DoAsync(sql, args, default);
    }

    private async Task<int> StatusAsync(
        string method,
        string address,
        params (string, string)[] headers
    )
    {
        using var answer = await browser.SendAsync(method, address, null, headers);
        return (int)answer.StatusCode;
    }

    private async Task<string> TextAsync(
        string method,
        string address,
        params (string, string)[] headers
    )
    {
        using var answer = await browser.SendAsync(method, address, null, headers);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    private static void ShouldBeDropped(HttpResponseMessage answer) =>
        Browser.SetCookie(answer)!.ShouldStartWith("cadiz_session=; max-age=0; path=/");
}
