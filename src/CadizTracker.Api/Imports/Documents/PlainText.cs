using System.Buffers;
using System.Text;
using CadizTracker.Http;

namespace CadizTracker.Imports.Documents;

/// <summary>Bytes as text: UTF-8 with or without its mark, else Windows-1252; what is UTF-8 in part is damaged, and refused.</summary>
internal static class PlainText
{
    private static readonly UTF8Encoding Utf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(
        1252,
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    public static string Read(byte[] bytes, string? charset)
    {
        if (WhatCame.Of(bytes) is { } came && !WhatCame.IsText(came))
        {
            throw Malformed("control_character", WhatCame.Instead(DocumentProblems.Text, came));
        }
        var text = Decode(bytes, charset);
        return string.IsNullOrWhiteSpace(text)
                ? throw Malformed("empty_document", DocumentProblems.Empty)
            : text.AsSpan().IndexOfAny(Control) >= 0
                ? throw Malformed("control_character", DocumentProblems.Null)
            : ComposedText.Of(text);
    }

    private static readonly SearchValues<char> Control = SearchValues.Create([
        .. Enumerable.Range(0, 32).Append(127).Select(code => (char)code).Except("\t\n\v\f\r"),
    ]);

    private static readonly SearchValues<byte> NoCharacter = SearchValues.Create([
        0x81,
        0x8D,
        0x8F,
        0x90,
        0x9D,
    ]);

    private static string Decode(byte[] bytes, string? charset)
    {
        try
        {
            return charset switch
            {
                null => Utf8.GetString(bytes).TrimStart('\uFEFF'),
                "utf-8" or "utf8" or "us-ascii" => Utf8.GetString(bytes).TrimStart('\uFEFF'),
                "windows-1252" or "iso-8859-1" or "latin1" or "cp1252" => Western(bytes),
                _ => throw new Refused(Problems.UnsupportedMediaType, DocumentProblems.NoEncoding),
            };
        }
        catch (DecoderFallbackException)
        {
            var look = Utf8Look.At([], new MemoryStream(bytes));
            return bytes is [0xEF, 0xBB, 0xBF, ..] ? throw Malformed("not_utf8", look.Marked)
                : charset is not null ? throw Malformed("not_utf8", look.Declared)
                : look.IsDamaged ? throw Malformed("not_utf8", look.InPart)
                : Western(bytes);
        }
    }

    // Five bytes are no character of Windows-1252, though its table lets them pass.
    private static string Western(byte[] bytes) =>
        bytes.AsSpan().IndexOfAny(NoCharacter) >= 0
            ? throw Malformed("unknown_encoding", DocumentProblems.NoEncoding)
            : Windows.GetString(bytes);

    private static Refused Malformed(string code, Bilingual why) =>
        new(Problems.MalformedBody, why, [new("", code, why.Here)]);
}
