using CadizTracker.Http;

namespace CadizTracker.Coverage;

/// <summary>What a figure cannot say, because of how full the record is.</summary>
internal static class RecordWords
{
    /// <summary>Null: as far as is recorded, it says all.</summary>
    public static Bilingual? Notice(string record, int withoutRecord, int presidencies) =>
        (record, withoutRecord) switch
        {
            ("empty", _) => Empty,
            ("partial", 0) => Partial,
            ("partial", _) => new(
                $"{Partial.En} {Silent(withoutRecord, presidencies).En}",
                $"{Partial.Fr} {Silent(withoutRecord, presidencies).Fr}"
            ),
            (_, 0) => null,
            _ => Silent(withoutRecord, presidencies),
        };

    private static readonly Bilingual Empty = new(
        "No meeting is recorded yet: these figures say nothing of what was addressed.",
        "Aucune réunion n'est encore enregistrée\u00A0: ces chiffres ne disent rien de ce qui a été abordé."
    );

    private static readonly Bilingual Partial = new(
        "Some meetings have not been mapped to the plan yet: more may have been addressed.",
        "Certaines réunions ne sont pas encore rattachées au plan\u00A0: davantage a pu être abordé."
    );

    private static Bilingual Silent(int without, int all) =>
        new(
            $"No meeting is recorded yet under {without} of the {all} presidencies: what they addressed is not known.",
            $"Aucune réunion n'est encore enregistrée sous {without} des {all} présidences\u00A0: ce qui y a été abordé est inconnu."
        );
}
