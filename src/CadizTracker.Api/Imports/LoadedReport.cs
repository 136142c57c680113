using System.Text.Json.Nodes;
using CadizTracker.Changes;
using CadizTracker.Http;

namespace CadizTracker.Imports;

/// <summary>The report of a dry run, for a terminal.</summary>
internal static class LoadedReport
{
    /// <summary>Prints what would become of each record; 1 where one of them would be refused.</summary>
    public static int Print(ImportOutcome outcome)
    {
        foreach (var row in outcome.Rows.Where(row => row.Fate != ImportFate.Refused))
        {
            Console.WriteLine(Line(row));
        }
        foreach (var problem in outcome.Problems)
        {
            Console.Error.WriteLine(problem);
        }
        Console.WriteLine(
            $"Dry run: {outcome.Created} created, {outcome.Updated} updated, {outcome.Unchanged} unchanged, {outcome.Refused} refused; nothing was written."
        );
        return outcome.Problems.Any() ? Verbs.RefusedData : Verbs.Done;
    }

    private static string Line(OutcomeRow row) =>
        string.Join(
            Environment.NewLine,
            row.Differences.Select(Line)
                .Concat(
                    row.DraftsKept == 0
                        ? []
                        :
                        [
                            row.DraftsKept == 1
                                ? "          1 draft stays that is not in the file"
                                : $"          {row.DraftsKept} drafts stay that are not in the file",
                        ]
                )
                .Prepend($"{row.Fate.ToString().ToLowerInvariant(), -9} {row.Kind} {row.Record}")
        );

    private static string Line(Difference difference) =>
        $"          {difference.Member}: {Text(difference.Before)} → {Text(difference.After)}";

    private static string Text(JsonNode? value) => value?.ToJsonString(Json.Options) ?? "null";
}
