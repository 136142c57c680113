using CadizTracker.Crosswalks;
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
    private static readonly PlanRules OfPlans = new();
    private static readonly PresidencyRules OfPresidencies = new();
    private static readonly CrosswalkRules OfCrosswalks = new();
    private static readonly MeetingRules OfMeetings = new();

    public ImportRules()
    {
        RuleForEach(contents => contents.Plans).Present().SetValidator(new PlanRules());
        RuleForEach(contents => contents.Presidencies)
            .Present()
            .SetValidator(new PresidencyRules());
        RuleForEach(contents => contents.Crosswalks).Present().SetValidator(new CrosswalkRules());
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

    /// <summary>The same of one record, at its place.</summary>
    public static IEnumerable<ImportProblem> Problems(Sourced<PlanRecord> plan) =>
        Told(OfPlans, plan);

    public static IEnumerable<ImportProblem> Problems(Sourced<PresidencyRecord> presidency) =>
        Told(OfPresidencies, presidency);

    public static IEnumerable<ImportProblem> Problems(Sourced<CrosswalkRecord> crosswalk) =>
        Told(OfCrosswalks, crosswalk);

    public static IEnumerable<ImportProblem> Problems(Sourced<MeetingRecord> meeting) =>
        Told(OfMeetings, meeting);

    private static IEnumerable<ImportProblem> Told<T>(
        AbstractValidator<T> rules,
        Sourced<T> record
    ) =>
        rules
            .Validate(record.Record)
            .Errors.Select(refused =>
                record.Origin.Problem(
                    JsonPointer.FromPropertyPath(refused.PropertyName),
                    refused.InBoth(),
                    refused.ErrorCode
                )
            );
}
