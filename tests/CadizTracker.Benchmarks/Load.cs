using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CadizTracker.Benchmarks;

/// <summary>What came of a load: answers a second, and how long the slow ones took.</summary>
internal sealed record Result(double PerSecond, double P50, double P99);

/// <summary>
/// Some connections in a closed loop, for a bounded time. Every answer must be as long as the first one, which is read and
/// checked whole; more it does not look at, so that the load costs less than what it measures.
/// </summary>
internal static class Load
{
    public static async Task<Result> RunAsync(
        Uri server,
        string path,
        string status,
        Settings settings,
        params string[] headers
    )
    {
        var request = Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n"
        );
        var expected = await FirstAsync(server, request, status);
        var until = Stopwatch.GetTimestamp() + (long)(settings.Seconds * Stopwatch.Frequency);
        var started = Stopwatch.GetTimestamp();
        var loops = Enumerable
            .Range(0, settings.Connections)
            .Select(_ => LoopAsync(server, request, expected, until));
        var times = (await Task.WhenAll(loops)).SelectMany(loop => loop).Order().ToArray();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new(
            times.Length / seconds,
            Milliseconds(times[times.Length / 2]),
            Milliseconds(times[times.Length * 99 / 100])
        );
    }

    private static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;

    private static async Task<List<long>> LoopAsync(
        Uri server,
        byte[] request,
        int expected,
        long until
    )
    {
        using var socket = await ConnectAsync(server);
        var buffer = new byte[64 * 1024];
        var times = new List<long>(100_000);
        for (var sent = Stopwatch.GetTimestamp(); sent < until; sent = Stopwatch.GetTimestamp())
        {
            await socket.SendAsync(request);
            for (var got = 0; got < expected; )
            {
                var more = await socket.ReceiveAsync(buffer);
                got =
                    more == 0 || got + more > expected
                        ? throw new InvalidOperationException("An answer differs from the first.")
                        : got + more;
            }
            times.Add(Stopwatch.GetTimestamp() - sent);
        }
        return times;
    }

    private static async Task<int> FirstAsync(Uri server, byte[] request, string status)
    {
        using var socket = await ConnectAsync(server);
        await socket.SendAsync(request);
        var buffer = new byte[1024 * 1024];
        var got = await socket.ReceiveAsync(buffer);
        var head = Encoding.ASCII.GetString(buffer, 0, got).Split("\r\n\r\n")[0];
        if (!head.StartsWith($"HTTP/1.1 {status} ", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(head);
        }
        var length = head.Split("\r\n")
            .FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal));
        return head.Length
            + 4
            + (
                length is null
                    ? 0
                    : int.Parse(length["Content-Length: ".Length..], CultureInfo.InvariantCulture)
            );
    }

    private static async Task<Socket> ConnectAsync(Uri server)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port);
        return socket;
    }
}
