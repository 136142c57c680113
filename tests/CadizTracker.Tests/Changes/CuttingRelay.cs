using System.Net;
using System.Net.Sockets;

namespace CadizTracker.Changes;

/// <summary>A way to the server that breaks: after some bytes of an answer, wherever in it that is, the connection is reset.</summary>
internal sealed class CuttingRelay : IAsyncDisposable
{
    private readonly TcpListener door = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Uri server;
    private readonly Random chance;
    private readonly Task running;
    private int cuts;

    public CuttingRelay(Uri server, Random chance)
    {
        (this.server, this.chance) = (server, chance);
        door.Start();
        running = RunAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)door.LocalEndpoint).Port}");

    /// <summary>How many connections it has cut.</summary>
    public int Cuts => cuts;

    private async Task RunAsync()
    {
        List<Task> passing = [];
        try
        {
            while (true)
            {
                var client = await door.AcceptTcpClientAsync(end.Token);
                // Later ones last longer, so that an event of any length comes through in the end.
                passing.Add(PassAsync(client, 600 + chance.Next(1500) + (passing.Count * 150)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(passing);
        }
    }

    private async Task PassAsync(TcpClient client, int most)
    {
        using var there = new TcpClient();
        using (client)
        {
            try
            {
                await there.ConnectAsync(server.Host, server.Port, end.Token);
                var asking = client.GetStream().CopyToAsync(there.GetStream(), end.Token);
                var buffer = new byte[512];
                while (most > 0)
                {
                    var read = await there
                        .GetStream()
                        .ReadAsync(buffer.AsMemory(0, Math.Min(buffer.Length, most)), end.Token);
                    if (read == 0)
                    {
                        break;
                    }
                    await client.GetStream().WriteAsync(buffer.AsMemory(0, read), end.Token);
                    most -= read;
                }
                client.LingerState = new(enable: true, seconds: 0); // a reset, no farewell
                client.Close();
                Interlocked.Increment(ref cuts);
                there.Close();
                await asking;
            }
            catch (Exception e)
                when (e
                        is IOException
                            or SocketException
                            or OperationCanceledException
                            or ObjectDisposedException
                )
            {
                // It is cut on the other side, or over.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await running;
        door.Dispose();
        end.Dispose();
    }
}
