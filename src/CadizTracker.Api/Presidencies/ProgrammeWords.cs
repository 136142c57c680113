using CadizTracker.Coverage;
using CadizTracker.Http;
using CadizTracker.Sheets;

namespace CadizTracker.Presidencies;

/// <summary>What became of a programme, in numbers and in one line.</summary>
internal static class ProgrammeWords
{
    public static ProgrammeCounts Count(
        IReadOnlyCollection<AnnouncementBesideRecord> announced,
        int unplanned
    )
    {
        int Of(ProgrammeState? state) => announced.Count(a => a.State == state);
        return new(
            announced.Count,
            Of(ProgrammeState.Delivered),
            Of(ProgrammeState.UnderWay),
            Of(ProgrammeState.Slipped),
            Of(ProgrammeState.Awaited),
            Of(null),
            unplanned
        );
    }

    public static Bilingual Summary(ProgrammeCounts counts) =>
        counts.Announcements == 0
            ? new("No programme recorded", "Aucun programme enregistré")
            : new(
                $"{counts.Announcements} {(counts.Announcements == 1 ? "announcement" : "announcements")}: {counts.Delivered} delivered, {counts.UnderWay} under way, {counts.Slipped} slipped, {counts.Awaited} awaited{(counts.WithoutItems > 0 ? $", {counts.WithoutItems} without items" : "")}",
                $"{counts.Announcements} {(counts.Announcements < 2 ? "annonce" : "annonces")}\u00A0: {French(counts.Delivered, "tenue")}, {counts.UnderWay} en cours, {French(counts.Slipped, "non tenue")}, {French(counts.Awaited, "attendue")}{(counts.WithoutItems > 0 ? $", {counts.WithoutItems} sans élément" : "")}"
            );

    // In French 0 and 1 are singular.
    private static string French(int n, string words) => n < 2 ? $"{n} {words}" : $"{n} {words}s";

    /// <summary>What a workbook says beside the rows.</summary>
    public static IEnumerable<AboutLine> OnSheet(ProgrammeBesideRecord programme) =>
        [
            Said.Summary(programme.Summary),
            Said.Line(
                "Judged on",
                "Jugé au",
                programme.JudgedOn is { } day ? Said.Day(day) : Unknown.Here
            ),
            Said.Record(programme.Record),
        ];

    private static readonly Bilingual Unknown = new("unknown", "inconnu");
}
