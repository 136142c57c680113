using CadizTracker.Http;

namespace CadizTracker.Imports;

/// <summary>A staged meeting as the database tells of it.</summary>
internal sealed record StagedRow
{
    public int Place { get; init; }
    public required string Slug { get; init; }
    public required string File { get; init; }
    public required string Path { get; init; }
    public int? SheetRow { get; init; }
    public string? SlugColumn { get; init; }

    /// <summary>Of how many rows this is one.</summary>
    public long Total { get; init; }

    /// <summary>Where the meeting of the same slug stands that came first.</summary>
    public string? FirstFile { get; init; }
    public string? FirstPath { get; init; }
    public int? FirstRow { get; init; }

    /// <summary>What it is linked to.</summary>
    public string? Linked { get; init; }
    public string? Fate { get; init; }

    /// <summary>How many drafts the record has that its file does not list.</summary>
    public int DraftsKept { get; init; }

    /// <summary>The record before and after.</summary>
    public string? Before { get; init; }
    public string? After { get; init; }

    public ImportProblem Problem(string member, Bilingual message, string code) =>
        new(File, Path + member, message, code)
        {
            Row = SheetRow,
            Column = member == "/slug" ? SlugColumn : null,
            Value = member == "/slug" ? Slug : null,
        };
}
