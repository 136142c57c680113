using System.Text;
using System.Text.Json.Nodes;
using CadizTracker.Running;

namespace CadizTracker.Access;

/// <summary>A key and a token of one name are two actors, unless the operator says that they are one person's.</summary>
public sealed class BeingSomebody(Served served)
{
    private const string Meetings = "/api/v1/presidencies/portugal-2024/meetings";

    [Fact]
    public async Task A_key_and_a_token_of_one_name_are_two_actors()
    {
        await using var authority = await LocalAuthority.StartAsync();
        await using var program = await ServeAsync(authority);
        var (key, token) = await BothAsync(authority, "Ana Two");
        var drafted = await DraftAsync(program, key, "two-1");
        // the same Idempotency-Key of somebody else is another one
        var other = await DraftAsync(program, token, "two-1", day: "2024-05-08");
        ((string?)other["slug"]).ShouldNotBe((string?)drafted["slug"]);
        (await PublishAsync(program, token, drafted)).ShouldBe(200);
        (await PublishAsync(program, token, other)).ShouldBe(403);

        var changes = await SendAsync(
            program,
            "GET",
            $"/api/v1/meetings/{drafted["slug"]}/changes",
            token
        );
        changes
            .Json!.AsArray()
            .Select(change => $"{change!["action"]} by {change["actor"]}")
            .ShouldBe(["updated by token:Ana Two", "created by key:Ana Two"]);
        foreach (
            var (actor, count) in new[]
            {
                ("key:Ana Two", 1),
                ("token:Ana Two", 1),
                ("Ana Two", 2),
                ("Ana", 0),
            }
        )
        {
            var of = await SendAsync(
                program,
                "GET",
                $"/api/v1/changes?record={drafted["slug"]}&actor={actor}",
                token
            );
            of.Json!.AsArray().Count.ShouldBe(count, actor);
        }
    }

    [Fact]
    public async Task Nobody_can_be_called_as_the_database_or_a_token_is()
    {
        await using var authority = await LocalAuthority.StartAsync();
        await using var program = await ServeAsync(authority);
        var drafted = await DraftAsync(
            program,
            ("X-Api-Key", await served.KeyAsync(AccessRole.Editor, "database role postgres")),
            "role-1"
        );
        var changes = await SendAsync(
            program,
            "GET",
            $"/api/v1/meetings/{drafted["slug"]}/changes",
            Bearer(authority, "key:Ana Two", "reader")
        );
        ((string?)changes.Json![0]!["actor"]).ShouldBe("key:database role postgres");
        (
            await served.RunAsync("keys", "create", "--name", "token:amina", "--role", "editor")
        ).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task One_person_with_a_key_and_a_token_publishes_no_draft_of_their_own()
    {
        await using var authority = await LocalAuthority.StartAsync();
        await using var program = await ServeAsync(
            authority,
            ("Review__People__0__0", "key:Ana One"),
            ("Review__People__0__1", "token:8f3-one")
        );
        var key = ("X-Api-Key", await served.KeyAsync(AccessRole.Publisher, "Ana One"));
        var token = Bearer(authority, "8f3-one", "publisher");
        var drafted = await DraftAsync(program, key, "one-1");
        (await PublishAsync(program, token, drafted)).ShouldBe(403);
        var turned = await DraftAsync(program, token, "one-2");
        (await PublishAsync(program, key, turned)).ShouldBe(403);
        (await PublishAsync(program, Bearer(authority, "another", "publisher"), drafted)).ShouldBe(
            200
        );
    }

    [Fact]
    public async Task A_person_is_named_as_the_changes_name_who_made_them()
    {
        var refused = await Should.ThrowAsync<InvalidOperationException>(() =>
            served.ServeAsync(("Review__People__0__0", "Ana"))
        );
        refused.Message.ShouldContain("key:Ana");
    }

    private Task<RunningProgram> ServeAsync(
        LocalAuthority authority,
        params (string, string)[] settings
    ) =>
        served.ServeAsync([
            ("Access__Authority", authority.Address),
            ("Access__Audience", "cadiztracker"),
            .. settings,
        ]);

    private async Task<((string, string) Key, (string, string) Token)> BothAsync(
        LocalAuthority authority,
        string name
    ) =>
        (
            ("X-Api-Key", await served.KeyAsync(AccessRole.Publisher, name)),
            Bearer(authority, name, "publisher")
        );

    private static (string, string) Bearer(LocalAuthority authority, string name, string role) =>
        ("Authorization", $"Bearer {authority.Token(("sub", name), ("role", role))}");

    private static async Task<JsonNode> DraftAsync(
        RunningProgram program,
        (string, string) who,
        string once,
        string day = "2024-05-07"
    )
    {
        var told = await SendAsync(
            program,
            "POST",
            Meetings,
            who,
            $$"""
            { "kind": "webinar", "status": "held", "titles": { "en": "{{once}}" }, "startsOn": "{{day}}",
              "citations": [{ "items": ["A20"] }] }
            """,
            ("Idempotency-Key", once)
        );
        told.Status.ShouldBe(201);
        return told.Json!;
    }

    private static async Task<int> PublishAsync(
        RunningProgram program,
        (string, string) who,
        JsonNode meeting
    ) =>
        (
            await SendAsync(
                program,
                "POST",
                $"/api/v1/meetings/{meeting["slug"]}/citations/publish",
                who,
                body: null,
                ("If-Match", $"\"{meeting["version"]}-\"")
            )
        ).Status;

    private static async Task<(int Status, JsonNode? Json)> SendAsync(
        RunningProgram program,
        string method,
        string address,
        (string, string) who,
        string? body = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        foreach (var (name, value) in headers.Append(who))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        request.Content = body is null
            ? null
            : new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await program.Client.SendAsync(request);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync()));
    }
}
