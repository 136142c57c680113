using CadizTracker.Http;
using CadizTracker.Meetings;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Web.Editing;

/// <summary>Asks for an empty form of a meeting.</summary>
internal sealed record EditNewMeeting
{
    /// <summary>The presidency that it is of; null: the newest that has begun.</summary>
    [QueryParam]
    public string? Presidency { get; init; }
}

/// <summary>The form to record a meeting with.</summary>
internal sealed class EditNewMeetingPage(NpgsqlDataSource source, TimeProvider clock)
    : Endpoint<EditNewMeeting>
{
    public override void Configure()
    {
        Get("/edit/meetings/new");
        Group<ShowsToEditors>();
    }

    public override async Task HandleAsync(EditNewMeeting r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var known = await KnownPresidencies.AllAsync(read, ct);
        var chosen = await KnownPresidencies.ChosenAsync(read, r.Presidency, today, ct);
        await HttpContext.ShowEditingAsync(
            read,
            new()
            {
                Title = new Bilingual("Record a meeting", "Consigner une réunion").Here,
                Body = new Web_Pages_EditMeeting
                {
                    Model = new(
                        null,
                        chosen ?? (known is [var newest, ..] ? newest.Slug : ""),
                        known
                    ),
                },
                Scripts = ["edit-meeting.js"],
            }
        );
    }
}

/// <summary>Asks for the form of a meeting on record.</summary>
internal sealed record EditMeeting
{
    /// <summary>The meeting's slug.</summary>
    public string Slug { get; init; } = "";
}

/// <summary>A meeting on record as a form, with its drafts and its history.</summary>
internal sealed class EditMeetingPage(NpgsqlDataSource source) : Endpoint<EditMeeting>
{
    public override void Configure()
    {
        Get("/edit/meetings/{slug}");
        Group<ShowsToEditors>();
    }

    public override async Task HandleAsync(EditMeeting r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var (meeting, _) = await ShowMeetingEndpoint.ReadAsync(read, r.Slug, isPublic: false, ct);
        var known = await KnownPresidencies.AllAsync(read, ct);
        await HttpContext.ShowEditingAsync(
            read,
            new()
            {
                Title = meeting.Title ?? meeting.Slug!,
                Body = new Web_Pages_EditMeeting
                {
                    Model = new(meeting, meeting.Presidency!, known),
                },
                Scripts = ["edit-meeting.js"],
                Api = $"/api/v1/meetings/{meeting.Slug}",
            }
        );
    }
}

/// <summary>What the form of a meeting shows.</summary>
/// <param name="Meeting">The meeting with its drafts; null: it is to be recorded.</param>
/// <param name="Presidency">The presidency that it is of.</param>
/// <param name="Known">Those to choose from.</param>
internal sealed record MeetingForm(
    Meeting? Meeting,
    string Presidency,
    IReadOnlyList<KnownPresidency> Known
)
{
    /// <summary>The plan that its citations cite where they name none.</summary>
    public string Plan => Known.FirstOrDefault(one => one.Slug == Presidency)?.Plan ?? "";
}
