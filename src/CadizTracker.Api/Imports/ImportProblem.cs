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

    /// <summary>One line for a terminal: file, place, reason.</summary>
    public override string ToString() =>
        Path.Length is 0 ? $"{File}: {Message.Here}" : $"{File}: {Path}: {Message.Here}";
}
