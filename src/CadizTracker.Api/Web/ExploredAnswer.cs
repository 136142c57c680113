using CadizTracker.Coverage;
using CadizTracker.Http;
using CadizTracker.Plans;
using Microsoft.Extensions.Primitives;

namespace CadizTracker.Web;

/// <summary>What /explore answers to what was chosen.</summary>
internal sealed record ExploredAnswer
{
    public required Coverage.Coverage Coverage { get; init; }

    /// <summary>By presidency; of one alone by meeting.</summary>
    public required Matrix Matrix { get; init; }

    /// <summary>How many columns the matrix has in all; not all meetings are shown where they are many.</summary>
    public required long ColumnsInAll { get; init; }
    public required Gaps Gaps { get; init; }

    /// <summary>The meetings that count, the newest of them.</summary>
    public required Explanation Counted { get; init; }
    public required ScopeOnPage Scope { get; init; }

    /// <summary>What was chosen, as the addresses below a plan take it.</summary>
    public required PageQuery Query { get; init; }

    /// <summary>Scheme and host, to which an address is copied.</summary>
    public required string Origin { get; init; }

    private string Plan => Coverage.Plan.Code;

    // What the page and the data that explain take: what decides which meetings are looked at, and no other rule.
    internal static readonly string[] Explained =
    [
        "presidency",
        "through",
        "from",
        "to",
        "kind",
        "country",
        "coChair",
        "strength",
        "citationStatus",
        AsOf.Parameter,
    ];

    public string Explain => Query.Only(Explained).At($"/plans/{Plan}/explain");

    /// <summary>Of the union with all presidencies before, asked by the same filters.</summary>
    public string ExplainTogether(IReadOnlyList<string> presidencies) =>
        new PageQuery([
            KeyValuePair.Create("presidency", new StringValues([.. presidencies])),
            .. Query.Only(Explained).Without("presidency", "through").Given,
        ]).At($"/plans/{Plan}/explain");

    public string GapsPage => Query.At($"/plans/{Plan}/gaps");

    public string ExplainItem(string code) =>
        Query.Only(Explained).With("item", code).At($"/plans/{Plan}/explain");

    public string MatrixSheet =>
        PageAddress.As(
            "xlsx",
            Query.With("by", "meeting").At($"/api/v1/plans/{Plan}/coverage/matrix")
        );

    public string Data => Query.At($"/api/v1/plans/{Plan}/coverage");

    /// <summary>What can be copied to ask the same from elsewhere.</summary>
    public IReadOnlyList<Copy> Copies => ExploreCopies.Of(Origin, Data);
}

/// <summary>A line to copy.</summary>
internal sealed record Copy(string Id, Bilingual Name, string Text, Bilingual? Hint = null);

internal sealed record ExploredPage(ExploreForm Form, ExploredAnswer? Answer);
