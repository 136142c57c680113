using CadizTracker.Http;

namespace CadizTracker.Sheets;

/// <summary>A column of a sheet: a member of the import format, under a name, and a heading in each language.</summary>
/// <param name="Name">Its name for programs, the same in every language: the member's path, with points.</param>
/// <param name="Heading">What stands above it, for a person.</param>
/// <param name="Meaning">What to write there.</param>
internal sealed record SheetColumn(string Name, Bilingual Heading, Bilingual Meaning)
{
    /// <summary>What the column is to its row.</summary>
    public ColumnRole Role { get; init; }

    /// <summary>The member's steps below the row's own place in the record; none where the row is the value itself.</summary>
    public string[] Steps { get; init; } = Name.Split('.');

    /// <summary>What its cells hold.</summary>
    public ColumnType Type { get; init; }

    /// <summary>The values that it takes; empty where they cannot be listed.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>Whether each row needs it.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>A value as the public format gives it; null: none.</summary>
    public string? Example { get; init; }

    /// <summary>The steps as one pointer: <c>titles/en</c>.</summary>
    public string Path => string.Join('/', Steps);
}

/// <summary>What a column is to its row.</summary>
internal enum ColumnRole
{
    /// <summary>A member of what the row describes.</summary>
    Member,

    /// <summary>The name of the record that the row belongs to.</summary>
    Parent,

    /// <summary>Says in which of several lists the row stands.</summary>
    List,

    /// <summary>Citations in words, so that one sheet suffices for the common case.</summary>
    Citations,
}

/// <summary>What the cells of a column hold.</summary>
internal enum ColumnType
{
    Text,
    Day,

    /// <summary>A year, a month or a day.</summary>
    Date,
    Whole,
    Choice,

    /// <summary>Codes with a space between.</summary>
    Codes,
}
