using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using FluentValidation;
using Npgsql;

namespace CadizTracker.Web;

/// <summary>Asks for the words that show coverage on another site.</summary>
internal sealed record ShowEmbed : EmbedQuestion
{
    /// <summary>badge, progress (default) or matrix.</summary>
    [QueryParam]
    public string? What { get; init; }
}

internal sealed class ShowEmbedRules : Validator<ShowEmbed>
{
    public ShowEmbedRules() => RuleFor(r => r.What).IsOneOf(Embedded.Kinds);
}

/// <summary>A page that makes the words to copy into another site, and shows what they show there.</summary>
internal sealed class ShowEmbedPage(NpgsqlDataSource source, HttpSettings settings)
    : Endpoint<ShowEmbed>
{
    public override void Configure()
    {
        Get("/embed");
        Group<Shows>();
    }

    public override async Task HandleAsync(ShowEmbed r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var form = await ExploreForm.ReadAsync(read, PageQuery.Of(HttpContext.Request), ct);
        if (form is null)
        {
            await HttpContext.ShowAsync(read, ShowFirstPage.Nothing);
            return;
        }
        var shown = await Embedded.ReadAsync(read, r, r.What ?? "progress", ct);
        await HttpContext.ShowAsync(
            read,
            new()
            {
                Title = new Bilingual("Embed", "Intégrer").Here,
                Body = new Web_Pages_Embed
                {
                    Model = new(
                        form,
                        shown,
                        PublicAddress.OriginOf(HttpContext),
                        settings.Ancestors
                    ),
                },
                Section = "explore",
                Styles = ["ask.css", "embed.css"],
                Scripts = ["ask.js"],
            }
        );
    }
}

/// <summary>What the page shows: what can be chosen, what was, and who may show it.</summary>
internal sealed record EmbedPage(
    ExploreForm Form,
    Embedded Shown,
    string Origin,
    IReadOnlyList<string> Ancestors
)
{
    public string Address => Origin + PageAddress.Of(Asked.At($"/embed/{Shown.What}"));

    // What a page shows must not become another plan's when a new one is adopted.
    private PageQuery Asked =>
        Form.Query["presidency"].Count > 0
            ? Form.Query.Only(["plan", "presidency"])
            : Form.Query.Only([]).With("plan", Shown.Coverage.Plan.Code);

    /// <summary>The words to copy. A frame needs a title, for whoever hears the page.</summary>
    public string Snippet
    {
        get
        {
            var (width, height) = Size;
            var address = System.Net.WebUtility.HtmlEncode(Address);
            var title = System.Net.WebUtility.HtmlEncode(Title.Here);
            return $"<iframe src=\"{address}\" title=\"{title}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" style=\"border:0;max-width:100%\"></iframe>";
        }
    }

    private Bilingual Title =>
        Shown.What switch
        {
            "matrix" => new(
                $"Who addressed what: {Shown.Subject}",
                $"Qui a abordé quoi\u00A0: {Shown.Subject}"
            ),
            _ => new($"Coverage: {Shown.Subject}", $"Couverture\u00A0: {Shown.Subject}"),
        };

    // As large as the drawing says that it is, with the line below it.
    private (string Width, string Height) Size =>
        Shown.Drawn is { } svg ? (Said(svg, "width", 0), Said(svg, "height", 56)) : ("480", "84");

    private static string Said(string svg, string name, int more)
    {
        var from = svg.IndexOf($" {name}=\"", StringComparison.Ordinal) + name.Length + 3;
        var figure = svg[from..svg.IndexOf('"', from)];
        var pixels = decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture);
        return ((int)Math.Ceiling(pixels) + more).ToString(
            System.Globalization.CultureInfo.InvariantCulture
        );
    }
}
