using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CadizTracker.Browsing;

/// <summary>Stands where the rest of the world would be: a proxy that notes what a browser wants of it, and hangs up.</summary>
internal sealed class Elsewhere : IAsyncDisposable
{
    private readonly TcpListener door = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> wanted = [];
    private readonly Task answering;

    public Elsewhere()
    {
        door.Start();
        answering = AnswerAsync();
    }

    public string Address => $"http://{door.LocalEndpoint}";

    /// <summary>Such as "CONNECT elsewhere.example:443", in the order in which they came.</summary>
    public IReadOnlyList<string> Wanted => [.. wanted];

    public async ValueTask DisposeAsync()
    {
        door.Dispose();
        await answering;
    }

    private async Task AnswerAsync()
    {
        var callers = new List<Task>();
        try
        {
            while (true)
            {
                callers.Add(ListenAsync(await door.AcceptTcpClientAsync()));
            }
        }
        catch (SocketException) { } // the door was closed
        await Task.WhenAll(callers);
    }

    private async Task ListenAsync(TcpClient caller)
    {
        using var words = new StreamReader(caller.GetStream());
        try
        {
            var line = await words.ReadLineAsync() ?? "nothing";
            wanted.Enqueue(line.Replace(" HTTP/1.1", "", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            wanted.Enqueue("nothing");
        }
        finally
        {
            caller.Dispose();
        }
    }
}
