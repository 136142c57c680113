namespace CadizTracker.Http;

/// <summary>The rule of <c>delimiter</c>: another one than the usual belongs to CSV, however that was asked for.</summary>
internal static class FormatRules
{
    public static IEnumerable<FieldError> Check(HttpRequest request, Offers offers)
    {
        var given = request.Query[Formats.DelimiterParameter];
        if (
            given.Count == 1
            && given != "comma"
            && Parameters.Allowed(Formats.DelimiterParameter, offers)?.Contains(given.ToString())
                is true
            && Formats.Choose(request, [.. offers.All]) is { } format and not Format.Csv
        )
        {
            yield return new(Formats.DelimiterParameter, "needs_csv", Messages.NeedsCsv.Here);
        }
    }
}
