namespace CadizTracker.Charts;

/// <summary>
/// How a thing looks: by attributes, which need no style sheet and pass every Content-Security-Policy, and by a class, so that a page
/// with the drawing in it can colour it anew, for the dark say. Words have a contrast of at least 4.5 : 1 on paper and bands, shapes of 3 : 1.
/// </summary>
internal sealed record Look(
    string Class,
    string? Fill = null,
    string? Stroke = null,
    double Width = 1,
    string? Dashes = null
)
{
    private const string Teal = "#0b5c6b";
    private const string Grey = "#5b6b70";
    private const string Outline = "#7a888c";
    private const string White = "#ffffff";

    public static readonly Look Paper = new("chart-paper", White);
    public static readonly Look Ink = new("chart-ink", "#1c2526");
    public static readonly Look Muted = new("chart-muted", Grey);
    public static readonly Look Accent = new("chart-accent", Teal);
    public static readonly Look Band = new("chart-band", "#e6f0f1");
    public static readonly Look Hairline = new("chart-hairline", Stroke: "#d5dcde");

    public static readonly Look Covered = new("chart-covered", Teal);
    public static readonly Look Check = new("chart-check", "none", White, 2);
    public static readonly Look Planned = new("chart-planned", White, Teal);
    public static readonly Look Hatch = new("chart-hatch", "none", Teal, 1.25);
    public static readonly Look Unknown = new("chart-unknown", White, Outline, 1, "2 2");
    public static readonly Look Not = new("chart-not", White, Outline);

    public static readonly Look Steps = new("chart-steps", "none", Teal, 2.5);
    public static readonly Look StepsUnknown = new("chart-steps", "none", Teal, 2.5, "2 5");
    public static readonly Look Under = new("chart-under", "#e6f0f1");
    public static readonly Look Whole = new("chart-whole", Stroke: Grey);
    public static readonly Look Even = new(
        "chart-even",
        Stroke: Outline,
        Dashes: "1 4",
        Width: 1.5
    );
    public static readonly Look Day = new("chart-day", Stroke: "#1c2526", Dashes: "4 3");
}
