using CadizTracker.Http;

namespace CadizTracker.Web;

/// <summary>What the fields of /explore are called.</summary>
internal static class ExploreFields
{
    public static readonly IReadOnlyDictionary<string, Bilingual> Names = new Dictionary<
        string,
        Bilingual
    >
    {
        ["plan"] = new("Plan", "Plan"),
        ["presidency"] = new("Presidencies", "Présidences"),
        ["through"] = new("All presidencies up to", "Toutes les présidences jusqu'à"),
        ["from"] = new("From", "À partir du"),
        ["to"] = new("Before", "Avant le"),
        ["kind"] = new("Kinds of meetings", "Types de réunions"),
        ["country"] = new("Held in", "Lieu"),
        ["coChair"] = new("Co-chaired by", "Coprésidées par"),
        ["status"] = new("Planned meetings", "Réunions prévues"),
        ["strength"] = new("Citations", "Citations"),
        ["rollup"] = new("An objective or domain counts", "Un objectif ou un domaine compte"),
        ["objectives"] = new("Objectives in parts (5a, 5b)", "Objectifs en parties (5a, 5b)"),
        [AsOf.Parameter] = new("As the record stood on", "Selon le registre au"),
    };
}

/// <summary>Boxes to tick of which several may be.</summary>
internal sealed record Ticks(
    ExploreForm Form,
    string Field,
    IEnumerable<(string Value, string Name)> Offered
);

/// <summary>Of which one is chosen; the first is what holds where nothing is said.</summary>
internal sealed record Choice(
    ExploreForm Form,
    string Field,
    params (string Value, string Name)[] Offered
);

/// <summary>A day to write.</summary>
internal sealed record DayField(ExploreForm Form, string Field)
{
    /// <summary>A field for days cannot show what is no day.</summary>
    public string Type =>
        Form.Query[Field].ToString() is { Length: > 0 } text && Rules.AsDay(text) is null
            ? "text"
            : "date";
}
