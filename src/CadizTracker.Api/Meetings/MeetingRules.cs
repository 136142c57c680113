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
        RuleFor(meeting => meeting.StartsOn).Given();
        RuleFor(meeting => meeting.EndsOn)
            .Must(
                (meeting, end) => end is null || meeting.StartsOn is null || end >= meeting.StartsOn
            )
            .Says(
                "ends_before_it_starts",
                "A meeting cannot end before it starts.",
                "Une réunion ne peut pas se terminer avant de commencer."
            );
        RuleFor(meeting => meeting.City).NotBlank();
        RuleFor(meeting => meeting.Country).ACountry();
        RuleForEach(meeting => meeting.CoChairs).Present().ACountry();
        RuleFor(meeting => meeting.CoChairs)
            .Must(chairs => chairs.Distinct().Count() == chairs.Length)
            .Says("repeated", "A country is named twice.", "Un pays est nommé deux fois.");
        RuleFor(meeting => meeting.Mapping!).SetValidator(new MappingRules());
        RuleForEach(meeting => meeting.Citations).Present().SetValidator(new CitationRules());
        RuleFor(meeting => meeting.Results).SetValidator(new TextsRules());
        RuleFor(meeting => meeting.Agenda).SetValidator(new TextsRules());
        RuleFor(meeting => meeting.Outcomes).SetValidator(new OutcomesRules());
        RuleFor(meeting => meeting.Participants!).SetValidator(new ParticipantsRules());
        RuleForEach(meeting => meeting.FollowUpOf)
            .Present()
            .SetValidator(new MeetingReferenceRules());
        RuleForEach(meeting => meeting.FollowUpPlanned)
            .Present()
            .SetValidator(new MeetingReferenceRules());
        RuleForEach(meeting => meeting.JointWith)
            .Present()
            .SetValidator(new MeetingReferenceRules());
        RuleForEach(meeting => meeting.Documents).Present().SetValidator(new DocumentRules());
        RuleForEach(meeting => meeting.Sources).Present().NotBlank();
        RuleFor(meeting => meeting.Note).NotBlank();
    }
}
