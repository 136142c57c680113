using CadizTracker.Http;

namespace CadizTracker.Imports;

/// <summary>Beyond these an import is not what its sender means; they keep its memory within bounds.</summary>
internal static class ImportLimits
{
    /// <summary>The longest record, in bytes: as over HTTP, where each comes alone.</summary>
    public const int LongestRecord = 1024 * 1024;

    /// <summary>How many problems are told before the reading ends, and says so.</summary>
    public const int Problems = 10_000;

    public const int Plans = 1000;

    public const int Presidencies = 10_000;

    public const int Crosswalks = 1000;

    /// <summary>How many rows a report lists itself; all of them are at an address of their own.</summary>
    public const int Listed = 1000;

    public const string TooManyCode = "too_many_problems";

    public static ImportProblem TooManyProblems(string file) =>
        new(
            file,
            "",
            new(
                $"{Problems} things are wrong here: the rest was not looked at, and nothing is imported.",
                $"{Problems} erreurs\u00A0: le reste n'a pas été examiné, et rien n'est importé."
            ),
            TooManyCode
        );

    public static ImportProblem TooMany(string file, string list, int most) =>
        new(
            file,
            JsonPointer.Below("", list),
            new(
                $"An import takes at most {most} of these.",
                $"Un import en accepte {most} au plus."
            ),
            "too_many"
        );
}
