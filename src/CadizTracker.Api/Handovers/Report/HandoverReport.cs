using CadizTracker.Coverage;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;

namespace CadizTracker.Handovers.Report;

/// <summary>
/// All that a presidency hands over, in one language: what the API answers about it, and the words that a report prints of that. Every form of the report is
/// made from this alone.
/// </summary>
internal sealed record HandoverReport
{
    /// <summary>The language of its words: en or fr.</summary>
    public required string Lang { get; init; }

    /// <summary>Its title: The presidency of Morocco.</summary>
    public required string Title { get; init; }

    /// <summary>The days of the term, as printed: 14 December 2022 - 31 January 2024.</summary>
    public required string Term { get; init; }

    /// <summary>The snapshot that it is frozen with; null: it is live, and a draft.</summary>
    public ReportedSnapshot? Snapshot { get; init; }

    /// <summary>The presidency.</summary>
    public required Presidency Presidency { get; init; }

    /// <summary>How much of the plan its meetings have addressed.</summary>
    public required Coverage.Coverage Coverage { get; init; }

    /// <summary>Its meetings, by day.</summary>
    public required IReadOnlyList<ReportedMeeting> Meetings { get; init; }

    /// <summary>What became of what it announced.</summary>
    public required ProgrammeBesideRecord Programme { get; init; }

    /// <summary>Every item of the plan under each of its meetings.</summary>
    public required Matrix Matrix { get; init; }

    /// <summary>What its meetings have not addressed.</summary>
    public required Gaps Gaps { get; init; }

    /// <summary>The presidency after it; null: none is recorded yet.</summary>
    public ReportedSuccessor? Successor { get; init; }

    /// <summary>What the successor inherits; where none is recorded, what this presidency and those before it left and promised.</summary>
    public required Inheritance Inheritance { get; init; }

    /// <summary>The rules of counting and what was looked at, line by line.</summary>
    public required IReadOnlyList<ReportedRule> Rules { get; init; }

    /// <summary>What was written in one language and not in the other.</summary>
    public required IReadOnlyList<MissingTranslation> MissingTranslations { get; init; }

    /// <summary>Documents and addresses that the record names as sources, each once.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The record's revision that it was made from.</summary>
    public required long Revision { get; init; }

    /// <summary>When that revision was committed, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>True: it bears DRAFT (PROJET) across its pages, because it is live or the snapshot is a draft.</summary>
    public bool IsDraft => Snapshot is not { Mark: "final" };

    /// <summary>Other languages' words have language tags; these are the report's own.</summary>
    internal Lang In => Lang == "fr" ? Http.Lang.Fr : Http.Lang.En;
}

/// <summary>The presidency after this one.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Title">Its label in the report's language, else in the other.</param>
/// <param name="TitleLang">The language that the title fell back to; null where it is the report's.</param>
/// <param name="Country">Its chair, ISO 3166-1 alpha-2.</param>
internal sealed record ReportedSuccessor(
    string Slug,
    string? Title,
    string? TitleLang,
    string Country
);

/// <summary>One rule, or one thing that was looked at.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Text">What holds.</param>
internal sealed record ReportedRule(string Name, string Text);

/// <summary>What a frozen report says of itself.</summary>
/// <param name="Id">The snapshot's name.</param>
/// <param name="Version">From 1.</param>
/// <param name="Mark">draft or final.</param>
/// <param name="Predecessor">The snapshot that it corrects; null: it is the first.</param>
/// <param name="Note">What a reader should know of it, in the languages it is written in; null: nothing.</param>
/// <param name="FrozenAt">When it was frozen, UTC.</param>
/// <param name="Sha256">The hash of the frozen document, 64 hexadecimal digits.</param>
/// <param name="Verify">The address where anybody can verify it.</param>
internal sealed record ReportedSnapshot(
    string Id,
    int Version,
    string Mark,
    string? Predecessor,
    Titles? Note,
    DateTimeOffset FrozenAt,
    string Sha256,
    string Verify
);
