using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CadizTracker.Access;

/// <summary>A key as its owner holds it: 256 random bits behind a prefix by which people, and programs that look for leaks, know it.</summary>
internal static class ApiKey
{
    public const string Header = "X-Api-Key";
    private const string Prefix = "cadiz_";
    private const int Bytes = 32;
    private static readonly int Length = Prefix.Length + Base64Url.GetEncodedLength(Bytes);

    public static string New() =>
        Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether the text can be a key at all: what cannot is refused without asking the database.</summary>
    public static bool IsOne(string text) =>
        text.Length == Length
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && Base64Url.IsValid(text.AsSpan(Prefix.Length));

    /// <summary>All that is kept of it.</summary>
    public static byte[] Sha256(string key) => SHA256.HashData(Encoding.ASCII.GetBytes(key));
}
