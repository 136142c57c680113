namespace CadizTracker.Imports.Documents;

/// <summary>A citation and the meetings that it may belong to, the likeliest first.</summary>
internal sealed record Paired(PrintedCitation Citation)
{
    /// <summary>The meeting it is proposed for; null: open.</summary>
    public Draft? Meeting { get; init; }
    public Confidence Confidence { get; init; }
    public IReadOnlyList<Reason> Reasons { get; init; } = [];
    public IReadOnlyList<(Draft Meeting, IReadOnlyList<Reason> Reasons)> Candidates { get; init; } =
    [];
}
