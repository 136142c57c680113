using System.Text.Json;
using CadizTracker.Http;

namespace CadizTracker.Imports;

/// <summary>How the outcome of an import that was waited for is answered.</summary>
internal static class ImportAnswers
{
    private const int MostErrors = 100;

    public static Task AnswerAsync(this HttpContext http, ImportOutcome outcome) =>
        http.AnswerReportAsync(StatusCodes.Status200OK, ImportReport.Of(outcome), outcome);

    /// <summary>The outcome as it is kept for a repeat, which may ask for another language or form.</summary>
    public static WriteAnswer Kept(ImportOutcome outcome) =>
        new() { Status = 200, Body = JsonSerializer.SerializeToUtf8Bytes(outcome, Json.Options) };

    public static ImportOutcome Read(WriteAnswer kept) =>
        JsonSerializer.Deserialize<ImportOutcome>(kept.Body, Json.Options)!;

    /// <summary>The outcome; refused where it was to be applied and was not, or where there is nothing to report on.</summary>
    public static ImportOutcome OrRefusal(ImportOutcome outcome)
    {
        if (outcome.Unreadable is { } wrong)
        {
            throw new Refused(Problems.MalformedBody, wrong.Message, [Error(wrong)]);
        }
        if (outcome.IsApplied || outcome.IsDryRun)
        {
            return outcome;
        }
        var isForbidden = outcome.Rows.All(row => row.Code == ImportProblems.PublishersCode);
        throw new Refused(
            isForbidden ? Problems.Forbidden : ImportProblems.Refused,
            outcome.HasEnded ? ImportLimits.TooManyProblems("").Message
                : outcome.KeepsAllOut ? SheetFirst
                : AskAgain(outcome.Refused),
            [.. outcome.Rows.Take(MostErrors).Select(Error)]
        );
    }

    private static FieldError Error(OutcomeRow row) =>
        new(
            row.Row is null ? JsonPointer.ToMember(row.Path) : InSheet(row),
            row.Code!,
            row.Message!.Here
        );

    // The sheet where there are several, the row, the heading.
    private static string InSheet(OutcomeRow row) =>
        (row.File.Length == 0 ? "" : $"{row.File} ")
        + row.Row
        + (row.Column is null ? "" : $": {row.Column}");

    private static readonly Bilingual SheetFirst = new(
        "A sheet cannot be read as it is: nothing is imported, with onError=skip neither, until that is corrected.",
        "Une feuille ne peut pas être lue telle quelle\u00A0: rien n'est importé, même avec onError=skip, tant que ce n'est pas corrigé."
    );

    private static Bilingual AskAgain(int refused) =>
        new(
            $"{refused} refused. The same with dryRun=true tells what becomes of each record; onError=skip imports the others.",
            $"{refused} {(refused < 2 ? "refusée" : "refusées")}. La même requête avec dryRun=true dit le sort de chaque fiche\u00A0; onError=skip importe les autres."
        );
}
