using CadizTracker.Access;

namespace CadizTracker.Web;

/// <summary>A key, asked for, given and listed. What looks like a key here never was one.</summary>
internal static class AccessExamples
{
    private static readonly DateTimeOffset Given = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Ends = new(2027, 7, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly CreateKey Asked = new()
    {
        Name = DocumentationNames.Key,
        Role = "editor",
        Expires = "2027-06-30",
    };

    public static readonly KeyCreated Created = new()
    {
        Name = DocumentationNames.Key,
        Role = AccessRole.Editor,
        Key = "cadiz_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG",
        CreatedAt = Given,
        CreatedBy = "operator",
        ExpiresAt = Ends,
    };

    public static readonly ListedKey Listed = new()
    {
        Name = DocumentationNames.Key,
        Role = AccessRole.Editor,
        CreatedAt = Given,
        CreatedBy = "operator",
        ExpiresAt = Ends,
        LastUsedAt = Given.AddDays(1),
    };
}
