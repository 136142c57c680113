using System.Runtime.CompilerServices;

namespace CadizTracker.Operations;

/// <summary>Files at the top of the repository, which no build carries along.</summary>
internal static class Repository
{
    public static string File(string path, [CallerFilePath] string here = "") =>
        Path.Combine(Top(here), path);

    private static string Top(string here)
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!System.IO.File.Exists(Path.Combine(folder, "CadizTracker.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }
        return folder;
    }
}
