using System.Runtime.CompilerServices;

namespace CadizTracker.Access;

/// <summary>Where public reads are turned off, nothing of the record is read without a key: not even an answer that was given before.</summary>
public sealed class KeepingReadsForReaders(Served served)
{
    private const string Coverage = "GET /api/v1/presidencies/morocco-2023/coverage";

    [Fact]
    public async Task Every_route_lets_in_whom_the_table_says()
    {
        await using var program = await served.ServeAsync(("Access__PublicRead", "false"));
        var keys = new Dictionary<AccessRole, (string, string)>();
        foreach (var role in Enum.GetValues<AccessRole>())
        {
            keys[role] = ("X-Api-Key", await served.KeyAsync(role));
        }
        // What a page sends, a browser sends with this.
        var own = ("Sec-Fetch-Site", "same-origin");
        foreach (var (route, least) in Table())
        {
            var segments = route
                .Split('/')
                .Select(segment => segment.StartsWith('{') ? "never-there" : segment);
            var asked = string.Join('/', segments);
            AccessRole? needed = Enum.TryParse<AccessRole>(least, true, out var role) ? role : null;
            (await program.StatusOfAsync(asked, own) == 401).ShouldBe(needed is not null, route);
            foreach (var (one, key) in keys)
            {
                (await program.StatusOfAsync(asked, key, own) is 401 or 403).ShouldBe(
                    one < needed,
                    $"{one} {route}"
                );
            }
        }
    }

    [Fact]
    public async Task What_a_reader_was_answered_is_not_kept_for_anybody()
    {
        await using var program = await served.ServeAsync(("Access__PublicRead", "false"));
        var key = ("X-Api-Key", await served.KeyAsync(AccessRole.Reader));
        for (var time = 0; time < 2; time++)
        {
            using var answer = await program.AskAsync(Coverage, key);
            ((int)answer.StatusCode).ShouldBe(200);
            answer.Headers.CacheControl!.Private.ShouldBeTrue();
            answer.Headers.CacheControl.Public.ShouldBeFalse();
            var known = ("If-None-Match", answer.Headers.ETag!.ToString());
            (await program.StatusOfAsync(Coverage, key, known)).ShouldBe(304);
            (await program.StatusOfAsync(Coverage)).ShouldBe(401);
            (await program.StatusOfAsync(Coverage, known)).ShouldBe(401);
            (
                await program.StatusOfAsync("HEAD /api/v1/presidencies/morocco-2023/coverage")
            ).ShouldBe(401);
        }
    }

    private static (string Route, string Least)[] Table([CallerFilePath] string here = "") =>
        [
            .. File.ReadLines(
                    Path.Combine(
                        Path.GetDirectoryName(here)!,
                        "../../CadizTracker.Tests/Access/routes.md"
                    )
                )
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
                .Select(row => (row[0].Trim('`'), row[2])),
        ];
}
