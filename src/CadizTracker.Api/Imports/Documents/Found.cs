namespace CadizTracker.Imports.Documents;

/// <summary>Something that was read, how surely, where, and why.</summary>
/// <param name="Value">What was read.</param>
/// <param name="Confidence">stated: the document says so in one place. inferred: it follows from several places or the layout.</param>
/// <param name="Passages">The words it was read from.</param>
/// <param name="Reasons">Why it is proposed; empty where it is stated.</param>
internal sealed record Found<T>(
    T Value,
    Confidence Confidence,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<Reason> Reasons
);
