namespace CadizTracker.Embedded;

public sealed class StoppingWithCtrlC
{
    [Fact]
    public async Task The_interrupt_reaches_the_program_alone_and_the_program_stops_the_server()
    {
        await using var workspace = new Workspace();
        var (copy, _) = await Copy.ReadyAsync("serve", workspace);
        await using var ends = copy;
        await copy.InterruptGroupAsync();
        (await copy.ReadLineAsync()).ShouldBe("still here");
        (await copy.ReadLineAsync()).ShouldBe("stopped");
        (await copy.ExitAsync()).ShouldBe(0);
        workspace.Server.ShouldBeNull();
    }
}
