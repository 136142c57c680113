using CadizTracker.Citations;
using CadizTracker.Http;

namespace CadizTracker.Presidencies;

/// <summary>
/// One thing that a chair announced it would address: in words of its own, as items of the plan, or in both ways. It is compared
/// with what was held, and never counted.
/// </summary>
internal record AnnouncementRecord
{
    /// <summary>What was announced, in the languages it is known in; both null: only the items are known.</summary>
    public Titles Titles { get; init; } = new();

    /// <summary>The items of the presidency's plan in the words as printed (<c>Domaine 4 | Objectif 7</c>), at most 10,000 characters; null: given as codes, or none is named.</summary>
    public string? Text { get; init; }

    /// <summary>Codes of items of the presidency's plan; null: given in words, or none is named.</summary>
    public string[]? Items { get; init; }

    /// <summary>The year, month or day that it was announced for: <c>2023</c>, <c>2023-02</c>, <c>2023-02-21</c>; null: none.</summary>
    public string? AnnouncedFor { get; init; }

    /// <summary>Where it was announced; null: not recorded.</summary>
    public Source? Source { get; init; }
}
