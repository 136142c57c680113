namespace CadizTracker.Imports.Documents;

/// <summary>The words of the document that something was read from, and where they stand.</summary>
/// <param name="Quote">The words as printed, without the line ends and rows of spaces of the layout.</param>
/// <param name="Page">The page of a PDF, from 1; null for text.</param>
/// <param name="Line">The line of the document's text, from 1.</param>
/// <param name="At">Where the words begin in the document's text, in UTF-16 units from 0.</param>
/// <param name="Length">How long they are there, in UTF-16 units.</param>
internal sealed record Passage(string Quote, int? Page, int Line, int At, int Length);

/// <summary>How surely something was read.</summary>
internal enum Confidence
{
    /// <summary>The document says so, in one place.</summary>
    Stated,

    /// <summary>It follows from several places or from the layout; the reasons say how.</summary>
    Inferred,
}
