using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Http;
using CadizTracker.Imports;

namespace CadizTracker.Changes;

/// <summary>One record as a request has it, judged exactly as a file of the import format is.</summary>
internal static class RecordBody
{
    /// <summary>The record alone in a file; refused, with every error at once, where it cannot be.</summary>
    public static ImportFiles Judge(string member, JsonObject record)
    {
        var file = new JsonObject { [member] = new JsonArray(record.DeepClone()) };
        var text = file.ToJsonString();
        var files = ImportFiles.Of([ImportFile.Read("", Encoding.UTF8.GetBytes(text))]);
        RefuseAny(
            files.IsGood ? [] : [.. files.Problems, .. Further(text, files.Problems)],
            Problems.InvalidRequest
        );
        return files;
    }

    // A file is judged in steps, each of which ends it; a request is told everything at once, as far as it can be read.
    private static IEnumerable<ImportProblem> Further(
        string text,
        IReadOnlyList<ImportProblem> told
    )
    {
        try
        {
            var contents = JsonSerializer.Deserialize<ImportContents>(text, ImportJson.Options)!;
            return ImportRules
                .Problems("", contents)
                .Where(problem =>
                    !told.Any(known =>
                        problem.Path.StartsWith(known.Path, StringComparison.Ordinal)
                    )
                );
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Refuses what names something that is not there: 422 where it is all about citations and their plan, else 400.</summary>
    public static void RefuseUnknown(IReadOnlyList<ImportProblem> problems) =>
        RefuseAny(
            problems,
            problems.All(problem =>
                AgainstPlan.Any(place =>
                    InRecord(problem.Path).StartsWith(place, StringComparison.Ordinal)
                )
            )
                ? Problems.Contradiction
                : Problems.InvalidRequest
        );

    private static readonly string[] AgainstPlan = ["/citations/", "/programme/"];

    private static void RefuseAny(IReadOnlyList<ImportProblem> problems, ProblemKind kind)
    {
        if (problems.Count == 0)
        {
            return;
        }
        throw new Refused(
            kind,
            errors:
            [
                .. problems
                    .Take(ImportLimits.Problems)
                    .Select(problem => new FieldError(
                        JsonPointer.ToMember(InRecord(problem.Path)),
                        problem.Code,
                        problem.Message.Here
                    )),
            ]
        );
    }

    // /meetings/0/citations/1/text → /citations/1/text
    private static string InRecord(string pointer) =>
        pointer.Split('/', 4) is ["", _, _, var rest] ? $"/{rest}" : "";
}
