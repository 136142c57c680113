using System.Net.Sockets;
using System.Text.Json.Nodes;
using CadizTracker.Running;

namespace CadizTracker.Access;

/// <summary>Where the operator names an OpenID Connect authority, its tokens are as good as keys; all others are none.</summary>
public sealed class TakingTokens(Served served)
{
    private const string Keys = "GET /api/v1/keys";
    private const string Coverage = "GET /api/v1/presidencies/morocco-2023/coverage";

    [Fact]
    public async Task A_token_says_who_asks_and_in_which_role()
    {
        await using var authority = await LocalAuthority.StartAsync();
        await using var program = await ServeAsync(authority.Address);
        (await program.StatusOfAsync(Keys, Bearer(authority.Token(("role", "admin"))))).ShouldBe(
            200
        );

        // Of several roles the highest counts; one that this program does not have, or none, is a reader's.
        foreach (
            var (role, actual) in new (object?, string)[]
            {
                ("publisher", "publisher"),
                (new[] { "owner", "editor", "reader" }, "editor"),
                ("owner", "reader"),
                ("ADMIN", "reader"),
                (null, "reader"),
            }
        )
        {
            using var answer = await program.AskAsync(
                Keys,
                Bearer(authority.Token(("role", role)))
            );
            ((int)answer.StatusCode).ShouldBe(403);
            (await answer.Content.ReadAsStringAsync()).ShouldContain($"yours is {actual}.");
        }

        using var read = await program.AskAsync(Coverage, Bearer(authority.Token()));
        ((int)read.StatusCode).ShouldBe(200);
        read.Headers.CacheControl!.Private.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_done_with_a_token_is_its_subjects_doing()
    {
        await using var authority = await LocalAuthority.StartAsync();
        await using var program = await ServeAsync(authority.Address);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/keys");
        request.Headers.Authorization = new("Bearer", authority.Token(("role", "admin")));
        request.Content = new StringContent(
            """{"name":"given by a token","role":"reader"}""",
            System.Text.Encoding.UTF8,
            "application/json"
        );
        using var answer = await program.Client.SendAsync(request);
        var created = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((string?)created["createdBy"]).ShouldBe("token:amina");
    }

    [Fact]
    public async Task A_token_that_is_not_the_authoritys_own_for_this_program_is_none()
    {
        await using var authority = await LocalAuthority.StartAsync();
        await using var other = await LocalAuthority.StartAsync();
        await using var program = await ServeAsync(authority.Address);
        (string, object?) admin = ("role", "admin");
        var good = authority.Token(admin);
        var past = DateTimeOffset.UtcNow.AddMinutes(-2).ToUnixTimeSeconds();
        var bodies = new HashSet<string>();
        foreach (
            var token in new[]
            {
                authority.Token(admin, ("aud", "another program")),
                authority.Token(admin, ("aud", null)),
                authority.Token(admin, ("iss", other.Address)),
                authority.Token(admin, ("exp", past)),
                authority.Token(admin, ("exp", null)),
                authority.Token(admin, ("nbf", past + 1200)),
                authority.Token(admin, ("sub", null)),
                other.Token(admin, ("iss", authority.Address)),
                authority.Unsigned(admin),
                authority.SignedWithThePublicKey(admin),
                good[..^4] + "AAAA",
                "garbage",
            }
        )
        {
            // Where none is needed it is not passed over either.
            foreach (var address in new[] { Keys, Coverage })
            {
                using var answer = await program.AskAsync(address, Bearer(token));
                ((int)answer.StatusCode).ShouldBe(401, token);
                answer
                    .Headers.WwwAuthenticate.Select(asked => asked.Scheme)
                    .ShouldBe(["ApiKey", "Bearer"]);
                bodies.Add(await answer.Content.ReadAsStringAsync());
            }
        }
        bodies.ShouldHaveSingleItem();
        (await program.StatusOfAsync(Keys, Bearer(good))).ShouldBe(200);
    }

    [Fact]
    public async Task Keys_are_taken_beside_tokens_and_decide_where_both_come()
    {
        await using var authority = await LocalAuthority.StartAsync();
        await using var program = await ServeAsync(authority.Address);
        var key = ("X-Api-Key", await served.KeyAsync(AccessRole.Admin));
        (await program.StatusOfAsync(Keys, key)).ShouldBe(200);
        (await program.StatusOfAsync(Keys, key, ("Authorization", "Basic eDp5"))).ShouldBe(200);
        (
            await program.StatusOfAsync(
                Keys,
                ("X-Api-Key", "garbage"),
                Bearer(authority.Token(("role", "admin")))
            )
        ).ShouldBe(401);
    }

    [Fact]
    public async Task An_authority_that_is_away_is_said_and_shuts_nobody_else_out()
    {
        var port = FreePort();
        await using var program = await ServeAsync($"http://127.0.0.1:{port}");
        var token = "x.y.z";
        using (var answer = await program.AskAsync(Keys, Bearer(token)))
        {
            ((int)answer.StatusCode).ShouldBe(503);
            answer.Headers.RetryAfter.ShouldNotBeNull();
            (await answer.Content.ReadAsStringAsync()).ShouldContain("authority_unavailable");
        }
        (await program.StatusOfAsync("GET /health/live", Bearer(token))).ShouldBe(200);
        (await program.StatusOfAsync(Coverage)).ShouldBe(200);
        var key = ("X-Api-Key", await served.KeyAsync(AccessRole.Admin));
        (await program.StatusOfAsync(Keys, key)).ShouldBe(200);
    }

    private Task<RunningProgram> ServeAsync(string authority) =>
        served.ServeAsync(
            ("Access__Authority", authority),
            ("Access__Audience", "cadiztracker"),
            ("Access__FailuresPerMinute", "1000")
        );

    private static (string, string) Bearer(string token) => ("Authorization", $"Bearer {token}");

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
