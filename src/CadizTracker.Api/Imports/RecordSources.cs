using CadizTracker.Http;
using CadizTracker.Sheets;
using CadizTracker.Sheets.Reading;

namespace CadizTracker.Imports;

/// <summary>A form that records come in.</summary>
/// <param name="MediaType">What HTTP calls it.</param>
/// <param name="Extension">What names of such files end with.</param>
/// <param name="Open">Reads a file that problems call so; it may be opened as often as it is needed.</param>
internal sealed record RecordFormat(
    string MediaType,
    string Extension,
    Func<string, Func<Stream>, RecordSource> Open
);

/// <summary>The forms that records come in.</summary>
internal static class RecordSources
{
    public static readonly IReadOnlyList<RecordFormat> All =
    [
        new("application/json", ".json", (file, open) => new JsonRecords(file, open)),
        new("text/csv", ".csv", SheetSource.Open),
        new("application/zip", ".zip", SheetSource.Open),
        new(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".xlsx",
            SheetSource.Open
        ),
    ];

    /// <summary>What can be sent.</summary>
    public static Bilingual Taken { get; } =
        Messages.OneIsRead(All.Select(format => format.MediaType));

    /// <summary>The form that a Content-Type names; null where none does.</summary>
    public static RecordFormat? OfType(string? contentType)
    {
        var named = Named(contentType);
        if (named?.Extension == ".json")
        {
            Charset.MustBeThatOfJson(contentType);
        }
        if (named?.Extension != ".csv" || Charset.Of(contentType) is not { } charset)
        {
            return named;
        }
        return TextEncoding.IsKnown(charset)
            ? named with
            {
                Open = (file, open) => SheetSource.Open(file, open, charset),
            }
            : throw new Refused(Problems.UnsupportedMediaType, Charsets);
    }

    private static readonly Bilingual Charsets = new(
        "The charset of csv may be utf-8 or windows-1252; without one it is found out.",
        "Le charset d'un csv peut être utf-8 ou windows-1252\u00A0; sans lui, il est reconnu."
    );

    private static RecordFormat? Named(string? contentType) =>
        All.FirstOrDefault(format =>
            format.MediaType.Equals(
                contentType?.Split(';')[0].Trim(),
                StringComparison.OrdinalIgnoreCase
            )
        );

    /// <summary>The form that a file's name tells; null where it tells none.</summary>
    public static RecordFormat? OfName(string file) =>
        All.FirstOrDefault(format =>
            file.EndsWith(format.Extension, StringComparison.OrdinalIgnoreCase)
        );
}
