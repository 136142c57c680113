using CadizTracker.Changes;
using Npgsql;

namespace CadizTracker.Crosswalks;

/// <summary>Records a crosswalk with all its relations, under the code that it has for ever. A reviewed relation counts: to record one is a publisher's.</summary>
internal sealed class RecordCrosswalk(NpgsqlDataSource source, StoredCrosswalks crosswalks)
    : CreateRecord<CrosswalkRecord, Crosswalk>(source, crosswalks);

/// <summary>Replaces a crosswalk by the one that is sent. What counts of it is a publisher's to change.</summary>
internal sealed class ReplaceCrosswalk(NpgsqlDataSource source, StoredCrosswalks crosswalks)
    : ReplaceRecord<CrosswalkRecord, Crosswalk>(source, crosswalks);

/// <summary>Changes the members of a crosswalk that are sent (JSON Merge Patch); relations are one member. What counts of it is a publisher's to change.</summary>
internal sealed class ChangeCrosswalk(NpgsqlDataSource source, StoredCrosswalks crosswalks)
    : ChangeRecord<CrosswalkRecord, Crosswalk>(source, crosswalks);

/// <summary>Deletes a crosswalk with its relations; one of which any counts, a publisher alone.</summary>
internal sealed class DeleteCrosswalk(NpgsqlDataSource source, StoredCrosswalks crosswalks)
    : DeleteRecord(source, crosswalks);
