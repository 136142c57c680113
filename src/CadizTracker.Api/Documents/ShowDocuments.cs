using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Documents;

/// <summary>Asks for the documents of a meeting.</summary>
internal sealed record ListDocumentsOfMeeting
{
    /// <summary>The meeting's slug, e.g. 2023-06-22-marrakesh-thematic-meeting.</summary>
    public string Slug { get; init; } = "";
}

/// <summary>Asks for the documents of a presidency.</summary>
internal sealed record ListDocumentsOfPresidency
{
    /// <summary>The presidency's slug, e.g. morocco-2023.</summary>
    public string Slug { get; init; } = "";
}

/// <summary>Asks for one document of a meeting.</summary>
internal sealed record ShowDocumentOfMeeting
{
    /// <summary>The meeting's slug, e.g. 2023-06-22-marrakesh-thematic-meeting.</summary>
    public string Slug { get; init; } = "";

    /// <summary>The document's number, from 1.</summary>
    public string Number { get; init; } = "";
}

/// <summary>Asks for one document of a presidency.</summary>
internal sealed record ShowDocumentOfPresidency
{
    /// <summary>The presidency's slug, e.g. morocco-2023.</summary>
    public string Slug { get; init; } = "";

    /// <summary>The document's number, from 1.</summary>
    public string Number { get; init; } = "";
}

/// <summary>Lists what a meeting left behind, in its order.</summary>
internal sealed class ListDocumentsOfMeetingEndpoint(NpgsqlDataSource source)
    : Endpoint<ListDocumentsOfMeeting, Document[]>
{
    public override void Configure()
    {
        Get("/meetings/{slug}/documents");
        Group<Reads>();
    }

    public override async Task HandleAsync(ListDocumentsOfMeeting r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var (documents, version) = await DocumentsOf.MeetingAsync(read, r.Slug, ct);
        await HttpContext.AnswerAsync(read, documents, version);
    }
}

/// <summary>Lists what a presidency published, in its order.</summary>
internal sealed class ListDocumentsOfPresidencyEndpoint(NpgsqlDataSource source)
    : Endpoint<ListDocumentsOfPresidency, Document[]>
{
    public override void Configure()
    {
        Get("/presidencies/{slug}/documents");
        Group<Reads>();
    }

    public override async Task HandleAsync(ListDocumentsOfPresidency r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var (documents, version) = await DocumentsOf.PresidencyAsync(read, r.Slug, ct);
        await HttpContext.AnswerAsync(read, documents, version);
    }
}

/// <summary>Shows one document that a meeting left behind.</summary>
internal sealed class ShowDocumentOfMeetingEndpoint(NpgsqlDataSource source)
    : Endpoint<ShowDocumentOfMeeting, Document>
{
    public override void Configure()
    {
        Get("/meetings/{slug}/documents/{number}");
        Group<Reads>();
    }

    public override async Task HandleAsync(ShowDocumentOfMeeting r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var (documents, version) = await DocumentsOf.MeetingAsync(read, r.Slug, ct);
        await HttpContext.AnswerAsync(read, documents.Numbered(r.Slug, r.Number), version);
    }
}

/// <summary>Shows one document that a presidency published.</summary>
internal sealed class ShowDocumentOfPresidencyEndpoint(NpgsqlDataSource source)
    : Endpoint<ShowDocumentOfPresidency, Document>
{
    public override void Configure()
    {
        Get("/presidencies/{slug}/documents/{number}");
        Group<Reads>();
    }

    public override async Task HandleAsync(ShowDocumentOfPresidency r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var (documents, version) = await DocumentsOf.PresidencyAsync(read, r.Slug, ct);
        await HttpContext.AnswerAsync(read, documents.Numbered(r.Slug, r.Number), version);
    }
}
