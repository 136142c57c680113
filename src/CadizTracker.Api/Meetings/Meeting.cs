using CadizTracker.Citations;
using CadizTracker.Http;
using CadizTracker.Presidencies;

namespace CadizTracker.Meetings;

/// <summary>A meeting as it is read: what was written, and what the server knows of it.</summary>
internal sealed record Meeting : MeetingRecord
{
    /// <summary>Its title in the caller's language, else in the other.</summary>
    public string? Title => Titles.Here;

    /// <summary>The language that the title fell back to; null where it is the caller's.</summary>
    public string? TitleLang => Titles.FellBackTo;

    /// <summary>What it addressed, as its sources say; published citations only.</summary>
    public new Citation[] Citations { get; init; } = [];

    /// <summary>What it left behind.</summary>
    public new NamedDocument[] Documents { get; init; } = [];

    /// <summary>Raised by every change of the meeting; If-Match compares it.</summary>
    public int Version { get; init; }

    /// <summary>The revision of the whole record that changed it last.</summary>
    public long Revision { get; init; }
}

/// <summary>What can go wrong about a meeting.</summary>
internal static class MeetingProblems
{
    private static readonly ProblemKind UnknownMeeting = new(
        "unknown_meeting",
        404,
        new("There is no such meeting.", "Cette réunion n'existe pas.")
    );

    public static Refused NoMeeting(string slug) =>
        new(
            UnknownMeeting,
            new(
                $"No meeting has the slug {slug}; /api/v1/meetings lists them.",
                $"Aucune réunion n'a l'identifiant {slug}\u00A0; /api/v1/meetings les énumère."
            )
        );
}
