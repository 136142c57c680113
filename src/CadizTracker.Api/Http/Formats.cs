using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace CadizTracker.Http;

/// <summary>A form that an answer can take.</summary>
internal enum Format
{
    Json,
    Csv,
}

/// <summary>Says, as metadata of an endpoint, which forms it offers beside JSON.</summary>
internal sealed record Offers(params Format[] Others)
{
    public IEnumerable<Format> All => Others.Prepend(Format.Json);

    /// <summary>Whether it also answers as of a past instant.</summary>
    public bool ThePast { get; init; }

    /// <summary>What an endpoint offers by its metadata.</summary>
    public static Offers Of(IReadOnlyList<object> metadata) =>
        (metadata.OfType<Offers>().FirstOrDefault() ?? new Offers()) with
        {
            ThePast = metadata.OfType<AnswersThePast>().Any(),
        };
}

/// <summary>What the caller asked for beside the question itself.</summary>
internal sealed record Asked(Format Format, char Delimiter, AsOf? AsOf);

internal static class Formats
{
    public const string Parameter = "format";
    public const string DelimiterParameter = "delimiter";

    public static string MediaType(this Format format) =>
        format == Format.Csv ? "text/csv" : "application/json";

    /// <summary>The form to answer in; the rules have made sure that there is one.</summary>
    public static Asked Asked(this HttpContext http) => http.Features.GetRequiredFeature<Asked>();

    /// <summary>Chooses by <c>?format=</c>, else by Accept, else JSON; null where nothing offered is acceptable.</summary>
    public static Format? Choose(HttpRequest request, IReadOnlyList<Format> offered)
    {
        if (request.Query.TryGetValue(Parameter, out var named))
        {
            return Enum.TryParse<Format>(named, ignoreCase: true, out var format)
                ? format
                : Format.Json;
        }
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0
            ? Format.Json
            : accepted
                .Where(type => type.Quality is not 0)
                .OrderByDescending(type => type.Quality ?? 1)
                .Select(type => FirstIn(offered, type))
                .FirstOrDefault(format => format is not null);
    }

    private static Format? FirstIn(IReadOnlyList<Format> offered, MediaTypeHeaderValue accepted) =>
        offered
            .Where(format =>
                new MediaTypeHeaderValue(format.MediaType()).IsSubsetOf(WithoutParameters(accepted))
            )
            .Select(format => (Format?)format)
            .FirstOrDefault();

    // Power BI and others ask for application/json;odata=verbose or ;charset=utf-8: what follows the type narrows nothing here.
    private static MediaTypeHeaderValue WithoutParameters(MediaTypeHeaderValue accepted) =>
        new(accepted.MediaType);
}
