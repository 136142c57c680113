namespace CadizTracker.Access;

/// <summary>Who sent a request, as its key or token proved.</summary>
/// <param name="Name">What the history calls who made a change; <c>key:</c> or <c>token:</c> goes before every name, so that nobody is named as another.</param>
/// <param name="Role">What the actor may do.</param>
internal sealed record Actor(string Name, AccessRole Role)
{
    /// <summary>The name alone, for people.</summary>
    public string Called => Name[(Name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The holder of the key of that name, which is not given again.</summary>
    public static Actor OfKey(string name, AccessRole role) => new($"key:{name}", role);

    /// <summary>Whom the authority calls so.</summary>
    public static Actor OfToken(string subject, AccessRole role) => new($"token:{subject}", role);
}

internal static class Actors
{
    extension(HttpContext http)
    {
        /// <summary>Who sent the request; null for somebody unknown.</summary>
        public Actor? Actor() => http.Features.Get<Actor>();

        /// <summary>Says who it was, once a key or a token has proved it.</summary>
        public void IsFrom(Actor actor) => http.Features.Set(actor);
    }
}
