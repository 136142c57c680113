namespace CadizTracker;

/// <summary>
/// Tests that compare what the whole record says at two moments. Nothing else runs beside them: a collection that only has a name
/// keeps its own tests apart, and the writes of all others fell between an export and its import on a slow machine.
/// </summary>
[CollectionDefinition("The record keeps still", DisableParallelization = true)]
public sealed class Stillness;
