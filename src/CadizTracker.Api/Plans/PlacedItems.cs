using CadizTracker.Citations;
using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Plans;

/// <summary>The items that a change of a plan places, or gives other candidates; and the texts on record that then contradict it.</summary>
internal static class PlacedItems
{
    private const string Naming = """
        select 'meeting ' || m.slug as record, c.printed
        from citations c
        join meetings m using (meeting_id)
        join plans p on p.plan_id = c.plan_id
        where p.code = @plan and c.printed is not null and exists (
          select from citation_items named join items i using (item_id)
          where named.citation_id = c.citation_id and i.code = any(@items))
        union
        select 'presidency ' || holder.slug, a.printed
        from announcements a
        join presidencies holder using (presidency_id)
        join plans p on p.plan_id = a.plan_id
        where p.code = @plan and a.printed is not null and exists (
          select from announced_items named join items i using (item_id)
          where named.announcement_id = a.announcement_id and i.code = any(@items))
        order by record, printed
        """;

    private static readonly ProblemKind Contradicts = new(
        "citations_contradict_placement",
        409,
        new(
            "Texts on record say that these items lie elsewhere. Correct them first, or the placement.",
            "Des textes du registre placent ces éléments ailleurs. Corrigez-les d'abord, ou corrigez le placement."
        )
    );

    /// <summary>Their codes.</summary>
    public static IReadOnlyList<string> Between(PlanRecord known, PlanRecord sent)
    {
        var before = known.Items.ToDictionary(item => item.Code, Place);
        return
        [
            .. sent
                .Items.Where(item => before.GetValueOrDefault(item.Code) != Place(item))
                .Select(item => item.Code),
        ];
    }

    /// <summary>Refuses a placement that texts on record contradict, and names them: else nobody could change those records any more.</summary>
    public static async Task RefuseContradictedAsync(
        NpgsqlConnection connection,
        PlanRecord known,
        PlanRecord sent,
        CancellationToken ct
    )
    {
        var errors = await ContradictedAsync(connection, known, sent, ct);
        if (errors.Count > 0)
        {
            throw new Refused(Contradicts, errors: errors);
        }
    }

    public static async Task<IReadOnlyList<FieldError>> ContradictedAsync(
        NpgsqlConnection connection,
        PlanRecord known,
        PlanRecord sent,
        CancellationToken ct
    )
    {
        var items = Between(known, sent).ToArray();
        if (items.Length == 0)
        {
            return [];
        }
        var outlines = await PlanOutlines.ReadAsync(connection, ct);
        var before = outlines[sent.Code]!;
        var texts = new CitationTexts(Outline(before, sent), outlines.Others(before));
        var naming = await connection.AllAsync<Text>(Naming, new { plan = sent.Code, items }, ct);
        return
        [
            .. naming
                .SelectMany(
                    named => texts.Parse(named.Printed).Problems,
                    (named, problem) => (named.Record, problem)
                )
                .Where(found => found.problem.Severity == ProblemSeverity.Error)
                .Select(found => new FieldError(
                    "items",
                    found.problem.Code,
                    $"{found.Record}: {found.problem.Message.Here}"
                )),
        ];
    }

    private static string Place(PlanItemRecord item) =>
        $"{item.Parent} {string.Join(' ', item.Placement.Candidates)}";

    private static PlanOutline Outline(PlanOutline before, PlanRecord sent)
    {
        var placed = sent.Items.ToDictionary(item => item.Code);
        return before with
        {
            Items =
            [
                .. before.Items.Select(item =>
                    placed.TryGetValue(item.Code, out var now)
                        ? item with
                        {
                            Parent = now.Parent,
                            Candidates = now.Placement.Candidates,
                        }
                        : item
                ),
            ],
        };
    }

    private sealed record Text
    {
        public required string Record { get; init; }
        public required string Printed { get; init; }
    }
}
