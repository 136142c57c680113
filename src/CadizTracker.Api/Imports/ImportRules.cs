using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using FluentValidation;

namespace CadizTracker.Imports;

/// <summary>The rules of every record in a file: those that a schema cannot say, and that need no other file.</summary>
internal sealed class ImportRules : AbstractValidator<ImportContents>
{
    private static readonly ImportRules Rules = new();

    public ImportRules()
    {
        RuleForEach(contents => contents.Plans).Present().SetValidator(new PlanRules());
        RuleForEach(contents => contents.Presidencies)
            .Present()
            .SetValidator(new PresidencyRules());
        RuleForEach(contents => contents.Meetings).Present().SetValidator(new MeetingRules());
    }

    public static IEnumerable<ImportProblem> Problems(string file, ImportContents contents) =>
        Rules
            .Validate(contents)
            .Errors.Select(refused => new ImportProblem(
                file,
                JsonPointer.FromPropertyPath(refused.PropertyName),
                refused.InBoth(),
                refused.ErrorCode
            ));
}
