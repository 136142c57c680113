using CadizTracker.Plans;
using static CadizTracker.Handovers.Report.Phrases;

namespace CadizTracker.Handovers.Report;

/// <summary>What the record does not know.</summary>
internal static class NotKnownHere
{
    public static Section Of(HandoverReport report) =>
        new(
            "not-known",
            T("What is not known", "Ce qui n'est pas connu"),
            [new Bullets([.. Lines(report)])]
        );

    private static IEnumerable<Line> Lines(HandoverReport report)
    {
        var items = report.Coverage.Items;
        string[] unplaced =
        [
            .. items
                .Where(item => item is { Parent: null, Level: not ItemLevel.Domain })
                .Select(item => item.Code),
        ];
        if (unplaced.Length > 0)
        {
            yield return Labelled(
                T(
                    "Where they lie in the plan (they count in its total)",
                    "Leur place dans le plan (elles comptent dans son total)"
                ),
                Phrases.Items(unplaced)
            );
        }
        string[] unworded = [.. items.Where(item => item.Title is null).Select(item => item.Code)];
        if (unworded.Length > 0)
        {
            yield return Labelled(T("Their wording", "Leur libellé"), Phrases.Items(unworded));
        }
        yield return Labelled(
            T("The record of this presidency", "Le registre de cette présidence"),
            RecordState(report.Coverage.Record)
        );
        yield return Labelled(
            T(
                "The record of what the next presidency inherits",
                "Le registre de ce dont hérite la présidence suivante"
            ),
            RecordState(report.Inheritance.Record)
        );
        foreach (
            var of in report.MissingTranslations.GroupBy(missing =>
                (Record: missing.Record.Split('/')[0], missing.Lang)
            )
        )
        {
            var name = NameOf(report, of.Key.Record);
            yield return Labelled(
                of.Key.Lang == "fr"
                    ? T($"In English only, {name}", $"En anglais seulement, {name}")
                    : T($"In French only, {name}", $"En français seulement, {name}"),
                Missing([.. of])
            );
        }
        yield return T(
            "Words in quotation marks are printed as recorded; the record does not say in which language they are.",
            "Les mots entre guillemets sont imprimés tels qu'enregistrés\u00A0; le registre ne dit pas dans quelle langue ils sont."
        );
    }

    // Of a plan its items, of any other record its members.
    private static Line Missing(MissingTranslation[] missing)
    {
        var items = missing
            .Where(one => one.Record.Contains('/', StringComparison.Ordinal))
            .ToArray();
        Line[] all =
        [
            .. items.Length > 0
                ? [Phrases.Items(items.Select(one => one.Record.Split('/')[1]).Distinct())]
                : Array.Empty<Line>(),
            .. missing
                .Except(items)
                .Select(one => MemberOf(one.Member))
                .Distinct()
                .Select(one => (Line)one),
        ];
        return Joined(", ", all);
    }

    // A record by the name that a reader knows it by.
    private static string NameOf(HandoverReport report, string record) =>
        record == report.Presidency.Slug ? report.Presidency.Title ?? record
        : record == report.Coverage.Plan.Code ? report.Coverage.Plan.Title ?? record
        : report.Meetings.FirstOrDefault(meeting => meeting.Record.Slug == record) is { } meeting
            ? $"{meeting.Record.Title}, {meeting.Days}"
        : record;

    private static string MemberOf(string member) =>
        member.Split('[', '.')[0] switch
        {
            "titles" => T("title", "titre"),
            "slogan" => "slogan",
            "note" => "note",
            "priorities" => T("priorities", "priorités"),
            "agenda" => T("agenda", "ordre du jour"),
            "results" => T("results", "résultats"),
            "documents" => T("titles of documents", "titres de documents"),
            "programme" => T("announced programme", "programme annoncé"),
            _ => member,
        };

    private static string RecordState(string record) =>
        record switch
        {
            "complete" => T("every meeting is mapped", "chaque réunion est rattachée"),
            "partial" => T(
                "some meetings are not mapped yet",
                "certaines réunions ne sont pas encore rattachées"
            ),
            _ => T("no meeting is recorded", "aucune réunion n'est enregistrée"),
        };
}
