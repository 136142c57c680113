namespace CadizTracker.Citations;

/// <summary>A citation as it is read: its words, the items they name, and how far it has been reviewed.</summary>
internal sealed record Citation : CitationRecord
{
    public Citation() { }

    public Citation(CitationRecord written)
        : base(written) { }

    /// <summary>Draft, reviewed or published; only published ones count.</summary>
    public new CitationState State { get; init; }

    /// <summary>proposed: a published one that goes on counting until its set is published, and is then gone; shown with a key. null: it stays.</summary>
    public CitationWithdrawal? Withdrawal { get; init; }
}

/// <summary>Whether a published citation is to go.</summary>
internal enum CitationWithdrawal
{
    Proposed,
}

/// <summary>How far a citation has been reviewed.</summary>
internal enum CitationState
{
    Draft,
    Reviewed,
    Published,
}
