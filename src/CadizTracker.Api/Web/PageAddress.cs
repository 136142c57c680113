using CadizTracker.Http;

namespace CadizTracker.Web;

/// <summary>Addresses of pages. Each names its language, so that a reader keeps it and what is passed on is read as it was.</summary>
internal static class PageAddress
{
    public static string Of(string path) => In(Lang.Here, path);

    /// <summary>The address of data in another format.</summary>
    public static string As(string format, string api) =>
        $"{api}{(api.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format={format}";

    public static string In(Lang lang, string path)
    {
        var (page, fragment) = path.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at
            ? (path[..at], path[at..])
            : (path, "");
        var and = page.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{page}{and}lang={lang.Tag}{fragment}";
    }
}
