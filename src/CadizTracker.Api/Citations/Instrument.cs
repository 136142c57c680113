namespace CadizTracker.Citations;

/// <summary>How firmly words name something whose numbers are not this plan's.</summary>
internal enum InstrumentKind
{
    /// <summary>A place alone (Area 2 of Valletta).</summary>
    Place,

    /// <summary>A dialogue, which may be a guest (Khartoum Process).</summary>
    Dialogue,

    /// <summary>A programme, declaration or agenda.</summary>
    Weak,

    /// <summary>A compact, strategy or convention; a name that says it all (GCM).</summary>
    Strong,
}

/// <summary>Words of a text that may name another instrument.</summary>
/// <param name="Before">How many tokens before the word belong to its name.</param>
/// <param name="End">The index after its name and years.</param>
/// <param name="Kind">How firmly it names one.</param>
/// <param name="Names">The words that tell it from others; none if it is the strategy, the programme.</param>
/// <param name="Years">The years beside it.</param>
internal sealed record Instrument(
    int Before,
    int End,
    InstrumentKind Kind,
    IReadOnlyList<string> Names,
    IReadOnlyList<int> Years
)
{
    /// <summary>Whether its name is known, or can be nothing else: Rome, AU, 2063.</summary>
    public bool IsKnown { get; init; }

    public bool IsNamed => Names.Count > 0 || IsKnown;
}
