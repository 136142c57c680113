using System.Diagnostics;
using CadizTracker.Running;

namespace CadizTracker.Access;

/// <summary>Who writes too often, or tries keys, waits; nobody else waits with them, and a plain read never does.</summary>
public sealed class LimitingWritesAndFailures(Served served)
{
    private const string Write = "POST /api/v1/keys"; // of nothing: refused with 400, and a write all the same
    private const string Read = "GET /api/v1/presidencies";
    private static readonly (string, string) Wrong = ("X-Api-Key", "cadiz_wrong");

    [Fact]
    public async Task An_address_that_tries_keys_is_shut_out_and_a_valid_key_from_it_is_not()
    {
        await using var program = await served.ServeAsync(("Access__FailuresPerMinute", "3"));
        var key = ("X-Api-Key", await served.KeyAsync(AccessRole.Admin));
        for (var time = 0; time < 3; time++)
        {
            (await program.StatusOfAsync(Read, Wrong)).ShouldBe(401);
        }
        using (var answer = await program.AskAsync($"{Read}?lang=fr", Wrong))
        {
            ((int)answer.StatusCode).ShouldBe(429);
            answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            (await answer.Content.ReadAsStringAsync()).ShouldContain("Trop de requêtes");
        }
        (await program.StatusOfAsync(Read, ("Authorization", "Basic eDp5"))).ShouldBe(429);

        (await program.StatusOfAsync("GET /api/v1/keys", key)).ShouldBe(200);
        (await program.StatusOfAsync(Write, key)).ShouldBe(400);
        (await program.StatusOfAsync(Read)).ShouldBe(200);
    }

    [Fact]
    public async Task Whoever_tries_keys_on_the_page_to_sign_in_tries_keys()
    {
        await using var program = await served.ServeAsync(("Access__FailuresPerMinute", "3"));
        var (key, own) = (
            await served.KeyAsync(AccessRole.Admin),
            ("Sec-Fetch-Site", "same-origin")
        );
        async Task<int> SignInAsync(string tried)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in");
            request.Content = new FormUrlEncodedContent([new("key", tried), new("to", "/docs")]);
            request.Headers.Add(own.Item1, own.Item2);
            using var answer = await program.Client.SendAsync(request);
            return (int)answer.StatusCode;
        }
        (await SignInAsync("cadiz_wrong")).ShouldBe(401);
        (await program.StatusOfAsync(Read, ("Cookie", "cadiz_session=wrong"))).ShouldBe(401);
        (await program.StatusOfAsync(Read, Wrong)).ShouldBe(401);
        (await SignInAsync("cadiz_wrong")).ShouldBe(429);
        (await SignInAsync(key)).ShouldBe(200); // led on to /docs
    }

    [Fact]
    public async Task Each_key_has_writes_of_its_own_and_what_has_none_shares_its_addresss()
    {
        await using var program = await served.ServeAsync(("Access__WritesPerMinute", "60"));
        var (one, other) = (await KeyAsync(), await KeyAsync());
        await ExhaustAsync(program, 400, one);
        await ExhaustAsync(program, 401);
        (await program.StatusOfAsync(Write, other)).ShouldBe(400);

        // The allowance comes back: one write a second.
        var refused = await program.AskAsync(Write, one);
        while ((int)refused.StatusCode != 429) // it came back while others were asked
        {
            refused = await program.AskAsync(Write, one);
        }
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBe(TimeSpan.FromSeconds(1));
        for (
            var since = Stopwatch.StartNew();
            await program.StatusOfAsync(Write, one) != 400;
            await Task.Delay(200)
        )
        {
            since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        }
    }

    [Fact]
    public async Task Reads_are_never_limited()
    {
        await using var program = await served.ServeAsync(
            ("Access__WritesPerMinute", "1"),
            ("Access__FailuresPerMinute", "1")
        );
        var key = await KeyAsync();
        for (var time = 0; time < 30; time++)
        {
            (await program.StatusOfAsync(Read)).ShouldBe(200);
            (await program.StatusOfAsync("GET /api/v1/keys", key)).ShouldBe(200);
            (await program.StatusOfAsync("GET /api/v1/keys")).ShouldBe(401); // no key is no wrong key
        }
    }

    [Fact]
    public async Task Behind_a_proxy_that_the_operator_trusts_the_address_is_the_callers()
    {
        await using var program = await served.ServeAsync(
            ("Access__FailuresPerMinute", "1"),
            ("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true")
        );
        foreach (
            var (address, status) in new[]
            {
                ("192.0.2.1", 401),
                ("192.0.2.1", 429),
                ("192.0.2.2", 401),
                ("2001:db8::1", 401),
                ("2001:db8::2", 429), // the same network, so the same caller
                ("2001:db8:0:1::1", 401),
            }
        )
        {
            (await program.StatusOfAsync(Read, Wrong, ("X-Forwarded-For", address))).ShouldBe(
                status,
                address
            );
        }
    }

    private static async Task ExhaustAsync(
        RunningProgram program,
        int allowed,
        params (string, string)[] headers
    )
    {
        var statuses = new List<int>();
        while (!statuses.Contains(429))
        {
            statuses.Count.ShouldBeLessThan(100);
            statuses.Add(await program.StatusOfAsync(Write, headers));
        }
        statuses.Count(status => status == allowed).ShouldBe(statuses.Count - 1);
        statuses.Count.ShouldBeGreaterThan(60);
    }

    private async Task<(string, string)> KeyAsync() =>
        ("X-Api-Key", await served.KeyAsync(AccessRole.Admin));
}
