using CadizTracker.Http;
using static CadizTracker.Handovers.Report.Phrases;

namespace CadizTracker.Handovers.Report;

/// <summary>The words beside the hash by which a printed report is verified.</summary>
internal static class Sealing
{
    private const int DigitsOfAGroup = 8;

    public static string Heading => T("Verify this report", "Vérifier ce rapport");

    public static string Sentence(ReportedSnapshot of) =>
        T(
            $"{of.Id}, {Mark(of).En}, frozen on {Day(of).En}{Corrected(of).En}. Whoever holds it can ask whether its hash is known, and whether it has been corrected since:",
            $"{of.Id}, {Mark(of).Fr}, figé le {Day(of).Fr}{Corrected(of).Fr}. Quiconque le détient peut demander si son empreinte est connue, et s'il a été corrigé depuis\u00A0:"
        );

    public static string HashLabel => T("SHA-256 of the frozen record", "SHA-256 du registre figé");

    public static string QrTitle =>
        T(
            "QR code of the address that verifies this report",
            "Code QR de l'adresse qui vérifie ce rapport"
        );

    /// <summary>The digits in groups, as a person compares them.</summary>
    public static string Grouped(string hash) =>
        string.Join(' ', hash.Chunk(DigitsOfAGroup).Select(group => new string(group)));

    private static Bilingual Mark(ReportedSnapshot of) =>
        of.Mark == "final" ? new("final", "version définitive") : new("a draft", "projet");

    private static Bilingual Corrected(ReportedSnapshot of) =>
        of.Predecessor is { } before
            ? new($"; it corrects {before}", $"\u00A0; il corrige {before}")
            : new("", "");

    private static Bilingual Day(ReportedSnapshot of) =>
        PrintedDays.Of(DateOnly.FromDateTime(of.FrozenAt.UtcDateTime));
}
