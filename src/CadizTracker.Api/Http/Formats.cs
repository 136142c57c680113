using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace CadizTracker.Http;

/// <summary>A form that an answer can take.</summary>
internal enum Format
{
    Json,
    Csv,
    Xlsx,
    Zip,
    Svg,
    Ics,
    Atom,
    Events,
    Html,
    Docx,
    Pdf,
    Md,
}

/// <summary>Says, as metadata of an endpoint, which forms it offers beside JSON.</summary>
internal sealed record Offers(params Format[] Others)
{
    public IEnumerable<Format> All => WithoutJson ? Others : Others.Prepend(Format.Json);

    /// <summary>For what is a file and nothing else; the first of the others is then the usual one.</summary>
    public bool WithoutJson { get; init; }

    /// <summary>For what is no part of the record, and so was never otherwise.</summary>
    public bool NeverChanges { get; init; }

    /// <summary>Whether it also answers as of a past instant.</summary>
    public bool ThePast { get; init; }

    /// <summary>What an endpoint offers by its metadata.</summary>
    public static Offers Of(IReadOnlyList<object> metadata)
    {
        var offers = metadata.OfType<Offers>().FirstOrDefault() ?? new Offers();
        return offers with
        {
            ThePast = !offers.NeverChanges && metadata.OfType<AnswersThePast>().Any(),
        };
    }
}

/// <summary>What the caller asked for beside the question itself.</summary>
internal sealed record Asked(Format Format, char Delimiter, AsOf? AsOf);

internal static class Formats
{
    public const string Parameter = "format";
    public const string DelimiterParameter = "delimiter";

    public static string MediaType(this Format format) =>
        format switch
        {
            Format.Csv => "text/csv",
            Format.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format.Zip => "application/zip",
            Format.Svg => "image/svg+xml",
            Format.Ics => "text/calendar",
            Format.Atom => "application/atom+xml",
            Format.Events => "text/event-stream",
            Format.Html => "text/html",
            Format.Docx =>
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Format.Pdf => "application/pdf",
            Format.Md => "text/markdown",
            _ => "application/json",
        };

    /// <summary>The form to answer in; the rules have made sure that there is one.</summary>
    public static Asked Asked(this HttpContext http) => http.Features.GetRequiredFeature<Asked>();

    /// <summary>Chooses by <c>?format=</c>, else by Accept, else the usual one; null where nothing offered is acceptable.</summary>
    public static Format? Choose(HttpRequest request, IReadOnlyList<Format> offered)
    {
        if (request.Query.TryGetValue(Parameter, out var named))
        {
            return Enum.TryParse<Format>(named, ignoreCase: true, out var format)
                ? format
                : offered[0];
        }
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0
            ? offered[0]
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
