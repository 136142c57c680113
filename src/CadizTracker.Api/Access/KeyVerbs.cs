using System.CommandLine;
using CadizTracker.Http;

namespace CadizTracker.Access;

/// <summary>The verbs keys create, keys list and keys revoke: how the first key is given, since nothing begins with a password.</summary>
internal static class KeyVerbs
{
    public static Command Describe() =>
        new("keys", "Give keys to people and programs, list them, take them back.")
        {
            Create(),
            List(),
            Revoke(),
        };

    private static Command Create()
    {
        var name = new Option<string>("--name") { Description = "Whose it is", Required = true };
        var role = new Option<string>("--role")
        {
            Description = "What it may do",
            Required = true,
        }.AcceptOnlyFromAmong(Rules.Labels<AccessRole>());
        var expires = new Option<string?>("--expires")
        {
            Description = "The last day on which it works, in UTC, e.g. 2027-06-30",
        };
        expires.Validators.Add(given =>
        {
            if (Rules.AsDay(given.Tokens.Select(token => token.Value).FirstOrDefault()) is null)
            {
                given.AddError($"--expires: {Messages.Day.En}");
            }
        });
        var verb = new Command(
            "create",
            "Give a key. It is the last line of the output, and is shown this once."
        )
        {
            name,
            role,
            expires,
        };
        verb.SetAction(
            (words, ct) =>
                AtTheConsole.CreateAsync(
                    new()
                    {
                        Name = words.GetRequiredValue(name),
                        Role = words.GetRequiredValue(role),
                        Expires = words.GetValue(expires),
                    },
                    ct
                )
        );
        return verb;
    }

    private static Command List()
    {
        var verb = new Command("list", "List all keys ever given, never the keys themselves.");
        verb.SetAction((_, ct) => AtTheConsole.ListAsync(ct));
        return verb;
    }

    private static Command Revoke()
    {
        var name = new Argument<string>("name") { Description = "Whose it is" };
        var verb = new Command("revoke", "Take a key back: from now on it is none.") { name };
        verb.SetAction((words, ct) => AtTheConsole.RevokeAsync(words.GetRequiredValue(name), ct));
        return verb;
    }
}
