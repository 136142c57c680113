using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CadizTracker.Database.Embedded;

/// <summary>Where a private server listens: a socket in a folder of its own, or on Windows a port of this machine behind a password.</summary>
/// <param name="Host">The socket's folder, or the loopback address.</param>
/// <param name="Port">The port; on a socket only a part of its name.</param>
/// <param name="Password">Null on a socket: whoever can open it is the owner.</param>
internal sealed record ServerAddress(string Host, int Port, string? Password)
{
    public const string User = "cadiz";

    public static ServerAddress OnSocket(string folder) => new(folder, 5432, null);

    public static ServerAddress OnLoopback(string password)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return new("127.0.0.1", ((IPEndPoint)probe.LocalEndpoint).Port, password);
    }

    /// <summary>The server's options for listening here and nowhere else.</summary>
    public IEnumerable<string> Options =>
        Password is null
            ? ["listen_addresses=", $"unix_socket_directories={Host}", PortOption]
            : [$"listen_addresses={Host}", "unix_socket_directories=", PortOption];

    /// <summary>For the program: repeated statements are prepared by themselves, which halves their cost.</summary>
    public string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = Host,
            Port = Port,
            Username = User,
            Password = Password,
            Database = database,
            MaxAutoPrepare = 20,
            AutoPrepareMinUsages = 2,
        }.ConnectionString;

    /// <summary>
    /// Makes room for a server to listen. A killed one stays in the process table until somebody collects it, which the first
    /// process of many containers never does, and its lock on the socket would count for as long. And what cleans temporary
    /// files may have taken the folder.
    /// </summary>
    public async Task PrepareAsync(ServerUser user, CancellationToken ct)
    {
        if (Password is null)
        {
            await PrivateFolder.MakeAsync(Host, user, ct);
            File.Delete(
                Path.Combine(
                    Host,
                    string.Create(CultureInfo.InvariantCulture, $".s.PGSQL.{Port}.lock")
                )
            );
        }
    }

    /// <summary>Takes the socket's folder away once nothing listens there.</summary>
    public void Remove()
    {
        if (Password is null)
        {
            PrivateFolder.RemoveOld(Host);
        }
    }

    private string PortOption => string.Create(CultureInfo.InvariantCulture, $"port={Port}");
}
