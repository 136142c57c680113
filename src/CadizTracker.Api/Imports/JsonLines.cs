using System.Text;
using System.Text.Json;

namespace CadizTracker.Imports;

/// <summary>Counts lines and letters of a document that is read in pieces. The reader counts bytes; a person counts letters, and "é" is one.</summary>
internal sealed class JsonLines
{
    private long lines;
    private long bytes; // of the line that the next piece goes on with
    private long letters;

    public void Pass(ReadOnlySpan<byte> piece)
    {
        if (piece.LastIndexOf((byte)'\n') is >= 0 and var at)
        {
            lines += piece.Count((byte)'\n');
            (bytes, letters) = (0, 0);
            piece = piece[(at + 1)..];
        }
        bytes += piece.Length;
        letters += Encoding.UTF8.GetCharCount(piece);
    }

    /// <summary>The line and the column, from 1, of what is wrong in the piece that comes next.</summary>
    public (long Line, long Column) At(ReadOnlySpan<byte> piece, JsonException wrong)
    {
        var (line, from, passed) = (wrong.LineNumber ?? 0, 0, (bytes, letters));
        for (var left = line - lines; left > 0; left--)
        {
            from += piece[from..].IndexOf((byte)'\n') + 1;
            passed = (0, 0);
        }
        var length = (int)
            Math.Clamp((wrong.BytePositionInLine ?? 0) - passed.bytes, 0, piece.Length - from);
        return (
            line + 1,
            passed.letters + Encoding.UTF8.GetCharCount(piece.Slice(from, length)) + 1
        );
    }
}
