using CadizTracker.Database;
using CadizTracker.Http;

namespace CadizTracker.Search;

/// <summary>A question in the database's words: what is wanted, and what of it is marked in a text of each language.</summary>
internal sealed record SearchQuery
{
    private const string Make = """
        select wanted::text, english::text, french::text
        from search_query(@texts, @excluded, @abbreviations, @alternatives)
        """;

    /// <summary>Null where there is no word to look for.</summary>
    public string? Wanted { get; init; }

    /// <summary>What it is ranked by: the same without what must not occur, for the database ranks nothing that is not there.</summary>
    public string? Ranked { get; init; }
    public string? English { get; init; }
    public string? French { get; init; }

    public static async Task<SearchQuery> OfAsync(
        Reading read,
        Question question,
        CancellationToken ct
    )
    {
        var query = await OfAsync(read, question.Terms, ct);
        var ranked = question.Terms.Any(term => term.IsExcluded)
            ? await OfAsync(read, [.. question.Terms.Where(term => !term.IsExcluded)], ct)
            : query;
        return query?.Wanted is null
            ? throw new Refused(
                Problems.InvalidRequest,
                errors: [new("q", "no_words", SearchMessages.NoWords.Here)]
            )
            : query with
            {
                Ranked = ranked?.Wanted ?? query.Wanted,
            };
    }

    private static Task<SearchQuery?> OfAsync(
        Reading read,
        IReadOnlyList<Term> terms,
        CancellationToken ct
    ) =>
        read.OneAsync<SearchQuery>(
            Make,
            new
            {
                texts = terms.Select(term => term.Words).ToArray(),
                excluded = terms.Select(term => term.IsExcluded).ToArray(),
                abbreviations = terms.Select(term => term.IsAbbreviation).ToArray(),
                alternatives = terms.Select(term => term.Alternative).ToArray(),
            },
            ct
        );
}
