namespace CadizTracker.Handovers.Report;

/// <summary>The Chromium or Chrome that prints: the one that is set, else the one that CHROME_PATH names, else one on PATH or where systems install it.</summary>
internal static class Browser
{
    /// <summary>The value of the setting that says: print with none.</summary>
    public const string None = "none";

    // What can do nothing but this comes first: it starts in a third of the time.
    private static readonly string[] Names =
    [
        "chromium-headless-shell",
        "chrome-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
        "msedge",
    ];

    /// <summary>Null where there is none.</summary>
    public static string? Find(string? set) =>
        set == None ? null
        : Named(set) is { } chosen ? Existing(chosen)
        : Named(Environment.GetEnvironmentVariable("CHROME_PATH")) is { } other ? Existing(other)
        : Candidates().FirstOrDefault(File.Exists);

    private static string? Named(string? path) => string.IsNullOrWhiteSpace(path) ? null : path;

    private static string? Existing(string path) => File.Exists(path) ? path : null;

    private static IEnumerable<string> Candidates()
    {
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries
        );
        var onPath = Names.SelectMany(name =>
            folders.Select(folder => Path.Combine(folder, name + ending))
        );
        return OperatingSystem.IsMacOS()
            ? onPath.Append("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
            : onPath;
    }
}
