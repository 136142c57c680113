using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace CadizTracker.Sheets.Reading;

/// <summary>A zip file that was looked at before anything in it is unpacked.</summary>
internal sealed class PackedFile : IDisposable
{
    private readonly ZipArchive zip;

    public PackedFile(Stream file)
    {
        zip = new ZipArchive(file, ZipArchiveMode.Read);
        if (zip.Entries.Any(entry => entry.IsEncrypted))
        {
            throw Limits.Protected();
        }
        MostText = Math.Max(Limits.WorthAsking, Limits.Ratio * file.Length);
        var unpacked = zip.Entries.Sum(entry => entry.Length);
        if (zip.Entries.Count > Limits.Entries || unpacked > Limits.Unpacked || unpacked > MostText)
        {
            throw Limits.UnpacksTooLarge();
        }
    }

    /// <summary>How much anything in it may unpack to: letters of a table, as bytes of all of it.</summary>
    public long MostText { get; }

    public IEnumerable<string> Names => zip.Entries.Select(entry => entry.FullName);

    public bool Has(string name) => zip.GetEntry(name) is not null;

    public Stream Open(string name) => Guarded(name, isXml: true, owner: null);

    /// <summary>Opens a part that is no XML; the whole file is closed with it.</summary>
    public Stream OpenText(string name) => Guarded(name, isXml: false, owner: this);

    private GuardedStream Guarded(string name, bool isXml, IDisposable? owner)
    {
        var entry = zip.GetEntry(name)!;
        return new(entry.Open(), entry.Length, entry.Crc32, isXml, owner);
    }

    /// <summary>A part that is small in every workbook, as a whole.</summary>
    public XElement? Small(string name)
    {
        if (zip.GetEntry(name) is not { } entry)
        {
            return null;
        }
        if (entry.Length > Limits.SmallPart)
        {
            throw Limits.UnpacksTooLarge();
        }
        using var xml = XmlReader.Create(Open(name), Safe);
        return XElement.Load(xml);
    }

    /// <summary>Nothing outside the file is looked up, and nothing in it is defined to be something else.</summary>
    public static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
    };

    public void Dispose() => zip.Dispose();
}
