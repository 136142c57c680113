using FastEndpoints;
using Microsoft.AspNetCore.Http;

namespace CadizTracker.Access;

/// <summary>What the program says of the caller to the endpoints of a group. The tests' own: the program does not have them.</summary>
internal abstract class WhoAmI(string address) : EndpointWithoutRequest<string>
{
    public override void Configure()
    {
        Verbs(FastEndpoints.Http.GET, FastEndpoints.Http.POST);
        Routes(address);
        Options(endpoint => endpoint.ExcludeFromDescription());
    }

    public override Task HandleAsync(CancellationToken ct) =>
        Send.OkAsync(
            HttpContext.Actor() is { } actor ? $"{actor.Name}, {actor.Role}" : "nobody",
            ct
        );
}

internal sealed class WhoAmIWithoutAGroup() : WhoAmI("/who-am-i/without-a-group");

internal sealed class WhoAmIWithAKey() : WhoAmI("/who-am-i/with-a-key")
{
    public override void Configure()
    {
        base.Configure();
        Group<ReadsWithKey>();
    }
}

internal sealed class WhoEdits() : WhoAmI("/who-am-i/edits")
{
    public override void Configure()
    {
        base.Configure();
        Group<Edits>();
    }
}

internal sealed class WhoPublishes() : WhoAmI("/who-am-i/publishes")
{
    public override void Configure()
    {
        base.Configure();
        Group<Publishes>();
    }
}

internal sealed class WhoAdministers() : WhoAmI("/who-am-i/administers")
{
    public override void Configure()
    {
        base.Configure();
        Group<Administers>();
    }
}
