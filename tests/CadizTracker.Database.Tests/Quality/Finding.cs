namespace CadizTracker.Quality;

/// <summary>Findings of a small record, in a few words.</summary>
internal static class Finding
{
    private const string Found = """
        select coalesce(string_agg(concat_ws(' ', slug, severity, nullif(array_to_string(items, ' '), '')), '; ' order by place collate "C"), '')
        from quality_findings()
        where finding = @finding
        """;

    /// <summary>Each finding of that code: slug, severity, and the items it names.</summary>
    public static Task<string> FindAsync(this TestRecord record, string finding) =>
        record.ValueAsync<string>(Found, new { finding });

    /// <summary>One fact of every finding of that code.</summary>
    public static Task<string> FactAsync(this TestRecord record, string finding, string fact) =>
        record.ValueAsync<string>(
            """select string_agg(facts ->> @fact, '; ' order by place collate "C") from quality_findings() where finding = @finding""",
            new { finding, fact }
        );
}
