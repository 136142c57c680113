using CadizTracker.Presidencies;

namespace CadizTracker.Imports.Documents;

/// <summary>What a document seems to say, for a person to accept or correct. Nothing of it is stored.</summary>
internal sealed record DocumentProposal
{
    /// <summary>The document's language: en or fr.</summary>
    public required string Language { get; init; }

    /// <summary>The number of pages of a PDF; null for text.</summary>
    public required int? Pages { get; init; }

    /// <summary>The presidency it is about, by its slug; null: open, see open.</summary>
    public required Found<string>? Presidency { get; init; }

    /// <summary>The code of the plan that citations were read against; null: not known, and no citation was read.</summary>
    public required string? Plan { get; init; }

    /// <summary>The meetings, in the order of their days.</summary>
    public required IReadOnlyList<ProposedMeeting> Meetings { get; init; }

    /// <summary>Every citation, with the meeting that it is proposed for.</summary>
    public required IReadOnlyList<ProposedCitation> Citations { get; init; }

    /// <summary>What the document claims was covered; no input of any count.</summary>
    public required IReadOnlyList<ProposedClaim> Claims { get; init; }

    /// <summary>The documents and videos that it names.</summary>
    public required IReadOnlyList<Found<DocumentRecord>> Documents { get; init; }

    /// <summary>The earlier meetings that are followed up, and the later ones that are promised.</summary>
    public required IReadOnlyList<ProposedFollowUp> FollowUps { get; init; }

    /// <summary>What the document leaves open, with the candidates. None of it is in contents.</summary>
    public required IReadOnlyList<OpenQuestion> Open { get; init; }

    /// <summary>What is safe to propose, in the import format: to correct and to send to POST /imports.</summary>
    public required ImportContents Contents { get; init; }
}

/// <summary>A claim with the passages of its figures.</summary>
/// <param name="Claim">The figures.</param>
/// <param name="Confidence">inferred where "the five domains" was read as all of them.</param>
/// <param name="Passages">The words that say so.</param>
internal sealed record ProposedClaim(
    Claim Claim,
    Confidence Confidence,
    IReadOnlyList<Passage> Passages
);

/// <summary>A follow-up.</summary>
/// <param name="Planned">Whether it was still to come: a meeting promised; else an earlier one that is followed up.</param>
/// <param name="Meeting">The meeting in whose text it stands, by its id; null: in none.</param>
/// <param name="Passage">The words.</param>
internal sealed record ProposedFollowUp(bool Planned, string? Meeting, Passage Passage);

/// <summary>Something that the document leaves open.</summary>
/// <param name="About">presidency, plan, meeting, date, place, citation, claim, document.</param>
/// <param name="Code">A stable code, for programs.</param>
/// <param name="Question">What is open, in the caller's language.</param>
/// <param name="Subject">The id of the meeting or citation it is about; null: of none.</param>
/// <param name="Passage">The words it is about; null: none.</param>
/// <param name="Candidates">What may be the answer.</param>
internal sealed record OpenQuestion(
    string About,
    string Code,
    string Question,
    string? Subject,
    Passage? Passage,
    IReadOnlyList<Candidate> Candidates
);
