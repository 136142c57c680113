using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Presidencies;

namespace CadizTracker.Web.Editing;

/// <summary>A presidency to choose from.</summary>
internal sealed record KnownPresidency
{
    public required string Slug { get; init; }
    public string? Title { get; init; }

    /// <summary>The language that the title fell back to; null where it is the reader's.</summary>
    public string? TitleLang { get; init; }
    public required string Plan { get; init; }
}

internal static class KnownPresidencies
{
    private const string All = """
        select p.slug, title_in(@lang, p.title_en, p.title_fr) as title,
          title_fell_back_to(@lang, p.title_en, p.title_fr) as title_lang, plan.code as plan
        from presidencies p
        join plans plan using (plan_id)
        order by lower(p.term) desc, p.slug
        """;

    /// <summary>The newest first.</summary>
    public static Task<IReadOnlyList<KnownPresidency>> AllAsync(
        Reading read,
        CancellationToken ct
    ) => read.AllAsync<KnownPresidency>(All, new { lang = Lang.Here.Tag }, ct);

    /// <summary>The one that is named, else the newest that has begun by that day; null: none has.</summary>
    public static async Task<string?> ChosenAsync(
        Reading read,
        string? named,
        DateOnly today,
        CancellationToken ct
    ) =>
        named is null ? (await read.AllAsync<string>(Begun, new { today }, ct)).SingleOrDefault()
        : await read.ValueAsync<bool>(Known, new { named }, ct) ? named
        : throw PresidencyProblems.NoPresidency(named);

    private const string Begun =
        "select slug from presidencies where lower(term) <= @today order by lower(term) desc, slug limit 1";
    private const string Known = "select exists (select from presidencies where slug = @named)";
}
