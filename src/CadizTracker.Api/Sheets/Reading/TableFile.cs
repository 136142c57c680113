using System.Xml;
using CadizTracker.Http;

namespace CadizTracker.Sheets.Reading;

/// <summary>The tables of a file, whatever it is: a workbook, a zip of csv files, or one csv file. What is in it decides, not its name.</summary>
internal static class TableFile
{
    private const string Book = "xl/workbook.xml";

    /// <summary>The tables; ends with <see cref="UnreadableTable"/> where the file has none.</summary>
    public static IReadOnlyList<Table> Open(Func<Stream> open, string? charset)
    {
        try
        {
            return Start(open) switch
            {
                [(byte)'P', (byte)'K', ..] => Packed(open),
                [0xD0, 0xCF, 0x11, 0xE0] => throw new UnreadableTable("old_workbook", OldWorkbook),
                [] => throw new UnreadableTable("empty_file", Empty),
                _ when WhatCame.Of(open) is { } came => throw new UnreadableTable(
                    "not_a_workbook",
                    WhatCame.Instead(Tables, came)
                ),
                _ => [new CsvTable(null, open, charset)],
            };
        }
        catch (Exception odd) when (IsOfTheFile(odd))
        {
            throw new UnreadableTable("not_a_workbook", NotAWorkbook);
        }
    }

    /// <summary>Whether an exception says something of the file, and not of the program.</summary>
    public static bool IsOfTheFile(Exception e) =>
        e
            is XmlException
                or InvalidDataException
                or EndOfStreamException
                or IOException
                or NotSupportedException;

    private static byte[] Start(Func<Stream> open)
    {
        using var file = open();
        var start = new byte[4];
        return start[..file.ReadAtLeast(start, 4, throwOnEndOfStream: false)];
    }

    private static IReadOnlyList<Table> Packed(Func<Stream> open)
    {
        PackedFile Open() => new(open());
        using var file = Open();
        return file.Has(Book)
            ? new WorkbookFile(Open).Tables
            : [.. file.Names.Where(IsTable).Select(name => InZip(Open, name))];
    }

    private static CsvTable InZip(Func<PackedFile> open, string name) =>
        new(Path.GetFileNameWithoutExtension(name), () => open().OpenText(name));

    // What systems add by themselves is passed over, and so is the description of the files.
    private static bool IsTable(string name) =>
        !name.EndsWith('/')
        && !name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && !Path.GetFileName(name).StartsWith('.')
        && Path.GetFileName(name) != DataPackage.Description;

    private static readonly Bilingual Tables = new(
        "an Excel workbook (.xlsx), csv, or a zip of csv files",
        "un classeur Excel (.xlsx), un csv ou un zip de fichiers csv"
    );
    private static readonly Bilingual NotAWorkbook = new(
        "The file is neither an Excel workbook (.xlsx), nor a zip of csv files, nor csv; or it is damaged.",
        "Le fichier n'est ni un classeur Excel (.xlsx), ni un zip de fichiers csv, ni un csv\u00A0; ou il est endommagé."
    );
    private static readonly Bilingual OldWorkbook = new(
        "This is a workbook of the format before 2007, or one with a password: save it as .xlsx, without a password.",
        "C'est un classeur au format d'avant 2007, ou protégé par un mot de passe\u00A0: enregistrez-le en .xlsx, sans mot de passe."
    );
    private static readonly Bilingual Empty = new("The file is empty.", "Le fichier est vide.");
}
