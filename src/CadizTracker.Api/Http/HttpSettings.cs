namespace CadizTracker.Http;

/// <summary>What an operator may set about HTTP, under <c>Http</c>: <c>Http__CacheControl</c>, <c>Http__Origins__0</c> …</summary>
internal sealed record HttpSettings
{
    /// <summary>The Cache-Control of public answers.</summary>
    public string CacheControl { get; init; } = "public, max-age=0, must-revalidate";

    /// <summary>The web sites whose pages may read the API from a browser, as origins (https://example.org); * for all.</summary>
    public string[] Origins { get; init; } = [];

    /// <summary>Where the program is reached, as https://example.org: what people copy from its pages and what frozen reports print begins so. Null: as whoever asks, or freezes one, reached it.</summary>
    public string? Address { get; init; }

    /// <summary>The web sites, as origins, whose pages may show ours under /embed in a frame of their own; none unless told, * for all.</summary>
    public string[] Ancestors { get; init; } = [];

    /// <summary>The methods, beside GET and HEAD, that pages of those web sites may use: a page that writes needs POST, PUT …</summary>
    public string[] Methods { get; init; } = [];

    /// <summary>So many may listen to the stream of changes at once; each keeps a connection.</summary>
    public int MostListeners { get; init; } = 100;

    /// <summary>The largest body that is read, in bytes.</summary>
    public long LargestBody { get; init; } = 1024 * 1024;
}
