namespace CadizTracker.Imports;

/// <summary>What an operator may set about imports over HTTP, under <c>Imports</c>: <c>Imports__LargestBody</c> …</summary>
internal sealed record ImportSettings
{
    /// <summary>The longest file, in bytes.</summary>
    public long LargestBody { get; init; } = 50 * 1024 * 1024;

    /// <summary>Up to how many bytes the answer is the report; a longer file is imported by and by.</summary>
    public long AnsweredAtOnce { get; init; } = 1024 * 1024;

    /// <summary>How many imports may wait for their turn.</summary>
    public int MostWaiting { get; init; } = 20;

    /// <summary>Where files lie while they are imported; null: where the system keeps what is temporary.</summary>
    public string? Folder { get; init; }
}
