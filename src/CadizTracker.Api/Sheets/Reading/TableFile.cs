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
            var tables = Start(open) switch
            {
                [(byte)'P', (byte)'K', ..] => Packed(open),
                [0xD0, 0xCF, 0x11, 0xE0] => throw (
                    Locked.Has(open)
                        ? Limits.Protected()
                        : new UnreadableTable("old_workbook", OldWorkbook)
                ),
                [] => throw new UnreadableTable("empty_file", Empty),
                _ when WhatCame.Of(open) is { } came => throw new UnreadableTable(
                    "not_a_workbook",
                    WhatCame.Instead(Tables, came)
                ),
                _ => [new CsvTable(null, open, charset)],
            };
            return tables.Count > Limits.Tables ? throw Limits.TooManyTables() : tables;
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
        if (file.Has(Book))
        {
            return new WorkbookFile(Open).Tables;
        }
        return Others.Any(file.Has)
            ? throw new UnreadableTable("not_a_workbook", OtherFormat)
            : [.. file.Names.Where(IsTable).Select(name => InZip(Open, name))];
    }

    private static CsvTable InZip(Func<PackedFile> open, string name) =>
        Texts.Contains(Path.GetExtension(name))
            ? new(Path.GetFileNameWithoutExtension(Called(name)), () => open().OpenText(name))
            : throw new UnreadableTable("not_csv", NotCsv(Shown.Name(Called(name))));

    // Some systems write the other slash.
    private static string Called(string name) => Path.GetFileName(name.Replace('\\', '/'));

    // What systems add by themselves is passed over, and so is the description of the files.
    private static bool IsTable(string name) =>
        !name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && Called(name) is not ("" or ['.', ..] or DataPackage.Description);

    private static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ".csv",
        ".tsv",
        ".txt",
    };

    // What documents of Office and OpenDocument have in them, whatever they are.
    private static readonly string[] Others = ["[Content_Types].xml", "mimetype"];

    private static readonly Bilingual OtherFormat = new(
        "This is a document of another format than an Excel workbook, such as .ods, .xlsb or .docx: save it as .xlsx.",
        "C'est un document d'un autre format qu'un classeur Excel, comme .ods, .xlsb ou .docx\u00A0: enregistrez-le en .xlsx."
    );

    private static Bilingual NotCsv(string name) =>
        new(
            $"\"{name}\" is no csv, and a zip has csv files alone: take it out, and send a workbook or JSON by itself.",
            $"«\u00A0{name}\u00A0» n'est pas un csv, et un zip ne contient que des csv\u00A0: retirez-le, et envoyez un classeur ou du JSON seul."
        );

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
