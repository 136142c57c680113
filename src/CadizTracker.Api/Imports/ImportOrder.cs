using CadizTracker.Access;

namespace CadizTracker.Imports;

/// <summary>How an import is meant, and by whom.</summary>
internal sealed record ImportOrder
{
    /// <summary>Who sends it; null: the operator, whose citations are published and who may change whatever is there.</summary>
    public Actor? By { get; init; }

    /// <summary>Why, for the history; null: not said.</summary>
    public string? Reason { get; init; }

    /// <summary>Everything is done, told, and taken back.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>What is refused is left out; else it keeps everything out.</summary>
    public bool SkipsRefused { get; init; }

    /// <summary>Today where it is latest on earth: what was held ended by then.</summary>
    public DateOnly LatestToday { get; init; }

    /// <summary>How long it waits for another import and for other writers.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Citations are proposals, as everything is that does not come from the operator.</summary>
    public bool AsDrafts => By is not null;
}
