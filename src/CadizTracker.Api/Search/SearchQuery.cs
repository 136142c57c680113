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
    public string? English { get; init; }
    public string? French { get; init; }

    public static async Task<SearchQuery> OfAsync(
        Reading read,
        Question question,
        CancellationToken ct
    )
    {
        var terms = question.Terms;
        var args = new
        {
            texts = terms.Select(term => term.Words).ToArray(),
            excluded = terms.Select(term => term.IsExcluded).ToArray(),
            abbreviations = terms.Select(term => term.IsAbbreviation).ToArray(),
            alternatives = terms.Select(term => term.Alternative).ToArray(),
        };
        var query = await read.OneAsync<SearchQuery>(Make, args, ct);
        return query?.Wanted is null
            ? throw new Refused(
                Problems.InvalidRequest,
                errors: [new("q", "no_words", SearchMessages.NoWords.Here)]
            )
            : query;
    }
}
