using CadizTracker.Citations;

namespace CadizTracker.Imports.Documents;

/// <summary>A citation as printed.</summary>
internal sealed record ProposedCitation
{
    /// <summary>Its name in this answer: c1, c2 …</summary>
    public required string Id { get; init; }

    /// <summary>The words as printed.</summary>
    public required Passage Passage { get; init; }

    /// <summary>The code of the plan that it was read against: the one it names, where that is on record.</summary>
    public required string Plan { get; init; }

    /// <summary>The codes of the items that it prints.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>What is wrong with it; an error keeps it out of contents.</summary>
    public required IReadOnlyList<CitationReadingProblem> Problems { get; init; }

    /// <summary>Whether it is a mention, such as of a reference country, and says nothing of a meeting.</summary>
    public required bool Mention { get; init; }

    /// <summary>The meeting it is proposed for, by its id, with the reasons; null: open.</summary>
    public required Found<string>? Meeting { get; init; }

    /// <summary>The meetings it may belong to, the likeliest first.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }
}

/// <summary>Something that an open question may be answered with.</summary>
/// <param name="Value">The id of a meeting in this answer, the slug of a presidency, a day.</param>
/// <param name="Reasons">What speaks for it.</param>
internal sealed record Candidate(string Value, IReadOnlyList<Reason> Reasons);
