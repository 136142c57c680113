using CadizTracker.Http;

namespace CadizTracker.Web;

/// <summary>Says of a page that it tells problems in its own way: a form shows what is wrong at its fields.</summary>
/// <param name="PageAsync">The page that tells one; null: it is told as everywhere.</param>
internal sealed record TellsProblems(Func<HttpContext, Refused, Task<Page?>> PageAsync);
