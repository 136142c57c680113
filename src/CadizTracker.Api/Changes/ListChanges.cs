using System.Globalization;
using CadizTracker.Access;
using CadizTracker.Crosswalks;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Changes;

/// <summary>What narrows a list of changes.</summary>
internal abstract record ChangeFilters
{
    /// <summary>Only changes that this actor made, as they name it (key:Secretariat); a name alone is whoever has it, by key or by token.</summary>
    [QueryParam]
    public string? Actor { get; init; }

    /// <summary>Only changes of this day (UTC) or later.</summary>
    [QueryParam]
    public string? From { get; init; }

    /// <summary>Only changes before this day (UTC).</summary>
    [QueryParam]
    public string? To { get; init; }

    /// <summary>The page's size, 100 unless told.</summary>
    [QueryParam]
    public string? Limit { get; init; }

    /// <summary>The cursor that the page before gave in its Link header.</summary>
    [QueryParam]
    public string? After { get; init; }
}

/// <summary>Asks for changes of the whole record.</summary>
internal sealed record ListChanges : ChangeFilters
{
    /// <summary>Only changes of records of this kind.</summary>
    [QueryParam]
    public string? Kind { get; init; }

    /// <summary>Only changes of the record of this slug or code, also of one that is deleted; 404 where there never was one.</summary>
    [QueryParam]
    public string? Record { get; init; }
}

/// <summary>Asks for the changes of one meeting.</summary>
internal sealed record ListChangesOfMeeting : ChangeFilters
{
    /// <summary>The meeting's slug, e.g. 2023-06-22-marrakesh-thematic-meeting.</summary>
    public string Slug { get; init; } = "";
}

internal abstract class ChangeFiltersRules<T> : Validator<T>
    where T : ChangeFilters
{
    protected ChangeFiltersRules()
    {
        RuleFor(r => r.From).IsDay();
        RuleFor(r => r.To).IsDay();
        RuleFor(r => r.From).IsNotAfter(r => r.To);
        RuleFor(r => r.Limit).IsWholeNumber(1, Pages.Most);
        RuleFor(r => r.After)
            .IsCursor(after =>
                after.All(char.IsAsciiDigit)
                && long.TryParse(after, CultureInfo.InvariantCulture, out _)
            );
    }
}

internal sealed class ListChangesRules : ChangeFiltersRules<ListChanges>
{
    public ListChangesRules() =>
        RuleFor(r => r.Kind).IsOneOf("plan", "presidency", "meeting", "crosswalk");
}

internal sealed class ListChangesOfMeetingRules : ChangeFiltersRules<ListChangesOfMeeting>;

/// <summary>Lists what was changed in the record, newest first: who, when, why, and every member that differs.</summary>
internal sealed class ListChangesEndpoint(NpgsqlDataSource source) : Endpoint<ListChanges, Change[]>
{
    private const string Known = """
        select exists (select from history.plans where code = @record and coalesce(@kind, 'plan') = 'plan')
          or exists (select from history.presidencies where slug = @record and coalesce(@kind, 'presidency') = 'presidency')
          or exists (select from history.meetings where slug = @record and coalesce(@kind, 'meeting') = 'meeting')
          or exists (select from history.crosswalks where code = @record and coalesce(@kind, 'crosswalk') = 'crosswalk')
        """;

    public override void Configure()
    {
        Get("/changes");
        Group<ReadsWithKey>();
    }

    public override async Task HandleAsync(ListChanges r, CancellationToken ct)
    {
        await using var read = await Reading.StartAsync(source, ct);
        if (
            r.Record is not null
            && !await read.ValueAsync<bool>(Known, new { r.Record, r.Kind }, ct)
        )
        {
            throw Unknown(r.Kind, r.Record);
        }
        await HttpContext.AnswerAsync(
            read,
            await ChangeLog.ReadAsync(HttpContext, read, r, r.Kind, r.Record, ct)
        );
    }

    private static Refused Unknown(string? kind, string name) =>
        kind switch
        {
            "plan" => PlanProblems.NoPlan(name),
            "presidency" => PresidencyProblems.NoPresidency(name),
            "meeting" => MeetingProblems.NoMeeting(name),
            "crosswalk" => CrosswalkProblems.NoCrosswalk(name),
            _ => ChangeProblems.NoRecord(name),
        };
}

/// <summary>What can go wrong about changes.</summary>
internal static class ChangeProblems
{
    private static readonly ProblemKind UnknownRecord = new(
        "unknown_record",
        404,
        new("There never was such a record.", "Cette fiche n'a jamais existé.")
    );

    public static Refused NoRecord(string name) =>
        new(
            UnknownRecord,
            new(
                $"No plan, presidency, meeting or crosswalk was ever called {name}.",
                $"Ni plan, ni présidence, ni réunion, ni table de correspondance n'a jamais porté l'identifiant {name}."
            )
        );
}

/// <summary>Lists what was changed of one meeting, newest first, also of one that is deleted.</summary>
internal sealed class ListChangesOfMeetingEndpoint(NpgsqlDataSource source)
    : Endpoint<ListChangesOfMeeting, Change[]>
{
    private const string Known = "select exists (select from history.meetings where slug = @slug)";

    public override void Configure()
    {
        Get("/meetings/{slug}/changes");
        Group<ReadsWithKey>();
    }

    public override async Task HandleAsync(ListChangesOfMeeting r, CancellationToken ct)
    {
        await using var read = await Reading.StartAsync(source, ct);
        if (!await read.ValueAsync<bool>(Known, new { r.Slug }, ct))
        {
            throw MeetingProblems.NoMeeting(r.Slug);
        }
        await HttpContext.AnswerAsync(
            read,
            await ChangeLog.ReadAsync(HttpContext, read, r, "meeting", r.Slug, ct)
        );
    }
}
