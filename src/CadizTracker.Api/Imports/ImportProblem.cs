using System.Globalization;
using CadizTracker.Http;

namespace CadizTracker.Imports;

/// <summary>A reason why something in a file cannot be imported.</summary>
/// <param name="File">The file, as the reader was given it or found it below a folder.</param>
/// <param name="Path">Where in the file, as a JSON pointer; empty for the file as a whole.</param>
/// <param name="Message">The reason, for a person.</param>
/// <param name="Code">The reason, for a program.</param>
internal sealed record ImportProblem(string File, string Path, Bilingual Message, string Code)
{
    /// <summary>The row of the sheet as a spreadsheet numbers it, from 1; null where there are no rows.</summary>
    public int? Row { get; init; }

    /// <summary>The heading of the sheet's column; null where there are no columns, and for the row as a whole.</summary>
    public string? Column { get; init; }

    /// <summary>What stands there, shortened where it is long; null where nothing does.</summary>
    public string? Value { get; init; }

    /// <summary>plans, presidencies, crosswalks or meetings, where the path does not begin with it; null: it does.</summary>
    public string? Member { get; init; }

    /// <summary>The name of the record that a row is, or belongs to; null where that is not known.</summary>
    public string? Named { get; init; }

    /// <summary>Whether nothing is imported as long as it is so, whatever is to be left out: more than a record cannot be read.</summary>
    public bool KeepsAllOut { get; init; }

    /// <summary>Whether its file, or a sheet of it, was read no further.</summary>
    public bool EndsReading { get; init; }

    /// <summary>The same, where what somebody sent makes it long: a report of many must not be as long as many files.</summary>
    public ImportProblem InShort() =>
        this with
        {
            Path = Cut(Path),
            Message = new(Cut(Message.En), Cut(Message.Fr)),
            Value = Value is null ? null : Cut(Value),
        };

    private static string Cut(string text) => text.InShort(500);

    /// <summary>Whether it is about the file as a whole, so that it was read no further.</summary>
    public bool IsOfTheFile =>
        EndsReading
        || Row is null
            && Code != ImportLimits.TooManyCode
            && (Code is "not_utf8" or "record_too_long" || Path.Count(c => c == '/') < 2);

    /// <summary>What tells its record from others: the name, the row, or the place in the list.</summary>
    public (string, string) Record =>
        Named is not null
            ? (Member ?? "", Named)
            : (
                File,
                Row?.ToString(CultureInfo.InvariantCulture) ?? string.Join('/', Steps.Take(3))
            );

    /// <summary>plan, presidency, crosswalk or meeting; null where the place does not say.</summary>
    public string? Kind =>
        (Member ?? Steps.ElementAtOrDefault(1)) switch
        {
            "plans" => "plan",
            "presidencies" => "presidency",
            "meetings" => "meeting",
            "crosswalks" => "crosswalk",
            _ => null,
        };

    private string[] Steps => Path.Split('/');

    /// <summary>One line for a terminal: file, place, reason.</summary>
    public override string ToString() =>
        Row is not null ? $"{File}: {InSheet.Here}: {Message.Here}"
        : Path.Length is 0 ? $"{File}: {Message.Here}"
        : $"{File}: {Path}: {Message.Here}";

    private Bilingual InSheet =>
        new($"row {Row}{In(Column)}{In(Value)}", $"ligne {Row}{In(Column)}{In(Value)}");

    private static string In(string? cell) => cell is null ? "" : $", {cell}";
}
