using CadizTracker.Access;

namespace CadizTracker.Handovers;

/// <summary>A snapshot as lists tell of it; what it froze stands at its own address.</summary>
internal sealed record Snapshot
{
    /// <summary>Its name for ever: the presidency's slug and the version, e.g. morocco-2023-1.</summary>
    public required string Id { get; init; }

    /// <summary>The presidency's slug.</summary>
    public required string Presidency { get; init; }

    /// <summary>From 1, a number more for each snapshot of the presidency.</summary>
    public required int Version { get; init; }

    /// <summary>draft or final.</summary>
    public required string Mark { get; init; }

    /// <summary>The snapshot that this one corrects; null: it is the first.</summary>
    public string? Predecessor { get; init; }

    /// <summary>The SHA-256 of its bytes, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The revision of the record that it shows.</summary>
    public required long RecordRevision { get; init; }

    /// <summary>When it was frozen, UTC.</summary>
    public required DateTimeOffset FrozenAt { get; init; }

    /// <summary>Who froze it, as the history names them; null: told to nobody without a key.</summary>
    public string? Author { get; init; }

    /// <summary>The forms in which its report was frozen, each in both languages; empty: it was frozen without.</summary>
    public string[] Formats { get; init; } = [];

    /// <summary>Where to go on from here.</summary>
    public SnapshotLinks Links => new(this);

    public const string Columns = """
        s.name as id, s.presidency_slug as presidency, s.version, case when s.is_final then 'final' else 'draft' end as mark,
        (select p.name from snapshots p where p.snapshot_id = s.predecessor_id) as predecessor, encode(s.sha256, 'hex') as sha256,
        s.record_revision, s.frozen_at, s.actor as author,
        array(select distinct r.format::text from snapshot_renderings r where r.snapshot_id = s.snapshot_id order by 1) as formats
        """;

    /// <summary>As whoever asks may see it.</summary>
    public Snapshot For(HttpContext http) =>
        http.Actor() is null ? this with { Author = null } : this;
}

/// <summary>Addresses on this server.</summary>
/// <param name="Self">What was frozen: the same bytes for ever.</param>
/// <param name="Presidency">The presidency as it is now.</param>
/// <param name="Handover">Its report: the same bytes for ever.</param>
/// <param name="Verify">Whether its hash is known here.</param>
internal sealed record SnapshotLinks(string Self, string Presidency, string Handover, string Verify)
{
    public SnapshotLinks(Snapshot of)
        : this(
            $"/api/v1/snapshots/{of.Id}",
            $"/api/v1/presidencies/{of.Presidency}",
            $"/api/v1/snapshots/{of.Id}/handover",
            $"/api/v1/snapshots/verify?hash={of.Sha256}"
        ) { }
}
