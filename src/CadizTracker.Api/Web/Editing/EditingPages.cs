using CadizTracker.Database;

namespace CadizTracker.Web.Editing;

internal static class EditingPages
{
    /// <summary>A page of those who keep the record: it stays as it is while they write, and nothing keeps it.</summary>
    public static Task ShowEditingAsync(this HttpContext http, Reading? read, Page page) =>
        http.ShowAsync(
            page with
            {
                Section = "edit",
                Styles = ["edit.css"],
                IsStill = true,
                Revision = read?.Revision,
                GeneratedAt = read?.CommittedAt,
            }
        );
}
