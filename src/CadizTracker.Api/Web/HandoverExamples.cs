using CadizTracker.Handovers;
using CadizTracker.Handovers.Report;

namespace CadizTracker.Web;

/// <summary>A snapshot of Morocco's presidency, asked for, listed, shown and verified. Its hash is none that anything has.</summary>
internal static class HandoverExamples
{
    public const string Id = $"{DocumentationNames.Presidency}-1";
    public const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static readonly DateTimeOffset Day = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static readonly FreezeSnapshot Asked = new()
    {
        Mark = "final",
        Note = new() { En = "As handed over in Rabat" },
        MissingTranslationsAccepted = "The titles are published in French alone",
    };

    public static readonly Snapshot Snapshot = new()
    {
        Id = Id,
        Presidency = DocumentationNames.Presidency,
        Version = 1,
        Mark = "final",
        Sha256 = Hash,
        RecordRevision = 17,
        FrozenAt = Day,
        Formats = ["docx", "html", "json", "md", "pdf"],
    };

    public static HandoverReport Report =>
        new()
        {
            Lang = "en",
            Title = "The presidency of Morocco",
            Term = "14 December 2022 - 31 January 2024",
            Presidency = DocumentationExamples.Presidency,
            Coverage = CoverageExamples.Coverage,
            Meetings =
            [
                new()
                {
                    Days = "22-23 June 2023",
                    Place = "Marrakesh, Morocco",
                    City = "Marrakesh",
                    CoChairs = "co-chaired by Morocco and Spain",
                    Addressed =
                    [
                        new(
                            DocumentationNames.Plan,
                            PlanTitle: null,
                            "Domain 4 | Objective 7 | Actions 20-22",
                            Counts: true
                        ),
                    ],
                    Named = [],
                    Record = MeetingExamples.Meeting,
                },
            ],
            Programme = QuestionExamples.Programme,
            Matrix = AnalysisExamples.Matrix,
            Gaps = CoverageExamples.Gaps,
            Successor = new("portugal-2024", "Portugal 2024", TitleLang: null, "PT"),
            Inheritance = AheadExamples.Inheritance,
            Rules =
            [
                new(
                    "Rule: attribution",
                    "explicit: a meeting counts for the presidency that it names, whatever its date"
                ),
            ],
            MissingTranslations = [new(DocumentationNames.Presidency, "slogan", "en")],
            Sources =
            [
                "La Présidence du Royaume du Maroc du Processus de Rabat en un coup d'œil, décembre 2022 - janvier 2024",
            ],
            Revision = 17,
            GeneratedAt = CoverageExamples.Committed,
        };

    public static readonly Verified Verified = new(
        Hash,
        IsKnown: true,
        $"This is the hash of {Id}, frozen on 23 November 2026; it has not been corrected since.",
        Snapshot,
        Successor: null
    );

    public static FrozenSnapshot Frozen =>
        new()
        {
            Format = "cadiztracker-snapshot-1",
            Id = Id,
            Version = 1,
            Mark = "final",
            Note = Asked.Note,
            FrozenAt = Day,
            RecordRevision = 17,
            Coverage = new(CoverageExamples.Coverage, CoverageExamples.Coverage),
            Presidency = new()
            {
                Slug = DocumentationNames.Presidency,
                Country = "MA",
                Plan = DocumentationNames.Plan,
                From = new(2022, 12, 14),
                To = new(2024, 2, 1),
                Titles = new() { En = "Morocco 2023", Fr = "Maroc 2023" },
            },
            Plan = new()
            {
                Code = DocumentationNames.Plan,
                Dialogue = "rabat-process",
                Titles = new()
                {
                    En = "Cadiz Action Plan 2023-2027",
                    Fr = "Plan d'action de Cadix 2023-2027",
                },
            },
            Meetings = [],
            MissingTranslations = [new(DocumentationNames.Presidency, "slogan", "en")],
            MissingTranslationsAccepted = Asked.MissingTranslationsAccepted,
        };
}
