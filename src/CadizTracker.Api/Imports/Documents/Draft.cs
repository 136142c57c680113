using CadizTracker.Meetings;

namespace CadizTracker.Imports.Documents;

/// <summary>One meeting, put together from its fragments.</summary>
internal sealed record Draft
{
    public required Fragment Day { get; init; }

    /// <summary>Where its title, place and results stand; the same fragment, unless the layout was torn.</summary>
    public required Fragment Text { get; init; }

    /// <summary>Why the two belong together; empty where they are one.</summary>
    public IReadOnlyList<Reason> Joined { get; init; } = [];

    public Found<MeetingKind>? Kind { get; init; }

    public PrintedDate Date => Day.Date!;

    public PrintedPlace? Place => Text.Place ?? Day.Place;

    public PrintedCoChairs? CoChairs => Day.CoChairs ?? Text.CoChairs;

    public bool IsJoined => !ReferenceEquals(Day, Text);

    public bool IsGovernance =>
        Kind?.Value is MeetingKind.SteeringCommittee or MeetingKind.SeniorOfficialsMeeting;

    public bool Holds(Span span) =>
        (!Text.IsRun && Text.Body.Holds(span)) || (!Day.IsRun && Day.Body.Holds(span));
}
