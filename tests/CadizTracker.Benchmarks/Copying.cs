using CadizTracker.Meetings;
using Npgsql;
using NpgsqlTypes;

namespace CadizTracker.Benchmarks;

/// <summary>Writes generated meetings as COPY in binary, table by table. Their keys follow from their order.</summary>
internal static class Copying
{
    private const string Meetings = """
        copy meetings (meeting_id, slug, presidency_id, kind, status, title_en, starts_on, ends_on, city, country,
          mapping, mapping_reason, sources)
        from stdin (format binary)
        """;
    private const string Citations = """
        copy citations (citation_id, meeting_id, plan_id, position, strength, state, quote) from stdin (format binary)
        """;
    private const string CitedItems = """
        copy citation_items (citation_id, plan_id, item_id, level) from stdin (format binary)
        """;

    // So that rows are as wide as those of the record: 1.2 KB a meeting, 230 bytes a citation. Wide where nobody searches: making
    // words findable would take most of the time that a million meetings take.
    private static readonly string[] Sources = [$"https://example.org/{new string('x', 875)}"];
    private static readonly string Quote = new('.', 150);

    public static async Task MeetingsAsync(
        NpgsqlConnection to,
        IEnumerable<GeneratedMeeting> meetings,
        int first,
        CancellationToken ct
    )
    {
        await using var rows = await to.BeginBinaryImportAsync(Meetings, ct);
        foreach (var (number, meeting) in meetings.Index())
        {
            await rows.StartRowAsync(ct);
            await rows.WriteAsync(first + number, NpgsqlDbType.Integer, ct);
            await rows.WriteAsync($"generated-{first + number}", NpgsqlDbType.Text, ct);
            await rows.WriteAsync(meeting.Presidency, NpgsqlDbType.Integer, ct);
            await rows.WriteAsync(meeting.Kind, "meeting_kind", ct);
            await rows.WriteAsync(meeting.Status, "meeting_status", ct);
            await rows.WriteAsync($"Generated meeting {number}", NpgsqlDbType.Text, ct);
            await rows.WriteAsync(meeting.StartsOn, NpgsqlDbType.Date, ct);
            await rows.WriteAsync(meeting.EndsOn, NpgsqlDbType.Date, ct);
            await rows.WriteAsync("Cadiz", NpgsqlDbType.Text, ct);
            await rows.WriteAsync("ES", NpgsqlDbType.Text, ct);
            await rows.WriteAsync(meeting.Mapping, "mapping_state", ct);
            await rows.WriteAsync(Reason(meeting), NpgsqlDbType.Text, ct);
            await rows.WriteAsync(Sources, NpgsqlDbType.Array | NpgsqlDbType.Text, ct);
        }
        await rows.CompleteAsync(ct);
    }

    public static async Task CitationsAsync(
        NpgsqlConnection to,
        IEnumerable<GeneratedMeeting> meetings,
        int firstMeeting,
        int first,
        CancellationToken ct
    )
    {
        await using var rows = await to.BeginBinaryImportAsync(Citations, ct);
        foreach (var (number, (meeting, position, citation)) in Cited(meetings).Index())
        {
            await rows.StartRowAsync(ct);
            await rows.WriteAsync(first + number, NpgsqlDbType.Integer, ct);
            await rows.WriteAsync(firstMeeting + meeting, NpgsqlDbType.Integer, ct);
            await rows.WriteAsync(citation.Items[0].Plan, NpgsqlDbType.Integer, ct);
            await rows.WriteAsync(position, NpgsqlDbType.Integer, ct);
            await rows.WriteAsync(citation.Strength, "citation_strength", ct);
            await rows.WriteAsync(citation.State, "citation_state", ct);
            await rows.WriteAsync(Quote, NpgsqlDbType.Text, ct);
        }
        await rows.CompleteAsync(ct);
    }

    public static async Task CitedItemsAsync(
        NpgsqlConnection to,
        IEnumerable<GeneratedMeeting> meetings,
        int first,
        CancellationToken ct
    )
    {
        await using var rows = await to.BeginBinaryImportAsync(CitedItems, ct);
        var cited =
            from citation in Cited(meetings).Index()
            from item in citation.Item.Citation.Items
            select (Id: first + citation.Index, Item: item);
        foreach (var (id, item) in cited)
        {
            await rows.StartRowAsync(ct);
            await rows.WriteAsync(id, NpgsqlDbType.Integer, ct);
            await rows.WriteAsync(item.Plan, NpgsqlDbType.Integer, ct);
            await rows.WriteAsync(item.Id, NpgsqlDbType.Integer, ct);
            await rows.WriteAsync(item.Level, "item_level", ct);
        }
        await rows.CompleteAsync(ct);
    }

    private static string? Reason(GeneratedMeeting meeting) =>
        meeting.Mapping == MappingState.NotApplicable ? "governance meeting" : null;

    private static IEnumerable<(int Meeting, int Position, GeneratedCitation Citation)> Cited(
        IEnumerable<GeneratedMeeting> meetings
    ) =>
        from meeting in meetings.Index()
        from citation in meeting.Item.Citations.Index()
        select (meeting.Index, citation.Index + 1, citation.Item);
}
