using CadizTracker.Crosswalks;
using CadizTracker.Plans;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports;

/// <summary>A kind of records of which an import has few.</summary>
internal sealed record FewKind<T>
{
    /// <summary>What a report calls one of them.</summary>
    public required string Kind { get; init; }

    /// <summary>What the format calls the list of them.</summary>
    public required string List { get; init; }

    /// <summary>How many an import may have.</summary>
    public required int Most { get; init; }

    /// <summary>Where one says its name.</summary>
    public required string Member { get; init; }
    public required Func<T, string> Name { get; init; }

    /// <summary>Records documents: the name and the fate of each.</summary>
    public required string Record { get; init; }

    /// <summary>Those with these names as they are recorded.</summary>
    public required string Stored { get; init; }

    /// <summary>What the rules say of one by itself.</summary>
    public required Func<Sourced<T>, IEnumerable<ImportProblem>> Rules { get; init; }
}

/// <summary>The kinds of which an import has few; meetings are many.</summary>
internal static class FewKinds
{
    public static readonly FewKind<PlanRecord> Plans = new()
    {
        Kind = "plan",
        List = "plans",
        Most = ImportLimits.Plans,
        Member = "/code",
        Name = plan => plan.Code,
        Record = "select code as name, fate from record_plans(@documents::jsonb)",
        Stored = "select code as name, record::text from plan_records where code = any(@names)",
        Rules = ImportRules.Problems,
    };

    public static readonly FewKind<PresidencyRecord> Presidencies = new()
    {
        Kind = "presidency",
        List = "presidencies",
        Most = ImportLimits.Presidencies,
        Member = "/slug",
        Name = presidency => presidency.Slug,
        Record = "select slug as name, fate from record_presidencies(@documents::jsonb)",
        Stored =
            "select slug as name, record::text from presidency_records where slug = any(@names)",
        Rules = ImportRules.Problems,
    };

    public static readonly FewKind<CrosswalkRecord> Crosswalks = new()
    {
        Kind = "crosswalk",
        List = "crosswalks",
        Most = ImportLimits.Crosswalks,
        Member = "/code",
        Name = crosswalk => crosswalk.Code,
        Record = "select code as name, fate from record_crosswalks(@documents::jsonb)",
        Stored =
            "select code as name, record::text from crosswalk_records where code = any(@names)",
        Rules = ImportRules.Problems,
    };
}
