namespace CadizTracker.Http;

/// <summary>How a problem is told to a person, where one is looking and not a program.</summary>
/// <param name="IsWanted">Whether a person asked.</param>
/// <param name="DrawAsync">Draws the page, and says in the answer's headers what it is.</param>
internal sealed record ProblemPage(
    Func<HttpContext, bool> IsWanted,
    Func<HttpContext, Refused, Task<byte[]>> DrawAsync
);

/// <summary>Says of an endpoint that people look at what it answers.</summary>
internal sealed record IsAPage;
