using CadizTracker.Http;
using CadizTracker.Presidencies;
using static CadizTracker.Handovers.Report.Phrases;

namespace CadizTracker.Handovers.Report;

/// <summary>Writes a report: what is said, and in which order. The order is the brochure's, then what a brochure has no room for.</summary>
internal static class WritingReports
{
    public static WrittenReport Written(this HandoverReport report) =>
        new(
            report.In,
            Kicker(report),
            report.Title,
            $"{T("Handover report", "Rapport de passation")} · {report.Term}",
            report.IsDraft ? T("DRAFT", "PROJET") : null,
            Notice(report),
            [
                AtAGlance.Of(report),
                Governance.Of(report),
                MeetingsHeld.Of(report),
                Published.Of(report),
                ByDomain.Of(report),
                AcrossMeetings.Of(report),
                WhatIsNew.Of(report),
                WhatIsLeft.Of(report),
                ForTheSuccessor.Of(report),
                HowItCounts.Of(report),
                NotKnownHere.Of(report),
            ],
            report.Snapshot
        );

    private static string Kicker(HandoverReport report) =>
        report.Coverage.Plan.Title ?? report.Coverage.Plan.Code;

    private static string? Notice(HandoverReport report) =>
        report.Snapshot switch
        {
            null => T(
                $"Draft, made from the record at revision {report.Revision} of {Day(report.GeneratedAt).En}. It is not frozen: the record may say otherwise tomorrow.",
                $"Projet, établi d'après le registre à la révision {report.Revision} du {Day(report.GeneratedAt).Fr}. Il n'est pas figé\u00A0: le registre peut dire autre chose demain."
            ) + Untranslated(report),
            { Mark: "final" } => null,
            { FrozenAt: var at } => T(
                $"Draft, frozen on {Day(at).En}.",
                $"Projet, figé le {Day(at).Fr}."
            ) + Untranslated(report),
        };

    private static string Untranslated(HandoverReport report) =>
        report.MissingTranslations.Count switch
        {
            0 => "",
            1 => T(
                " 1 text exists in one language alone.",
                " 1 texte n'existe que dans une langue."
            ),
            var texts => T(
                $" {texts} texts exist in one language alone.",
                $" {texts} textes n'existent que dans une langue."
            ),
        };

    private static Bilingual Day(DateTimeOffset at) =>
        PrintedDays.Of(DateOnly.FromDateTime(at.UtcDateTime));
}
