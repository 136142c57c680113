using CadizTracker.Running;

namespace CadizTracker.Access;

/// <summary>The verbs of keys, beside a running server: how an operator gives the first one.</summary>
public sealed class SayingWhoHasAKey(Served served)
{
    private const string Keys = "GET /api/v1/keys";

    [Fact]
    public async Task A_key_is_the_last_line_and_alone_there_and_is_taken_back_at_once()
    {
        await using var program = await served.ServeAsync();
        var (code, output, errors) = await CreateAsync("Amina", "--expires", "2999-12-31");
        code.ShouldBe(0, errors);
        output.ShouldMatch(@"^cadiz_[A-Za-z0-9_-]{43}\r?\n$");
        errors.ShouldContain("Amina, admin, works until 2999-12-31");
        var key = ("X-Api-Key", output.Trim());
        (await program.StatusOfAsync(Keys, key)).ShouldBe(200);

        var listed = await served.RunAsync("keys", "list");
        listed
            .Output.Split('\n')
            .Single(line => line.StartsWith("Amina\tadmin\t", StringComparison.Ordinal))
            .ShouldContain("by operator\tlast used");
        listed.Output.ShouldNotContain("cadiz_");

        (await served.RunAsync("keys", "revoke", "Amina")).ExitCode.ShouldBe(0);
        (await program.StatusOfAsync(Keys, key)).ShouldBe(401);
    }

    [Fact]
    public async Task What_cannot_be_is_said_with_its_exit_code_and_no_key()
    {
        (await CreateAsync("taken")).ExitCode.ShouldBe(0);
        foreach (
            var (refused, because) in new[]
            {
                (await CreateAsync("taken"), "\"taken\" is in use"),
                (await CreateAsync("a/b"), "A name has at most 100"),
                (await CreateAsync("late", "--expires", "2020-01-01"), "would never work"),
                (await served.RunAsync("keys", "revoke", "nobody"), "No key named \"nobody\""),
            }
        )
        {
            (refused.ExitCode, refused.Output).ShouldBe((1, ""));
            refused.Errors.ShouldContain(because);
        }
        foreach (
            var words in new[]
            {
                new[] { "keys" },
                ["keys", "create", "--name", "x"],
                ["keys", "create", "--name", "x", "--role", "king"],
                ["keys", "create", "--name", "x", "--role", "reader", "--expires", "tomorrow"],
                ["keys", "revoke"],
            }
        )
        {
            (await served.RunAsync(words)).ExitCode.ShouldBe(2, string.Join(' ', words));
        }
    }

    [Theory]
    [InlineData("Access__PublicRead", "perhaps", "Access")]
    [InlineData("Access__WritesPerMinute", "0", "Access__WritesPerMinute")]
    [InlineData("Access__Authority", "http://login.example.org", "https")]
    [InlineData("Access__Authority", "https://login.example.org", "Access__Audience")]
    public async Task A_setting_that_cannot_be_is_told_in_one_sentence(
        string name,
        string value,
        string said
    )
    {
        var (code, _, errors) = await RunningProgram.RunAsync(
            [("ConnectionStrings__CadizTracker", "Host=127.0.0.1;Port=1"), (name, value)],
            "--urls",
            "http://127.0.0.1:0"
        );
        code.ShouldBe(2, errors);
        errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(said);
    }

    private Task<(int ExitCode, string Output, string Errors)> CreateAsync(
        string name,
        params string[] more
    ) => served.RunAsync(["keys", "create", "--name", name, "--role", "admin", .. more]);
}
