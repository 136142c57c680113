using System.Globalization;

namespace CadizTracker.Http;

/// <summary>Chooses the language of an answer: <c>?lang=</c>, else Accept-Language, else English.</summary>
internal static class Languages
{
    public const string Parameter = "lang";
    private static readonly CultureInfo English = new("en");
    private static readonly CultureInfo French = new("fr");

    public static void UseLanguages(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                CultureInfo.CurrentUICulture = Of(http.Request) == Lang.Fr ? French : English;
                return next(http);
            }
        );

    /// <summary>The language that a tag names, a regional one (fr-MA) included; null for one we do not speak.</summary>
    public static Lang? Named(string? tag) =>
        tag?.Split('-')[0].ToLowerInvariant() switch
        {
            "en" => Lang.En,
            "fr" => Lang.Fr,
            _ => null,
        };

    private static Lang Of(HttpRequest request) =>
        request.Query[Parameter].ToString() switch
        {
            "en" => Lang.En,
            "fr" => Lang.Fr,
            _ => Preferred(request),
        };

    private static Lang Preferred(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Named(language.Value.Value))
            .FirstOrDefault(language => language is not null)
        ?? Lang.En;
}
