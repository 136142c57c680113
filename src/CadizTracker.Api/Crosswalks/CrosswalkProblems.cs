using CadizTracker.Http;

namespace CadizTracker.Crosswalks;

/// <summary>What can go wrong about a crosswalk.</summary>
internal static class CrosswalkProblems
{
    private static readonly ProblemKind Unknown = new(
        "unknown_crosswalk",
        404,
        new("There is no such crosswalk.", "Cette table de correspondance n'existe pas.")
    );

    public static Refused NoCrosswalk(string code) =>
        new(
            Unknown,
            new(
                $"No crosswalk has the code {code}; /api/v1/crosswalks lists them.",
                $"Aucune table de correspondance n'a le code {code}\u00A0; /api/v1/crosswalks les énumère."
            )
        );
}
