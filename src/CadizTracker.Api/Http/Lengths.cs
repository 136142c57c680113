namespace CadizTracker.Http;

/// <summary>How long texts and lists of a record may be: beyond these they are not what their sender means, and who sends them holds up everybody else.</summary>
internal static class Lengths
{
    /// <summary>A name in addresses, a city.</summary>
    public const int Name = 200;

    /// <summary>A title, a reason, a short note: what stands in a heading or a cell.</summary>
    public const int Title = 2_000;

    /// <summary>The address of a page, as browsers and servers take it.</summary>
    public const int Address = 2_048;

    /// <summary>A paragraph, a quote, the words of a citation.</summary>
    public const int Text = 10_000;

    /// <summary>Things of which there are few: co-chairs, claims, other meetings.</summary>
    public const int Few = 100;

    /// <summary>Things of which there may be many: citations, codes, documents, lines.</summary>
    public const int Many = 500;

    /// <summary>The items of a plan. No list is longer.</summary>
    public const int Items = 1_000;
}
