using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Presidencies;
using FluentValidation;

namespace CadizTracker.Meetings;

/// <summary>What can be said of a meeting without looking at any other record, nor at the clock.</summary>
internal sealed class MeetingRules : AbstractValidator<MeetingRecord>
{
    public MeetingRules()
    {
        RuleFor(meeting => meeting.Slug).ASlug();
        RuleFor(meeting => meeting.Presidency).ASlug();
        RuleFor(meeting => meeting.Kind).Given();
        RuleFor(meeting => meeting.Status).Given();
        RuleFor(meeting => meeting.Titles).Named();
        RuleFor(meeting => meeting.StartsOn).Given().ADay();
        RuleFor(meeting => meeting.EndsOn)
            .ADay()
            .Must(
                (meeting, end) => end is null || meeting.StartsOn is null || end >= meeting.StartsOn
            )
            .Says(
                "ends_before_it_starts",
                "A meeting cannot end before it starts.",
                "Une réunion ne peut pas se terminer avant de commencer."
            );
        RuleFor(meeting => meeting.City).ALine(Lengths.Name);
        RuleFor(meeting => meeting.Country).ACountry();
        RuleForEach(meeting => meeting.CoChairs).Present().ACountry();
        RuleFor(meeting => meeting.CoChairs)
            .Must(chairs => chairs.Distinct().Count() == chairs.Length)
            .Says("repeated", "A country is named twice.", "Un pays est nommé deux fois.")
            .AtMost(Lengths.Few);
        RuleFor(meeting => meeting.Mapping!).SetValidator(new MappingRules());
        RuleFor(meeting => meeting.Citations).AtMost(Lengths.Many);
        RuleForEach(meeting => meeting.Citations).Present().SetValidator(new CitationRules());
        RuleFor(meeting => meeting.Results).SetValidator(new TextsRules());
        RuleFor(meeting => meeting.Agenda).SetValidator(new TextsRules());
        RuleFor(meeting => meeting.Outcomes).SetValidator(new OutcomesRules());
        RuleFor(meeting => meeting.Participants!).SetValidator(new ParticipantsRules());
        RuleFor(meeting => meeting.FollowUpOf).AtMost(Lengths.Few);
        RuleForEach(meeting => meeting.FollowUpOf)
            .Present()
            .SetValidator(new MeetingReferenceRules());
        RuleFor(meeting => meeting.FollowUpPlanned).AtMost(Lengths.Few);
        RuleForEach(meeting => meeting.FollowUpPlanned)
            .Present()
            .SetValidator(new MeetingReferenceRules());
        RuleFor(meeting => meeting.JointWith).AtMost(Lengths.Few);
        RuleForEach(meeting => meeting.JointWith)
            .Present()
            .SetValidator(new MeetingReferenceRules());
        RuleFor(meeting => meeting.Documents).AtMost(Lengths.Many);
        RuleForEach(meeting => meeting.Documents).Present().SetValidator(new DocumentRules());
        RuleFor(meeting => meeting.Sources).AtMost(Lengths.Many);
        RuleForEach(meeting => meeting.Sources).Present().ALine(Lengths.Address);
        RuleFor(meeting => meeting.Note).AText();
    }
}
