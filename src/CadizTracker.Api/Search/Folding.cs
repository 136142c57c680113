using System.Text;
using CadizTracker.Database;

namespace CadizTracker.Search;

/// <summary>A word that matched.</summary>
/// <param name="At">Where it begins in the text, in UTF-16 units from 0.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
internal sealed record Mark(int At, int Length);

/// <summary>
/// Leads from texts as they are compared (<c>search_text</c>: no accents, no ligatures, a blank for each sign) back to the texts
/// as recorded: what the database marked in the one is then marked in the other. The database itself says how many characters
/// each character becomes, so the two never differ; of ASCII each stays one.
/// </summary>
internal sealed class Folding(IReadOnlyDictionary<Rune, int> lengths)
{
    private const string Lengths = """
        select length(search_text(c.letter))
        from unnest(@letters::text[]) with ordinality as c (letter, place)
        order by c.place
        """;

    public static async Task<Folding> OfAsync(
        Reading read,
        IEnumerable<string> texts,
        CancellationToken ct
    )
    {
        Rune[] letters =
        [
            .. texts
                .SelectMany(text => text.EnumerateRunes())
                .Where(rune => !rune.IsAscii)
                .Distinct(),
        ];
        var args = new { letters = letters.Select(rune => rune.ToString()).ToArray() };
        var lengths = letters.Length == 0 ? [] : await read.AllAsync<int>(Lengths, args, ct);
        return new(letters.Zip(lengths).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    /// <summary>The places in the text of what stands between &lt; and &gt;. Nothing where the two texts do not fit together.</summary>
    public IReadOnlyList<Mark> Marks(string text, string? marked)
    {
        var places = Places(text);
        var (place, start) = (0, 0);
        var marks = new List<Mark>();
        foreach (var rune in (marked ?? "").EnumerateRunes())
        {
            if (rune.Value == '<')
            {
                start = place;
            }
            else if (rune.Value == '>')
            {
                marks.Add(new(places[start].At, places[place - 1].End - places[start].At));
            }
            else if (++place > places.Count) // before anything is marked there
            {
                return [];
            }
        }
        return place == places.Count ? marks : [];
    }

    // Where in the text each character of the compared one comes from. An accent that stands by itself belongs to the letter before it.
    private List<(int At, int End)> Places(string text)
    {
        var places = new List<(int At, int End)>(text.Length);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var end = at + rune.Utf16SequenceLength;
            var length = rune.IsAscii ? 1 : lengths[rune];
            if (length == 0 && places.Count > 0)
            {
                places[^1] = (places[^1].At, end);
            }
            places.AddRange(Enumerable.Repeat((at, end), length));
            at = end;
        }
        return places;
    }
}
