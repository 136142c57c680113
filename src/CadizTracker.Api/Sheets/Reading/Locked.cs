using System.Text;

namespace CadizTracker.Sheets.Reading;

/// <summary>A workbook with a password as Excel saves it: no zip, but a file in the form of before 2007 that has the zip in it, encrypted.</summary>
internal static class Locked
{
    private static readonly byte[] Name = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Whether a file of that form has one: its directory, which may lie anywhere in it, names it so.</summary>
    public static bool Has(Func<Stream> open)
    {
        using var file = open();
        var buffer = new byte[64 * 1024];
        var kept = 0; // of the piece before, in which the name may have begun
        while (file.Read(buffer.AsSpan(kept)) is > 0 and var read)
        {
            var piece = buffer.AsSpan(0, kept + read);
            if (piece.IndexOf(Name) >= 0)
            {
                return true;
            }
            kept = Math.Min(piece.Length, Name.Length - 1);
            piece[^kept..].CopyTo(buffer);
        }
        return false;
    }
}
