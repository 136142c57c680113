namespace CadizTracker.Browsing;

/// <summary>The Chromium or Chrome that this machine has: the one that a person names, else one on PATH.</summary>
internal static class InstalledChromium
{
    public const string Setting = "CHROME_PATH";

    public const string Missing =
        $"No Chromium was found: install it (Debian: apt-get install chromium-headless-shell, or chromium), or name one in {Setting}.";

    // The same browser without its windows comes first: it takes half of the effort.
    private static readonly string[] Names =
    [
        "chromium-headless-shell",
        "chrome-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
    ];

    /// <returns>Null where there is none.</returns>
    public static string? Find(string? chosen, string searchPath) =>
        string.IsNullOrWhiteSpace(chosen) ? OnPath(searchPath)
        : File.Exists(chosen) ? chosen
        : throw new FileNotFoundException($"{Setting} names {chosen}, which is no file.");

    /// <summary>Skips the test that asks for a browser. In CI nobody reads what was skipped, so there it fails.</summary>
    public static void DoWithout(string? ci)
    {
        if (bool.TryParse(ci, out var inCi) && inCi)
        {
            Assert.Fail(Missing);
        }
        Assert.Skip(Missing);
    }

    private static string? OnPath(string searchPath) =>
        (
            from name in Names
            from folder in searchPath.Split(
                Path.PathSeparator,
                StringSplitOptions.RemoveEmptyEntries
            )
            select Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name)
        ).FirstOrDefault(File.Exists);
}
