using CadizTracker.Http;
using FluentValidation;

namespace CadizTracker.Meetings;

/// <summary>Not applicable is a judgement, so it has a reason.</summary>
internal sealed class MappingRules : AbstractValidator<Mapping>
{
    public MappingRules()
    {
        RuleFor(mapping => mapping.State).Given();
        RuleFor(mapping => mapping.Reason)
            .ALine()
            .Must(
                (mapping, reason) =>
                    reason is not null || mapping.State is not MappingState.NotApplicable
            )
            .Says(
                "reason_needed",
                "A meeting to which mapping does not apply says why.",
                "Quand il n'y a rien à consigner pour une réunion (not_applicable), indiquez pourquoi (reason)."
            );
    }
}

/// <summary>Numbers of things.</summary>
internal sealed class OutcomesRules : AbstractValidator<Outcomes>
{
    public OutcomesRules()
    {
        RuleFor(outcomes => outcomes.Recommendations).ACount();
        RuleFor(outcomes => outcomes.Conclusions).ACount();
        RuleFor(outcomes => outcomes.Panels).ACount();
    }
}

/// <summary>Numbers of people and countries.</summary>
internal sealed class ParticipantsRules : AbstractValidator<Participants>
{
    public ParticipantsRules()
    {
        RuleFor(participants => participants.Count).ACount();
        RuleFor(participants => participants.Countries).ACount();
        RuleFor(participants => participants.Source).ALine();
    }
}

/// <summary>A slug or words.</summary>
internal sealed class MeetingReferenceRules : AbstractValidator<MeetingReference>
{
    public MeetingReferenceRules()
    {
        RuleFor(reference => reference)
            .Must(reference => reference.Meeting is null != reference.Text is null)
            .Says(
                "meeting_or_text",
                "Another meeting is named by its slug as meeting, or in words as text: one of them, not both.",
                "Une autre réunion est nommée par son identifiant (meeting) ou en toutes lettres (text)\u00A0: l'un ou l'autre, pas les deux."
            );
        RuleFor(reference => reference.Meeting).ASlug();
        RuleFor(reference => reference.Text).ALine();
    }
}
