using CadizTracker.Database;
using CadizTracker.Handovers.Report;
using CadizTracker.Http;
using CadizTracker.Http.OpenApi;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Handovers;

/// <summary>Asks for the report of a snapshot.</summary>
internal sealed record ShowFrozenHandover
{
    /// <summary>The snapshot's name, e.g. morocco-2023-1.</summary>
    public string Id { get; init; } = "";
}

/// <summary>
/// Shows the report that was frozen with a snapshot, to read, to edit, to print, for mail or as data: the same bytes for ever, whatever becomes of the
/// record or of this program. It bears the snapshot's hash and the address that verifies it; Repr-Digest is the hash of the file itself.
/// </summary>
internal sealed class ShowFrozenHandoverEndpoint(NpgsqlDataSource source)
    : Endpoint<ShowFrozenHandover, HandoverReport>
{
    private const string One = """
        select s.version, r.bytes, r.sha256,
          array(select distinct o.format::text from snapshot_renderings o where o.snapshot_id = s.snapshot_id order by 1) as formats
        from snapshots s
        left join snapshot_renderings r on r.snapshot_id = s.snapshot_id and r.format = @format and r.lang = @lang
        where s.name = @Id
        """;

    public override void Configure()
    {
        Get("/snapshots/{id}/handover");
        Group<ReadsOfNow>();
        Options(endpoint =>
            endpoint
                .WithMetadata(new Offers(Format.Html, Format.Docx, Format.Pdf, Format.Md))
                .WithMetadata(
                    new Refuses(
                        SnapshotProblems.NoRendering(
                            "morocco-2023-1",
                            ["docx", "html", "json", "md"]
                        )
                    )
                )
        );
    }

    public override async Task HandleAsync(ShowFrozenHandover r, CancellationToken ct)
    {
        var format = HttpContext.Asked().Format;
        await using var read = await Reading.StartAsync(source, ct);
        var kept =
            await read.OneAsync<Row>(
                One,
                new
                {
                    r.Id,
                    format = format.Label,
                    lang = Lang.Here.Tag,
                },
                ct
            ) ?? throw SnapshotProblems.NoSnapshot(r.Id);
        if (kept.Bytes is not { } bytes)
        {
            throw SnapshotProblems.NoRendering(r.Id, kept.Formats);
        }
        HttpContext.DescribeReport(format, $"{r.Id}-{Lang.Here.Tag}");
        if (format == Format.Html)
        {
            HttpContext.Response.Headers.ContentSecurityPolicy =
                $"{ReportHtml.PolicyOfFrozen(bytes)}; frame-ancestors 'none'";
        }
        HttpContext.Response.Headers["Repr-Digest"] =
            $"sha-256=:{Convert.ToBase64String(kept.Sha256!)}:";
        await HttpContext.AnswerAsync(
            read,
            bytes,
            Rendering.TypeOf(format),
            kept.Version,
            isPacked: format is Format.Docx or Format.Pdf
        );
    }

    private sealed record Row
    {
        public int Version { get; init; }
        public byte[]? Bytes { get; init; }
        public byte[]? Sha256 { get; init; }
        public string[] Formats { get; init; } = [];
    }
}
