using CadizTracker.Crosswalks;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports;

/// <summary>Where a record stands, for whoever must say why it was refused.</summary>
internal record Origin(string File, string Path)
{
    /// <summary>The members that its file has no place for: what the record has of them stays.</summary>
    public string[] Unsaid { get; init; } = [];

    /// <summary>A reason found later, such as by the database, at a member of the record or at the whole of it.</summary>
    public virtual ImportProblem Problem(string member, Bilingual message, string code) =>
        new(File, Path + member, message, code);
}

/// <summary>A record and where it stands.</summary>
internal sealed record Sourced<T>(T Record, Origin Origin);

/// <summary>Several files as one: their records in order with their origins, and everything wrong with any of them.</summary>
internal sealed record ImportFiles(
    IReadOnlyList<Sourced<PlanRecord>> Plans,
    IReadOnlyList<Sourced<PresidencyRecord>> Presidencies,
    IReadOnlyList<Sourced<CrosswalkRecord>> Crosswalks,
    IReadOnlyList<Sourced<MeetingRecord>> Meetings,
    IReadOnlyList<ImportProblem> Problems
)
{
    public bool IsGood => Problems.Count is 0;

    /// <summary>Reads a file, or every file of the format below a folder. Never throws: what cannot be read is a problem.</summary>
    public static ImportFiles ReadAll(string fileOrFolder) => Of(ImportFolder.Read(fileOrFolder));

    /// <summary>Joins files. A code or slug that stands in two places is a problem: which of them is meant?</summary>
    public static ImportFiles Of(IReadOnlyList<ImportFile> files)
    {
        var plans = All(files, "/plans", contents => contents.Plans);
        var presidencies = All(files, "/presidencies", contents => contents.Presidencies);
        var crosswalks = All(files, "/crosswalks", contents => contents.Crosswalks);
        var meetings = All(files, "/meetings", contents => contents.Meetings);
        return new(
            plans,
            presidencies,
            crosswalks,
            meetings,
            [
                .. files.SelectMany(file => file.Problems),
                .. Repeated(plans, plan => plan.Code, "/code"),
                .. Repeated(presidencies, presidency => presidency.Slug, "/slug"),
                .. Repeated(crosswalks, crosswalk => crosswalk.Code, "/code"),
                .. Repeated(meetings, meeting => meeting.Slug, "/slug"),
            ]
        );
    }

    private static List<Sourced<T>> All<T>(
        IReadOnlyList<ImportFile> files,
        string member,
        Func<ImportContents, T[]> records
    ) =>
        [
            .. files.SelectMany(file =>
                records(file.Contents)
                    .Select(
                        (record, index) =>
                            new Sourced<T>(record, new(file.Name, JsonPointer.Below(member, index)))
                    )
            ),
        ];

    private static IEnumerable<ImportProblem> Repeated<T>(
        List<Sourced<T>> records,
        Func<T, string?> name,
        string member
    )
    {
        Dictionary<string, Origin> first = [];
        foreach (var (record, origin) in records)
        {
            if (name(record) is { } given && !first.TryAdd(given, origin))
            {
                yield return origin.Problem(member, Twice(given, first[given]), "repeated_record");
            }
        }
    }

    public static Bilingual TwiceInRows(string name, string file, int row) =>
        new(
            $"\"{name}\" stands already in {file}, row {row}.",
            $"«\u00A0{name}\u00A0» figure déjà dans {file}, ligne {row}."
        );

    public static Bilingual Twice(string name, Origin first) =>
        first.File.Length == 0
            ? new(
                $"\"{name}\" stands already at {first.Path}.",
                $"«\u00A0{name}\u00A0» figure déjà à {first.Path}."
            )
            : new(
                $"\"{name}\" stands already in {first.File} at {first.Path}.",
                $"«\u00A0{name}\u00A0» figure déjà dans {first.File} à {first.Path}."
            );
}
