namespace CadizTracker.Http;

/// <summary>What a file is by its first bytes, for whoever sent one where another kind is read.</summary>
internal static class WhatCame
{
    /// <summary>So many bytes tell it.</summary>
    public const int Bytes = 8;

    private static readonly Bilingual Pdf = new("a PDF", "un PDF");
    private static readonly Bilingual Zip = new(
        "a zip file or an Office document (.xlsx, .docx)",
        "un fichier zip ou un document Office (.xlsx, .docx)"
    );
    private static readonly Bilingual OldOffice = new(
        "an Office document of the format before 2007, or one with a password",
        "un document Office au format d'avant 2007, ou protégé par un mot de passe"
    );
    private static readonly Bilingual Picture = new("a picture", "une image");
    private static readonly Bilingual Json = new("JSON", "du JSON");
    private static readonly Bilingual Markup = new("HTML or XML", "du HTML ou du XML");

    /// <summary>In words; null: it may be text of any kind.</summary>
    public static Bilingual? Of(ReadOnlySpan<byte> start) =>
        start switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Of(rest),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => Pdf,
            [(byte)'P', (byte)'K', 3 or 5, ..] => Zip,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => OldOffice,
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
            or [0xFF, 0xD8, 0xFF, ..]
            or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => Picture,
            [(byte)'{' or (byte)'[', ..] => Json,
            [(byte)'<', ..] => Markup,
            _ => null,
        };

    /// <summary>The same of a file.</summary>
    public static Bilingual? Of(Func<Stream> open)
    {
        using var file = open();
        var start = new byte[Bytes];
        return Of(start.AsSpan(0, file.ReadAtLeast(start, Bytes, throwOnEndOfStream: false)));
    }

    public static bool IsJson(Bilingual came) => ReferenceEquals(came, Json);

    /// <summary>Whatever marks it has: people can read it.</summary>
    public static bool IsText(Bilingual came) =>
        ReferenceEquals(came, Json) || ReferenceEquals(came, Markup);

    /// <summary>What was expected, and what came.</summary>
    public static Bilingual Instead(Bilingual expected, Bilingual came) =>
        new(
            $"Expected here: {expected.En}. What came is {came.En}.",
            $"Attendu ici\u00A0: {expected.Fr}. Ce qui est arrivé est {came.Fr}."
        );
}
