using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Presidencies;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>The verb coverage, and the lines that a start prints: each presidency's totals in one line.</summary>
internal static class PrintCoverage
{
    private const string Lines = """
        select title_en, title_fr, domains_covered, domains_total, objectives_covered, objectives_total,
          actions_covered, actions_total, record
        from presidency_totals
        where @slug::text is null or slug = @slug
        order by term_from, slug
        """;

    public static async Task<int> RunAsync(string slug, string lang, CancellationToken ct)
    {
        await using var database = await RecordDatabase.ToUseAsync(ct);
        await using var source = DatabaseHosting.Open(database.ConnectionString);
        var lines = await LinesAsync(source, slug, ct);
        Console.WriteLine(
            lines.Count > 0
                ? lines[0].In(Languages.Named(lang)!.Value)
                : throw PresidencyProblems.NoPresidency(slug)
        );
        return Verbs.Done;
    }

    public static async Task<IReadOnlyList<Bilingual>> LinesAsync(
        NpgsqlDataSource source,
        string? slug,
        CancellationToken ct
    )
    {
        await using var read = await Reading.StartAsync(source, ct);
        return [.. (await read.AllAsync<Line>(Lines, new { slug }, ct)).Select(line => line.Text)];
    }

    private sealed record Line : Totals
    {
        public string? TitleEn { get; init; }
        public string? TitleFr { get; init; }
        public required string Record { get; init; }

        public Bilingual Text =>
            new(
                $"{TitleEn ?? TitleFr}: {Headlines.WithDomains(this).En}{(Record == "empty" ? " (no meetings recorded yet)" : "")}",
                $"{TitleFr ?? TitleEn}\u00A0: {Headlines.WithDomains(this).Fr}{(Record == "empty" ? " (aucune réunion enregistrée à ce jour)" : "")}"
            );
    }
}
