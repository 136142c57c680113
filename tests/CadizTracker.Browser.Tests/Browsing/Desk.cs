namespace CadizTracker.Browsing;

/// <summary>A plan and a presidency of a test's own: two domains, two objectives, five actions, and nothing addressed yet.</summary>
internal sealed record Desk(string Plan, string Presidency)
{
    /// <summary>What the presidency is called, in both languages.</summary>
    public string Title => $"Portugal {Presidency.Split('-')[1]}";

    /// <summary>What a meeting may be called that is recorded under it, and no other is.</summary>
    public string Recorded => $"Ageing borders {Presidency}";

    public static async Task<Desk> NewAsync(Site site)
    {
        var name = Guid.NewGuid().ToString("N")[..10];
        var desk = new Desk($"plan-{name}", $"portugal-{name}");
        await site.LoadAsync(
            $$"""
            { "plans": [{ "code": "{{desk.Plan}}", "dialogue": "dialogue-{{name}}", "titles": { "en": "Plan {{name}}", "fr": "Plan {{name}}" }, "adoptedOn": "1990-01-01", "items": [
                { "code": "D1", "placement": { "status": "stated" } },
                { "code": "O1", "parent": "D1", "placement": { "status": "stated" } },
                { "code": "A1", "parent": "O1", "placement": { "status": "stated" } },
                { "code": "A2", "parent": "O1", "placement": { "status": "stated" } },
                { "code": "D2", "placement": { "status": "stated" } },
                { "code": "O2", "parent": "D2", "placement": { "status": "stated" } },
                { "code": "A3", "parent": "O2", "placement": { "status": "stated" } },
                { "code": "A4", "parent": "O2", "placement": { "status": "stated" } },
                { "code": "A5", "parent": "O2", "placement": { "status": "stated" } }] }],
              "presidencies": [{ "slug": "{{desk.Presidency}}", "country": "PT", "plan": "{{desk.Plan}}", "from": "1991-01-01", "to": "1992-01-01",
                "titles": { "en": "Portugal {{name}}", "fr": "Portugal {{name}}" } }],
              "meetings": [] }
            """
        );
        return desk;
    }
}
