namespace CadizTracker.Http;

/// <summary>The rules of <c>asOf</c>: one instant or day, and one that is over.</summary>
internal static class PastRules
{
    public static IEnumerable<FieldError> Check(HttpContext http, Offers offers)
    {
        if (!offers.ThePast || !http.Request.Query.TryGetValue(AsOf.Parameter, out var values))
        {
            yield break;
        }
        if (values.Count > 1)
        {
            yield return Error("repeated_parameter", Messages.Repeated);
        }
        else if (AsOf.Read(values) is not { } asOf)
        {
            yield return Error("invalid_instant", Messages.Instant);
        }
        else if (asOf.IsOpen(http.RequestServices.GetRequiredService<TimeProvider>()))
        {
            yield return Error("in_the_future", Messages.Future);
        }
    }

    private static FieldError Error(string code, Bilingual message) =>
        new(AsOf.Parameter, code, message.Here);
}
