using System.Net;
using System.Text.Json.Nodes;
using CadizTracker.Database;

namespace CadizTracker.Access;

/// <summary>A key says who asks. One that is wrong is refused, never passed over.</summary>
public sealed class AskingWithAKey(Api api)
{
    private const string Coverage = "/api/v1/presidencies/morocco-2023/coverage";
    private const string WhoAmI = "/api/v1/who-am-i/with-a-key";

    [Fact]
    public async Task It_says_who_asks_and_what_they_may()
    {
        (await api.As(AccessRole.Editor).GetStringAsync(WhoAmI)).ShouldContain("editor, Editor");
    }

    [Fact]
    public async Task Without_one_what_needs_one_is_refused_and_says_what_is_missing()
    {
        using var answer = await api.GetAsync(WhoAmI);
        var problem = await UnauthorizedAsync(answer);
        ((string?)problem["detail"])!.ShouldStartWith("Send a key in the header X-Api-Key");
    }

    [Fact]
    public async Task One_that_is_wrong_revoked_or_expired_gets_the_same_answer_to_the_byte()
    {
        using var revoked = await api.WithKeyAsync("revoked", AccessRole.Admin);
        using var expired = await api.WithKeyAsync("expired", AccessRole.Admin);
        using var wrong = api.WithKey(ApiKey.New());
        using var garbage = api.WithKey("garbage");
        foreach (var client in new[] { revoked, expired })
        {
            (await client.GetAsync(WhoAmI)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        await using var connection = await api.OpenAsync();
        await connection.DoAsync(
            """
            update api_keys set revoked_at = now(), revoked_by = 'a test' where name = 'revoked';
            update api_keys set created_at = now() - interval '2 days', expires_at = now() where name = 'expired';
            """,
            null,
            default
        );
        var answers = new List<string>();
        foreach (var client in new[] { wrong, revoked, expired, garbage })
        {
            using var answer = await client.GetAsync(WhoAmI);
            await UnauthorizedAsync(answer);
            answer.Headers.Date = null;
            answers.Add($"{answer.Headers}{await answer.Content.ReadAsStringAsync()}");
        }
        answers.Distinct().ShouldHaveSingleItem().ShouldContain("mistyped, expired or revoked");
    }

    [Theory]
    [InlineData("X-Api-Key", "")]
    [InlineData("X-Api-Key", "cadiz_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Authorization", "Basic dXNlcjpwYXNz")]
    [InlineData("Authorization", "Bearer abc.def.ghi")]
    public async Task A_wrong_one_is_refused_where_none_would_be_needed(string header, string value)
    {
        await api.TextAsync(Coverage); // anybody's answer is kept from here on
        using var answer = await api.GetAsync(Coverage, (header, value));
        await UnauthorizedAsync(answer);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.yaml")]
    public async Task Health_and_the_documentation_look_at_no_key(string address)
    {
        using var answer = await api.GetAsync(address, ("X-Api-Key", "garbage"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Its_answers_are_its_owners_alone()
    {
        using var anybodys = await api.GetAsync(Coverage);
        anybodys.Headers.CacheControl!.Public.ShouldBeTrue();
        foreach (var address in new[] { Coverage, WhoAmI })
        {
            using var answer = await api.As(AccessRole.Reader).GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.CacheControl!.ToString().ShouldBe("must-revalidate, max-age=0, private");
        }
        anybodys.Headers.Vary.ShouldContain("X-Api-Key");
        anybodys.Headers.Vary.ShouldContain("Authorization");
    }

    [Fact]
    public async Task It_is_told_in_the_callers_language()
    {
        using var answer = await api.GetAsync($"{WhoAmI}?lang=fr");
        var problem = await UnauthorizedAsync(answer);
        ((string?)problem["title"]).ShouldBe("Une clé ou un jeton valide est nécessaire.");
    }

    [Fact]
    public async Task Its_last_use_is_noted_at_most_once_a_minute()
    {
        using var client = await api.WithKeyAsync("noted", AccessRole.Reader);
        await using var connection = await api.OpenAsync();
        Task<DateTime?> LastUsedAsync() =>
            connection.ValueAsync<DateTime?>(
                "select last_used_at from api_keys where name = 'noted'",
                null,
                default
            );
        (await LastUsedAsync()).ShouldBeNull();
        await client.GetStringAsync(WhoAmI);
        var first = (await LastUsedAsync()).ShouldNotBeNull();
        await client.GetStringAsync(WhoAmI);
        (await LastUsedAsync()).ShouldBe(first);
        await connection.DoAsync(
            "update api_keys set last_used_at = last_used_at - interval '61 seconds' where name = 'noted'",
            null,
            default
        );
        await client.GetStringAsync(WhoAmI);
        (await LastUsedAsync())!.Value.ShouldBeGreaterThan(first);
    }

    [Fact]
    public async Task Keys_are_no_part_of_the_record()
    {
        await using var connection = await api.OpenAsync();
        await using var write = await connection.BeginTransactionAsync();
        const string Writers = "select writer = pg_current_xact_id() from revision_counter";
        await connection.DoAsync(
            "insert into api_keys (name, role, sha256, created_by) values ('apart', 'reader', sha256('x'), 'a test')",
            null,
            default
        );
        await connection.DoAsync(
            "update api_keys set last_used_at = now() where name = 'apart'",
            null,
            default
        );
        (await connection.ValueAsync<bool>(Writers, null, default)).ShouldBeFalse();
    }

    private static async Task<JsonNode> UnauthorizedAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, text);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.WwwAuthenticate.ToString().ShouldStartWith("ApiKey");
        var problem = JsonNode.Parse(text)!;
        ((string?)problem["code"]).ShouldBe("unauthorized");
        return problem;
    }
}
