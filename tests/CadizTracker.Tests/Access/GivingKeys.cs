using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CadizTracker.Database;

namespace CadizTracker.Access;

/// <summary>An administrator gives keys and takes them back.</summary>
public sealed class GivingKeys(Api api)
{
    private const string Keys = "/api/v1/keys";
    private const string WhoAmI = "/api/v1/who-am-i/with-a-key";

    [Fact]
    public async Task A_key_is_shown_once_works_and_is_taken_back_at_once()
    {
        using var answer = await CreateAsync("""{"name":"Équipe de Rabat","role":"editor"}""");
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var created = await ReadAsync(answer);
        var key = (string)created["key"]!;
        key.ShouldMatch("^cadiz_[A-Za-z0-9_-]{43}$");
        ((string?)created["createdBy"], created["expiresAt"]).ShouldBe(("key:admin", null));

        using var client = api.WithKey(key);
        (await client.GetStringAsync(WhoAmI)).ShouldContain("Équipe de Rabat, Editor");
        using var revoked = await api.As(AccessRole.Admin).DeleteAsync(answer.Headers.Location);
        revoked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await client.GetAsync(WhoAmI)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var again = await api.As(AccessRole.Admin).DeleteAsync(answer.Headers.Location);
        ((int)again.StatusCode, (string?)(await ReadAsync(again))["code"]).ShouldBe(
            (404, "unknown_key")
        );
    }

    [Fact]
    public async Task No_list_shows_a_key_nor_what_is_kept_of_it()
    {
        using var answer = await CreateAsync("""{"name":"listed","role":"reader"}""");
        var key = (string)(await ReadAsync(answer))["key"]!;
        var text = await api.As(AccessRole.Admin).GetStringAsync(Keys);
        text.ShouldNotContain(key);
        text.ShouldNotContain("cadiz_");
        text.ShouldNotContain(Convert.ToHexString(ApiKey.Sha256(key)), Case.Insensitive);
        text.ShouldNotContain(Convert.ToBase64String(ApiKey.Sha256(key)));
        var listed = JsonNode
            .Parse(text)!
            .AsArray()
            .Single(one => (string)one!["name"]! == "listed")!;
        listed
            .AsObject()
            .Select(member => member.Key)
            .ShouldBe([
                "name",
                "role",
                "createdAt",
                "createdBy",
                "expiresAt",
                "lastUsedAt",
                "revokedAt",
                "revokedBy",
            ]);
        await using var connection = await api.OpenAsync();
        (
            await connection.ValueAsync<string>(
                "select string_agg(k::text, ' ') from api_keys k",
                null,
                default
            )
        ).ShouldNotContain(key);
    }

    [Fact]
    public async Task A_name_belongs_to_one_key_for_ever_because_history_knows_its_owner_by_it()
    {
        const string Body = """{"name":"taken","role":"reader"}""";
        (await CreateAsync(Body)).StatusCode.ShouldBe(HttpStatusCode.Created);
        using var second = await CreateAsync(Body);
        ((int)second.StatusCode, (string?)(await ReadAsync(second))["code"]).ShouldBe(
            (409, "key_name_taken")
        );
        await api.As(AccessRole.Admin).DeleteAsync($"{Keys}/taken");
        using var third = await CreateAsync(Body);
        ((int)third.StatusCode, (string?)(await ReadAsync(third))["code"]).ShouldBe(
            (409, "key_name_was_used")
        );
        var listed = JsonNode
            .Parse(await api.As(AccessRole.Admin).GetStringAsync(Keys))!
            .AsArray()
            .Single(one => (string)one!["name"]! == "taken")!;
        ((string?)listed["createdBy"], (string?)listed["revokedBy"]).ShouldBe(
            ("key:admin", "key:admin")
        );
    }

    [Fact] // an administrator may give themselves a second key: whoever looks sees whose it is
    public async Task The_history_says_who_gave_the_key_that_a_change_was_made_with()
    {
        using var answer = await CreateAsync("""{"name":"second hand","role":"editor"}""");
        using var client = api.WithKey((string)(await ReadAsync(answer))["key"]!);
        var dossier = await Dossier.NewAsync(api);
        var meeting = await Dossier.SendAsync(
            client,
            "POST",
            dossier.Meetings,
            Dossier.MeetingJson()
        );
        var changes = await Dossier.SendAsync(
            client,
            "GET",
            $"{Dossier.AddressOf(meeting)}/changes",
            null
        );
        var change = changes.Json!.AsArray().Single()!;
        ((string?)change["actor"], (string?)change["keyGivenBy"]).ShouldBe(
            ("key:second hand", "key:admin")
        );
    }

    [Fact]
    public async Task It_works_until_the_end_of_the_day_that_is_given()
    {
        using var answer = await CreateAsync(
            """{"name":"ends","role":"reader","expires":"2999-06-30"}"""
        );
        ((string?)(await ReadAsync(answer))["expiresAt"]).ShouldBe("2999-07-01T00:00:00Z");
    }

    [Theory]
    [InlineData("""{}""", "name:missing role:missing")]
    [InlineData(
        """{"name":"a/b","role":"king","expires":"tomorrow"}""",
        "name:key_name role:unknown_value expires:invalid_date"
    )]
    [InlineData("""{"name":"..","role":"reader"}""", "name:key_name")]
    [InlineData("""{"name":"two\nlines","role":"reader"}""", "name:key_name")]
    [InlineData("""{"name":"ends in a blank ","role":"reader"}""", "name:key_name")]
    [InlineData(
        """{"name":"late","role":"reader","expires":"2020-01-01"}""",
        "expires:expired_already"
    )]
    [InlineData(
        """{"name":"late","role":"reader","expires":"9999-12-31"}""",
        "expires:date_out_of_range"
    )]
    [InlineData("""{"name":"x","role":"reader","king":1}""", "king:unknown_member")]
    [InlineData("""{"name":1,"role":"reader"}""", "name:wrong_type")]
    [InlineData("""{"name":"x","role":"reader","expires":{}}""", "expires:wrong_type")]
    [InlineData("{", ":malformed_json")]
    [InlineData("", ":malformed_json")]
    [InlineData("[]", ":malformed_json")]
    [InlineData("null", "name:missing role:missing")]
    public async Task What_cannot_be_is_told_all_at_once(string body, string errors)
    {
        using var answer = await CreateAsync(body);
        ((int)answer.StatusCode).ShouldBe(400);
        string.Join(
                ' ',
                (await ReadAsync(answer))["errors"]!
                    .AsArray()
                    .Select(error => $"{error!["field"]}:{error["code"]}")
            )
            .ShouldBe(errors);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("CadizTracker.");
    }

    private Task<HttpResponseMessage> CreateAsync(string body) =>
        api.As(AccessRole.Admin)
            .PostAsync(Keys, new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
}
