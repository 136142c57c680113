namespace CadizTracker.Changes;

/// <summary>What one revision changed of one record: who, when, why, and every member that differs.</summary>
internal sealed record Change
{
    /// <summary>The revision of the whole record that the change brought.</summary>
    public required long Revision { get; init; }

    /// <summary>When it was committed, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who made it: key: and a key's name, token: and a token's subject, or database role and its name. Without any of these: a name from before they were told apart.</summary>
    public required string Actor { get; init; }

    /// <summary>Who gave the key that it was made with: key:, token: or operator; null: it was made with none that is listed.</summary>
    public string? KeyGivenBy { get; init; }

    /// <summary>Why, as its maker said; null: not said.</summary>
    public string? Reason { get; init; }

    /// <summary>plan, presidency, crosswalk or meeting.</summary>
    public required string Kind { get; init; }

    /// <summary>The record's slug or code.</summary>
    public required string Record { get; init; }

    /// <summary>created, updated or deleted.</summary>
    public required string Action { get; init; }

    /// <summary>Every member that differs; of a record that was created or deleted, the whole of it.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }
}
