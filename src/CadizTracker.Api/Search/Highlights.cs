using CadizTracker.Database;

namespace CadizTracker.Search;

/// <summary>A passage in which words occur that were asked for. Plain text, not HTML: escape it, then mark what the marks say.</summary>
internal sealed record Highlight
{
    /// <summary>Which part of the record it stands in.</summary>
    public required SearchField Field { get; init; }

    /// <summary>The language of the text, en or fr; null: the city and the note are recorded in no particular one. A city with fr is its French name.</summary>
    public string? Lang { get; init; }

    /// <summary>The text as recorded, with its accents; a long one is cut to about 300 characters, with … where something was left out.</summary>
    public required string Text { get; init; }

    /// <summary>The words that matched, in the order of the text.</summary>
    public required Mark[] Marks { get; init; }
}

/// <summary>A part of a record that has words.</summary>
internal enum SearchField
{
    Title,
    Kind,
    City,
    Agenda,
    Results,
    Note,
}

/// <summary>Finds the passages of what is on a page.</summary>
internal static class Highlights
{
    private const int Most = 10;

    // Every sign in the compared text is a blank, so < and > stand only around what matched.
    private const string Marked = """
        select h.type::text, h.record_id, h.field, h.lang, h.text, h.english, h.french
        from (
          select e.type, e.record_id, e.place, f.field, f.lang, left(t.text, 20000) as text, t.position,
            case when f.lang is distinct from 'fr' then
              ts_headline('pg_catalog.english', c.compared, @english::tsquery, 'HighlightAll=true, StartSel=<, StopSel=>') end as english,
            case when f.lang is distinct from 'en' then
              ts_headline('pg_catalog.french', c.compared, @french::tsquery, 'HighlightAll=true, StartSel=<, StopSel=>') end as french,
            f.place as place_of_field
          from unnest(@types::search_type[], @ids::integer[]) with ordinality as e (type, record_id, place)
          left join documents d on e.type = 'document' and d.document_id = e.record_id
          left join meetings m on e.type <> 'document' and m.meeting_id = e.record_id
          cross join lateral (values
            (1, 'title', 'en', array[case e.type when 'document' then d.title_en when 'meeting' then m.title_en end]),
            (2, 'title', 'fr', array[case e.type when 'document' then d.title_fr when 'meeting' then m.title_fr end]),
            (10, 'kind', 'en', array[document_kind_in(d.kind, 'en')]),
            (11, 'kind', 'fr', array[document_kind_in(d.kind, 'fr')]),
            (3, 'city', null, array[case e.type when 'meeting' then m.city end]),
            (4, 'city', 'fr', array[case e.type when 'meeting' then city_in_french(m.city) end]),
            (5, 'agenda', 'en', case e.type when 'meeting' then m.agenda_en end),
            (6, 'agenda', 'fr', case e.type when 'meeting' then m.agenda_fr end),
            (7, 'results', 'en', m.results_en),
            (8, 'results', 'fr', m.results_fr),
            (9, 'note', null, array[case e.type when 'meeting' then m.note end])) as f (place, field, lang, texts)
          cross join lateral unnest(f.texts) with ordinality as t (text, position)
          cross join lateral (select search_text(left(t.text, 20000)) as compared) c
        ) h
        where h.english like '%<%' or h.french like '%<%'
        order by h.place, h.place_of_field, h.position
        """;

    public static async Task<ILookup<(SearchType, int), Highlight>> OfAsync(
        Reading read,
        SearchQuery query,
        FoundEntry[] page,
        CancellationToken ct
    )
    {
        var args = new
        {
            query.English,
            query.French,
            types = page.Select(entry => entry.Type.ToString().ToLowerInvariant()).ToArray(),
            ids = page.Select(entry => entry.RecordId).ToArray(),
        };
        var rows = await read.AllAsync<MarkedText>(Marked, args, ct);
        var folding = await Folding.OfAsync(read, rows.Select(row => row.Text), ct);
        return rows.GroupBy(row => (row.Type, row.RecordId))
            .SelectMany(group =>
                group.Take(Most).Select(row => (group.Key, Highlight: row.AsHighlight(folding)))
            )
            .ToLookup(found => found.Key, found => found.Highlight);
    }

    private sealed record MarkedText
    {
        public SearchType Type { get; init; }
        public int RecordId { get; init; }
        public SearchField Field { get; init; }
        public string? Lang { get; init; }
        public required string Text { get; init; }
        public string? English { get; init; }
        public string? French { get; init; }

        public Highlight AsHighlight(Folding folding)
        {
            var marks = folding.Marks(Text, English).Union(folding.Marks(Text, French));
            var (text, shown) = Passage.Of(Text, [.. marks.OrderBy(mark => mark.At)]);
            return new()
            {
                Field = Field,
                Lang = Lang,
                Text = text,
                Marks = [.. shown],
            };
        }
    }
}
