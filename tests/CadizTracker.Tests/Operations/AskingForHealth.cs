using System.Net;
using System.Net.Sockets;

namespace CadizTracker.Operations;

/// <summary>The verb that a supervisor starts: what it knows of the server is the exit code.</summary>
public sealed class AskingForHealth(Api api)
{
    [Fact]
    public async Task A_server_that_can_answer_is_ready() =>
        (await AskAsync(api.Client.BaseAddress!.ToString())).ShouldBe(Verbs.Done);

    [Fact]
    public async Task Where_nobody_listens_there_is_no_server()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://{free.LocalEndpoint}";
        free.Stop();
        (await AskAsync(address)).ShouldBe(Verbs.NoDatabase);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("localhost:5080")]
    [InlineData("/health/ready")]
    [InlineData("ftp://localhost")]
    public async Task What_is_no_address_of_a_server_is_told_so(string address) =>
        (await AskAsync(address)).ShouldBe(Verbs.WrongUsage);

    private static Task<int> AskAsync(string server) => Verbs.RunAsync(["health", server]);
}
