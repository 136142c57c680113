using CadizTracker.Changes;
using Npgsql;

namespace CadizTracker.Presidencies;

/// <summary>Records a presidency under the slug that it has for ever. Terms of a dialogue do not overlap. One that was deleted is restored by sending what was read of it.</summary>
internal sealed class RecordPresidency(NpgsqlDataSource source, StoredPresidencies presidencies)
    : CreateRecord<PresidencyRecord, Presidency>(source, presidencies);

/// <summary>Replaces a presidency by the one that is sent.</summary>
internal sealed class ReplacePresidency(NpgsqlDataSource source, StoredPresidencies presidencies)
    : ReplaceRecord<PresidencyRecord, Presidency>(source, presidencies);

/// <summary>Changes the members of a presidency that are sent (JSON Merge Patch): its documents, claims and programme are lists.</summary>
internal sealed class ChangePresidency(NpgsqlDataSource source, StoredPresidencies presidencies)
    : ChangeRecord<PresidencyRecord, Presidency>(source, presidencies);

/// <summary>Deletes a presidency. Refused while it has meetings.</summary>
internal sealed class DeletePresidency(NpgsqlDataSource source, StoredPresidencies presidencies)
    : DeleteRecord(source, presidencies);
