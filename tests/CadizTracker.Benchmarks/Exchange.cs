using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CadizTracker.Benchmarks;

/// <summary>A request and its whole answer as bytes. Every answer is compared with the first: its status and its body.</summary>
internal sealed class Exchange(Uri server, byte[] request, byte[] first, int headLength)
{
    private const int StatusLength = 12; // HTTP/1.1 200

    public static async Task<Exchange> FirstAsync(LoadOrder order)
    {
        var condition = order.IfNoneMatch is { } tag ? $"If-None-Match: {tag}\r\n" : "";
        var ask = Encoding.ASCII.GetBytes(
            $"GET {order.Address.PathAndQuery} HTTP/1.1\r\nHost: {order.Address.Authority}\r\n{condition}\r\n"
        );
        using var socket = await ConnectAsync(order.Address);
        await socket.SendAsync(ask);
        var (answer, head) = await ReadAsync(socket, order.Body.Length);
        var status = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {order.Status} ");
        return
            Encoding.ASCII.GetString(answer).StartsWith(status, StringComparison.Ordinal)
            && head >= 4
            && answer.AsSpan(head).SequenceEqual(order.Body)
            ? new(order.Address, ask, answer, head)
            : throw new InvalidOperationException(
                $"{order.Address} does not answer {order.Status} with the bytes that were checked."
            );
    }

    /// <summary>One caller who asks again as soon as the answer is there; the times of what was asked since the beginning.</summary>
    public async Task<List<long>> LoopAsync(long from, long until)
    {
        using var socket = await ConnectAsync(server);
        var buffer = new byte[first.Length + 1]; // a byte too many is noticed
        var times = new List<long>(100_000);
        for (var sent = Stopwatch.GetTimestamp(); sent < until; sent = Stopwatch.GetTimestamp())
        {
            await socket.SendAsync(request);
            var got = 0;
            for (var more = 1; more > 0 && got < first.Length; got += more)
            {
                more = await socket.ReceiveAsync(buffer.AsMemory(got));
            }
            RequireFirst(buffer.AsSpan(0, got));
            if (sent >= from)
            {
                times.Add(Stopwatch.GetTimestamp() - sent);
            }
        }
        return times;
    }

    // All but the head's middle, where the date is.
    private void RequireFirst(ReadOnlySpan<byte> answer)
    {
        if (
            answer.Length != first.Length
            || !answer[..StatusLength].SequenceEqual(first.AsSpan(0, StatusLength))
            || !answer[headLength..].SequenceEqual(first.AsSpan(headLength))
        )
        {
            throw new InvalidOperationException($"An answer of {server} differs from the first.");
        }
    }

    private static async Task<(byte[] Answer, int HeadLength)> ReadAsync(Socket socket, int body)
    {
        var buffer = new byte[64 * 1024 + body];
        var (got, head) = (0, 0);
        for (var more = 1; more > 0 && (head < 4 || got < head + body); got += more)
        {
            more = await socket.ReceiveAsync(buffer.AsMemory(got));
            head = buffer.AsSpan(0, got + more).IndexOf("\r\n\r\n"u8) + 4;
        }
        return (buffer[..got], head);
    }

    private static async Task<Socket> ConnectAsync(Uri server)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port);
        return socket;
    }
}
