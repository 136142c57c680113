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

    /// <summary>The code of the plan that its presidency works under.</summary>
    public string Plan { get; init; } = "";

    /// <summary>What it addressed, as its sources say; without a key the published ones alone.</summary>
    public new Citation[] Citations { get; init; } = [];

    /// <summary>Where to go on from here.</summary>
    public MeetingLinks Links => new(this);

    /// <summary>What it left behind.</summary>
    public new NamedDocument[] Documents { get; init; } = [];

    /// <summary>Raised by every change of the meeting; If-Match compares it.</summary>
    public int Version { get; init; }

    /// <summary>The revision of the whole record that changed it last.</summary>
    public long Revision { get; init; }
}

/// <summary>Addresses on this server.</summary>
/// <param name="Self">The meeting itself.</param>
/// <param name="Presidency">The presidency it belongs to.</param>
/// <param name="Plan">The plan that this one works under.</param>
/// <param name="Documents">What it left behind.</param>
/// <param name="Changes">What was changed of it; needs a key.</param>
internal sealed record MeetingLinks(
    string Self,
    string Presidency,
    string Plan,
    string Documents,
    string Changes
)
{
    public MeetingLinks(Meeting of)
        : this(
            $"/api/v1/meetings/{of.Slug}",
            $"/api/v1/presidencies/{of.Presidency}",
            $"/api/v1/plans/{of.Plan}",
            $"/api/v1/meetings/{of.Slug}/documents",
            $"/api/v1/meetings/{of.Slug}/changes"
        ) { }
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
