using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Meetings;
using FastEndpoints;
using FluentValidation;
using Npgsql;

namespace CadizTracker.Search;

/// <summary>Asks where words occur. Filters combine with AND, one that is repeated with OR.</summary>
internal sealed record SearchRecord
{
    /// <summary>The longest question, in characters.</summary>
    public const int Longest = 200;

    /// <summary>The words to look for, in English, French or both; accents and case are ignored, and other forms of a word are found too. "words in quotation marks" stand together, -word must not occur, OR (in French OU) in capitals separates alternatives. At most 200 characters.</summary>
    [QueryParam]
    public string Q { get; init; } = "";

    /// <summary>Only meetings, outcomes or documents.</summary>
    [QueryParam]
    public string[] Type { get; init; } = [];

    /// <summary>Only what belongs to a presidency of this plan, or to a meeting that cites it.</summary>
    [QueryParam]
    public string? Plan { get; init; }

    /// <summary>Only what belongs to these presidencies.</summary>
    [QueryParam]
    public string[] Presidency { get; init; } = [];

    /// <summary>Only what belongs to a meeting of these kinds.</summary>
    [QueryParam]
    public string[] Kind { get; init; } = [];

    /// <summary>Only what belongs to a meeting of these statuses.</summary>
    [QueryParam]
    public string[] Status { get; init; } = [];

    /// <summary>Only what belongs to a meeting whose last day is this day or later.</summary>
    [QueryParam]
    public string? From { get; init; }

    /// <summary>Only what belongs to a meeting whose last day is before this day.</summary>
    [QueryParam]
    public string? To { get; init; }

    /// <summary>The page's size, 100 unless told.</summary>
    [QueryParam]
    public string? Limit { get; init; }

    /// <summary>The cursor that the page before gave in its Link header.</summary>
    [QueryParam]
    public string? After { get; init; }
}

internal sealed class SearchRecordRules : Validator<SearchRecord>
{
    public SearchRecordRules()
    {
        RuleFor(r => r.Q)
            .Must(q => !string.IsNullOrWhiteSpace(q))
            .Says("empty", SearchMessages.Words);
        RuleFor(r => r.Q).AtMost(SearchRecord.Longest);
        RuleFor(r => r.Q)
            .Must(q => !Question.Read(q).IsOnlyExclusion)
            .Says("only_exclusions", SearchMessages.OnlyExclusions);
        RuleForEach(r => r.Type).IsOneOf<SearchRecord, SearchType>();
        RuleForEach(r => r.Kind).IsOneOf<SearchRecord, MeetingKind>();
        RuleForEach(r => r.Status).IsOneOf<SearchRecord, MeetingStatus>();
        RuleFor(r => r.From).IsDay();
        RuleFor(r => r.To).IsDay();
        RuleFor(r => r.From).IsNotAfter(r => r.To);
        RuleFor(r => r.Limit).IsWholeNumber(1, Pages.Most);
        RuleFor(r => r.After).IsCursor(after => SearchCursor.Read(after) is not null);
    }
}

/// <summary>Finds meetings, outcomes and documents by their words, the best match first. A meeting is found by its titles, city, agenda, results and note; its outcome by its results; a document by its titles and by what it is (a video, a report). Drafts and citations are not searched, and there is no asOf: it is the record as it is.</summary>
internal sealed class SearchRecordEndpoint(NpgsqlDataSource source)
    : Endpoint<SearchRecord, SearchHit[]>
{
    public override void Configure()
    {
        Get("/search");
        Group<ReadsOfNow>();
    }

    public override async Task HandleAsync(SearchRecord r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var named = new ListMeetings { Plan = r.Plan, Presidency = r.Presidency };
        var scope = await MeetingScope.OfAsync(read, named, ct);
        var query = await SearchQuery.OfAsync(read, Question.Read(r.Q), ct);
        var size = Pages.Size(r.Limit);
        var (total, found) = await FoundEntry.PageAsync(read, query, scope, r, size + 1, ct);
        HttpContext.TellPage(found, size, total, entry => entry.Cursor.ToString());
        FoundEntry[] page = [.. found.Take(size)];
        var highlights = await Highlights.OfAsync(read, query, page, ct);
        await HttpContext.AnswerListAsync(
            read,
            page.Select(entry => SearchHit.Of(entry, highlights[(entry.Type, entry.RecordId)]))
                .ToArray()
        );
    }
}
