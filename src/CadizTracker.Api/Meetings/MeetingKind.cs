namespace CadizTracker.Meetings;

/// <summary>What is held.</summary>
internal enum MeetingKind
{
    ThematicMeeting,
    SpecialEvent,
    SeniorOfficialsMeeting,
    SteeringCommittee,
    MinisterialConference,
    Webinar,
    NetworkMeeting,
    JointMeeting,
    ExternalEvent,
    Workshop,
    Other,
}

/// <summary>Whether it was held.</summary>
internal enum MeetingStatus
{
    Planned,
    Held,
    Postponed,
    Cancelled,
}

/// <summary>Whether the citations of a meeting have been recorded.</summary>
internal enum MappingState
{
    Mapped,
    Pending,
    NotApplicable,
}
