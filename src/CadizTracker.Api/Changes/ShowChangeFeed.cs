using System.Globalization;
using System.Text;
using System.Xml;
using CadizTracker.Database;
using CadizTracker.Http;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Changes;

/// <summary>Shows the newest changes of the record as an Atom feed: of each, which record it was and which members differ. What is not published is not told.</summary>
internal sealed class ShowChangeFeed(NpgsqlDataSource source) : EndpointWithoutRequest<byte[]>
{
    private const int Most = 50;
    private const int Page = 100;
    private const int Looked = 1000; // of drafts alone there may be any number

    private const string Newest = $"""
        select {PublicChange.Columns}
        from change_log c
        where @before::bigint is null or c.place < @before
        order by c.place desc
        limit @page
        """;

    private const string Frozen = $"""
        select c.place, c.revision, c.committed_at, c.kind, c.record, c.before, c.after
        from {PublicChange.Frozen}
        order by c.revision desc
        limit @most
        """;

    public override void Configure()
    {
        Get("/changes.atom");
        Group<ReadsOfNow>();
        Options(endpoint => endpoint.WithMetadata(new Offers(Format.Atom) { WithoutJson = true }));
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var changes = await ReadAsync(read, ct);
        await HttpContext.AnswerAsync(
            read,
            ChangeFeed.Of(changes, HttpContext.Request.PathBase, read.CommittedAt),
            $"{Format.Atom.MediaType()}; charset=utf-8"
        );
    }

    private static async Task<IReadOnlyList<PublicChange>> ReadAsync(
        Reading read,
        CancellationToken ct
    )
    {
        var seen = new List<PublicChange>();
        long? before = null;
        for (var looked = 0; looked < Looked && seen.Count < Most; looked += Page)
        {
            var page = await read.AllAsync<PublicChange>(Newest, new { before, page = Page }, ct);
            seen.AddRange(page.Where(change => change.IsSeen));
            if (page.Count < Page)
            {
                break;
            }
            before = page[^1].Place;
        }
        var frozen = await read.AllAsync<PublicChange>(Frozen, new { most = Most }, ct);
        return [.. seen.Concat(frozen).OrderByDescending(change => change.Revision).Take(Most)];
    }
}

/// <summary>Writes changes as Atom (RFC 4287).</summary>
internal static class ChangeFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Of(IReadOnlyList<PublicChange> changes, string root, DateTimeOffset asOf)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new() { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, Lang.Here.Tag);
            Element(xml, "id", $"urn:cadiztracker:changes:{Lang.Here.Tag}");
            Element(xml, "title", Title.Here);
            Element(
                xml,
                "updated",
                Instant(changes is [var newest, ..] ? newest.CommittedAt : asOf)
            );
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", "CadizTracker");
            xml.WriteEndElement();
            Link(xml, "self", $"{root}/api/v1/changes.atom?lang={Lang.Here.Tag}");
            foreach (var change in changes)
            {
                Entry(xml, change, root);
            }
            xml.WriteEndElement();
        }
        return buffer.ToArray();
    }

    private static void Entry(XmlWriter xml, PublicChange change, string root)
    {
        xml.WriteStartElement("entry", Atom);
        Element(
            xml,
            "id",
            $"urn:cadiztracker:change:{change.Revision}:{change.Kind}:{change.Record}"
        );
        Element(xml, "title", Words(change).Here);
        Element(xml, "updated", Instant(change.CommittedAt));
        if (change.After is not null)
        {
            Link(
                xml,
                "alternate",
                $"{root}/api/v1/{change.Kind switch
            {
                "plan" => "plans",
                "presidency" => "presidencies",
                "snapshot" => "snapshots",
                "crosswalk" => "crosswalks",
                _ => "meetings",
            }}/{change.Record}"
            );
        }
        // What leads nowhere has content instead: an entry has the one or the other.
        Element(xml, change.After is null ? "content" : "summary", Summary(change).Here);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Atom, Printable(text));

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static Bilingual Words(PublicChange change)
    {
        var name = change.Title ?? change.Record;
        return (change.Kind, change.Action) switch
        {
            ("snapshot", _) => new($"Frozen: {name}", $"Figé\u00A0: {name}"),
            (_, "created") => new($"New: {name}", $"Nouveau\u00A0: {name}"),
            (_, "deleted") => new($"Removed: {name}", $"Retiré\u00A0: {name}"),
            _ => new($"Changed: {name}", $"Modifié\u00A0: {name}"),
        };
    }

    private static Bilingual Summary(PublicChange change)
    {
        var members = string.Join(", ", change.Members);
        return change.Action == "updated"
            ? new(
                $"{change.Record}: {members} (revision {change.Revision})",
                $"{change.Record}\u00A0: {members} (révision {change.Revision})"
            )
            : new(
                $"{change.Record} (revision {change.Revision})",
                $"{change.Record} (révision {change.Revision})"
            );
    }

    private static string Printable(string text) =>
        string.Concat(
            text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))
        );

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'",
            CultureInfo.InvariantCulture
        );

    private static readonly Bilingual Title = new(
        "CadizTracker: what changed in the record",
        "CadizTracker\u00A0: ce qui a changé dans le registre"
    );
}
