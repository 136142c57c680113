using CadizTracker.Http;
using CadizTracker.Presidencies;

namespace CadizTracker.Documents;

/// <summary>A document or a video with an address of its own: what was written, and its place among those of its record.</summary>
internal sealed record Document : NamedDocument
{
    public Document(DocumentRecord written, string record, int number)
        : base(written)
    {
        Number = number;
        Links = new($"{record}/documents/{number}", record);
    }

    /// <summary>Its place in the list, from 1, in the version of the record that the ETag begins with; one before it that goes moves it up.</summary>
    public int Number { get; }

    /// <summary>Where to go on from here.</summary>
    public DocumentLinks Links { get; }

    /// <summary>All documents of the record at an address.</summary>
    public static Document[] All(IEnumerable<DocumentRecord> documents, string record) =>
        [.. documents.Select((written, i) => new Document(written, record, i + 1))];
}

/// <summary>Addresses on this server.</summary>
/// <param name="Self">The document itself.</param>
/// <param name="Record">The presidency or meeting that it belongs to.</param>
internal sealed record DocumentLinks(string Self, string Record);

/// <summary>What can go wrong about a document.</summary>
internal static class DocumentProblems
{
    private static readonly ProblemKind UnknownDocument = new(
        "unknown_document",
        404,
        new("There is no such document.", "Ce document n'existe pas.")
    );

    public static Refused NoDocument(string record, string number) =>
        new(
            UnknownDocument,
            new(
                $"{record} has no document {number}; they are numbered from 1 as /documents lists them.",
                $"{record} n'a pas de document {number}\u00A0; ils sont numérotés à partir de 1, dans l'ordre de /documents."
            )
        );
}
