using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using CadizTracker.Access;

namespace CadizTracker.Http;

/// <summary>A body that stops on its way is given up by the server, which says so.</summary>
public sealed class StallingABody(Api api)
{
    [Theory]
    [InlineData(
        "en",
        "The body stopped on its way: too little of it came for too long, and nothing was done. Send it again."
    )]
    [InlineData(
        "fr",
        "L'envoi du corps s'est interrompu\u00A0: trop peu de données sont arrivées pendant trop longtemps, et rien n'a été fait. Renvoyez-le."
    )]
    public async Task It_says_what_happened(string lang, string title)
    {
        var server = api.Client.BaseAddress!;
        using var client = new TcpClient();
        var ct = TestContext.Current.CancellationToken;
        await client.ConnectAsync(server.Host, server.Port, ct);
        var stream = client.GetStream();
        var key = api.As(AccessRole.Editor).DefaultRequestHeaders.GetValues("X-Api-Key").Single();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /api/v1/imports?lang={lang} HTTP/1.1\r\nHost: {server.Authority}\r\nX-Api-Key: {key}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{ \"meetings\": ["
            ),
            ct
        );
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync(ct); // the server closes the connection
        answer.ShouldStartWith("HTTP/1.1 408 ");
        var told = JsonNode.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..])!;
        ($"{told["code"]}", (int)told["status"]!, $"{told["title"]}").ShouldBe(
            ("body_stalled", 408, title)
        );
    }
}
