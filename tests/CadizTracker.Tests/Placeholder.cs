namespace CadizTracker;

public sealed class TheHouse
{
    [Fact]
    public void Stands() => typeof(TheHouse).Namespace.ShouldBe("CadizTracker");
}
