using CadizTracker.Access;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using CadizTracker.Quality;

namespace CadizTracker.Web;

/// <summary>A value of each parameter from the real record, and what is answered where a name is not in it.</summary>
internal static class DocumentationNames
{
    public const string Plan = "cadiz-2023-2027";
    public const string Presidency = "morocco-2023";
    public const string Meeting = "2023-06-22-marrakesh-thematic-meeting";

    public const string Key = "Secretariat";

    public static IReadOnlyDictionary<string, ParameterText> Parameters { get; } =
        new Dictionary<string, ParameterText>
        {
            ["plan"] = new(Plan, PlanProblems.NoPlan("cadiz-2032")),
            ["code"] = new("A20", PlanProblems.NoItem(Plan, "A30")),
            ["item"] = new("A20", PlanProblems.NoItem(Plan, "A30")),
            ["presidencies/slug"] = new(
                Presidency,
                PresidencyProblems.NoPresidency("marocco-2023")
            ),
            ["presidency"] = new(Presidency, PresidencyProblems.NoPresidency("marocco-2023")),
            ["through"] = new("portugal-2024", PresidencyProblems.NoPresidency("marocco-2023")),
            ["meetings/slug"] = new(
                Meeting,
                MeetingProblems.NoMeeting("2023-06-22-marrakech-thematic-meeting")
            ),
            ["keys/name"] = new(Key, KeyProblems.NoKey("Rabat secretariat")),
            ["changes/kind"] = new("meeting"),
            ["changes/after"] = new("20"),
            ["record"] = new(Meeting),
            ["actor"] = new("Secretariat"),
            ["sheet"] = new("meetings"),
            ["citationStatus"] = new("published"),
            ["kind"] = new("thematic_meeting"),
            ["status"] = new("held"),
            ["from"] = new("2023-01-01"),
            ["to"] = new("2024-01-01"),
            ["objectives"] = new("numbered"),
            ["country"] = new("MA"),
            ["coChair"] = new("ES"),
            ["text"] = new("Domaine 4 | Objectif 7 | Actions 20-22"),
            ["q"] = new("Marrakesh"),
            ["sort"] = new("-startsOn"),
            ["finding"] = new("outside_term"),
            ["severity"] = new("information"),
            ["limit"] = new("20"),
            ["after"] = new(new Cursor(new DateOnly(2023, 6, 22), Meeting).ToString()),
            ["quality/after"] = new(FindingCursor.Write(FindingExamples.Handover.Place)),
        };
}
