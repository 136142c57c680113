namespace CadizTracker.Access;

/// <summary>Who sent a request, as its key or token proved.</summary>
/// <param name="Name">The key's name, or the token's subject; what the history calls who made a change.</param>
/// <param name="Role">What the actor may do.</param>
internal sealed record Actor(string Name, AccessRole Role);

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
