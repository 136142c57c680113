using System.Runtime.InteropServices;
using CadizTracker.Database.Embedded;
using Microsoft.Extensions.Configuration;

namespace CadizTracker.Embedded;

/// <summary>What this program does when a test starts it a second time: own a database until it is interrupted or killed.</summary>
internal static class OtherProgram
{
    public static async Task<int> RunAsync(string role)
    {
        try
        {
            await (role == "temporary" ? HoldTemporaryAsync() : HoldAsync(role));
            await Console.Out.WriteLineAsync("stopped");
            return 0;
        }
        catch (EmbeddedPostgresException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
    }

    private static async Task HoldAsync(string role)
    {
        var settings = EmbeddedSettings.From(
            new ConfigurationBuilder().AddEnvironmentVariables().Build()
        );
        await using var database =
            role == "serve"
                ? await EmbeddedPostgres.StartAsync(settings, CancellationToken.None)
                : await EmbeddedPostgres.JoinAsync(settings, CancellationToken.None);
        using var interruption = new Interruption();
        await Console.Out.WriteLineAsync(database.ConnectionString);
        await interruption.Task;
        // A server that took the interruption for its own would be gone by now.
        await Task.Delay(500);
        await Console.Out.WriteLineAsync(
            await Sql.ReadAsync<string>(database.ConnectionString, "select 'still here'")
        );
    }

    private static async Task HoldTemporaryAsync()
    {
        await using var temporary = await TemporaryPostgres.StartAsync();
        using var interruption = new Interruption();
        await Console.Out.WriteLineAsync(await temporary.CreateDatabaseAsync("one"));
        await interruption.Task;
    }

    /// <summary>Ctrl-C, noted instead of obeyed.</summary>
    private sealed class Interruption : IDisposable
    {
        private readonly TaskCompletionSource came = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        private readonly PosixSignalRegistration registration;

        public Interruption() =>
            registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, Note);

        public Task Task => came.Task;

        public void Dispose() => registration.Dispose();

        private void Note(PosixSignalContext context)
        {
            context.Cancel = true;
            came.TrySetResult();
        }
    }
}
