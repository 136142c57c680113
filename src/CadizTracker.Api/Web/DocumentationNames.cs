using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Coverage;
using CadizTracker.Crosswalks;
using CadizTracker.Documents;
using CadizTracker.Handovers;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using CadizTracker.Imports;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using CadizTracker.Quality;
using CadizTracker.Search;

namespace CadizTracker.Web;

/// <summary>A value of each parameter from the real record, and what is answered where a name is not in it.</summary>
internal static class DocumentationNames
{
    public const string Plan = "cadiz-2023-2027";
    public const string Presidency = "morocco-2023";
    public const string Meeting = "2023-06-22-marrakesh-thematic-meeting";

    public const string Key = "Secretariat";

    public const string Import = "0c6f6f0e-6d1f-4a53-9a52-3f2f6f1d7a10";

    public static IReadOnlyDictionary<string, ParameterText> Parameters { get; } =
        new Dictionary<string, ParameterText>
        {
            ["plan"] = new(Plan, PlanProblems.NoPlan("cadiz-2032")),
            ["code"] = new("A20", PlanProblems.NoItem(Plan, "A30")),
            ["cite"] = new("A4,A18", PlanProblems.NoItem(Plan, "A30")),
            ["plan-ahead/meetings"] = new("2"),
            ["theme"] = new("D4", PlanProblems.NoItem(Plan, "O99")),
            ["item"] = new("A20", PlanProblems.NoItem(Plan, "A30")),
            ["compare/with"] = new(
                "portugal-2024",
                PresidencyProblems.NoPresidency("marocco-2023")
            ),
            ["withThrough"] = new(Presidency, PresidencyProblems.NoPresidency("marocco-2023")),
            ["withFrom"] = new("2023-01-01"),
            ["withTo"] = new("2024-01-01"),
            ["reason"] = new("not_applicable"),
            ["explain/after"] = new($"{new ExplainedCursor(1, new(2024, 2, 1), Meeting)}.Zr1c0KmQ"),
            ["reconcile/domains"] = new("5/5"),
            ["reconcile/objectives"] = new("5/10"),
            ["reconcile/actions"] = new("10/29"),
            ["on"] = new("2024-02-01"),
            ["presidencies/slug"] = new(
                Presidency,
                PresidencyProblems.NoPresidency("marocco-2023")
            ),
            ["presidency"] = new(Presidency, PresidencyProblems.NoPresidency("marocco-2023")),
            ["snapshot"] = new(null, SnapshotProblems.NoSnapshot("morocco-2023-9")),
            ["through"] = new("portugal-2024", PresidencyProblems.NoPresidency("marocco-2023")),
            ["meetings/slug"] = new(
                Meeting,
                MeetingProblems.NoMeeting("2023-06-22-marrakech-thematic-meeting")
            ),
            ["number"] = new(
                "1",
                DocumentProblems.NoDocument(Presidency, "9"),
                "The document's number, from 1."
            ),
            ["imports/id"] = new(Import, ImportProblems.NoImport("1")),
            ["imports/dryRun"] = new("true"),
            ["imports/onError"] = new("stop"),
            ["keys/name"] = new(Key, KeyProblems.NoKey("Rabat secretariat")),
            ["changes/kind"] = new("meeting"),
            ["changes/after"] = new("20.Zr1c0KmQ"),
            ["record"] = new(
                Meeting,
                ChangeProblems.NoRecord("2023-06-22-marrakech-thematic-meeting")
            ),
            ["actor"] = new("key:Secretariat"),
            ["snapshots/id"] = new(
                HandoverExamples.Id,
                SnapshotProblems.NoSnapshot("maroc-2023-1")
            ),
            ["hash"] = new(HandoverExamples.Hash),
            ["sheet"] = new("meetings"),
            ["citationStatus"] = new("published"),
            ["kind"] = new("thematic_meeting"),
            ["status"] = new("held"),
            ["from"] = new("2023-01-01"),
            ["to"] = new("2024-01-01"),
            ["objectives"] = new("numbered"),
            ["by"] = new("meeting"),
            ["chart"] = new("progress"),
            ["crosswalk"] = new(
                CrosswalkExamples.Code,
                CrosswalkProblems.NoCrosswalk("cadiz-to-marrakesh")
            ),
            ["day"] = new("2024-01-31"),
            ["country"] = new("MA"),
            ["coChair"] = new("ES"),
            ["text"] = new("Domaine 4 | Objectif 7 | Actions 20-22"),
            ["q"] = new("Marrakesh"),
            ["search/q"] = new("gestion des frontières"),
            ["search/after"] = new(
                new SearchCursor(303963, new(2023, 6, 22), SearchType.Meeting, 3).ToString()
            ),
            ["type"] = new("meeting"),
            ["sort"] = new("-startsOn"),
            ["finding"] = new("outside_term"),
            ["severity"] = new("information"),
            ["title"] = new("La Présidence du Royaume du Maroc en un coup d'œil"),
            ["limit"] = new("20"),
            ["after"] = new($"{new Cursor(new DateOnly(2023, 6, 22), Meeting)}.Zr1c0KmQ"),
            ["quality/after"] = new(
                $"{FindingCursor.Write(FindingExamples.Handover.Place)}.Zr1c0KmQ"
            ),
        };
}
