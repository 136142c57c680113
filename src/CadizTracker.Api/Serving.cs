using System.Net.Sockets;
using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Npgsql;

namespace CadizTracker;

/// <summary>The program without a verb: opens its database, serves, and says so in a short banner.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(string[] args, CancellationToken ct)
    {
        // Ctrl-C is heard once this has returned to its caller, and what follows blocks until the database is there.
        await Task.Yield();
        // Put together while its database starts: the one mostly computes, the other mostly waits.
        await using var opening = new OpeningDatabase(ct);
        await using var app = App.Build(args, () => opening.ConnectionString);
        var database = await opening.OpenedAsync();
        try
        {
            await app.StartAsync(ct);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return Verbs.Complain(
                Verbs.WrongUsage,
                $"{e.Message.TrimEnd('.')}: choose another address with --urls."
            );
        }
        await SayAsync(app, database, ct);
        var watching = database.WatchAsync(app.Logger, app.Lifetime.ApplicationStopping);
        await app.WaitForShutdownAsync(ct);
        await watching;
        return Verbs.Done;
    }

    private static async Task SayAsync(
        WebApplication app,
        RecordDatabase database,
        CancellationToken ct
    )
    {
        var address = app
            .Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>()
            .Addresses.First();
        var lines = await PresidenciesAsync(
            app.Services.GetRequiredService<NpgsqlDataSource>(),
            ct
        );
        Console.WriteLine(
            $"""
            CadizTracker
              Pages  {address}/
              API    {address}/api/v1
              Docs   {address}/docs
              Data   {database.Description}

            {string.Join(Environment.NewLine, lines)}
            """
        );
    }

    private static async Task<IReadOnlyList<string>> PresidenciesAsync(
        NpgsqlDataSource source,
        CancellationToken ct
    )
    {
        try
        {
            return [.. (await PrintCoverage.LinesAsync(source, null, ct)).Select(line => line.En)];
        }
        catch (Exception e) when (DatabaseFailures.AsRefusal(e) is { } refused)
        {
            return [refused.Kind.Title.En];
        }
    }
}
