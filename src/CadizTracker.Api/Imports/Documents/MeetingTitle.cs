namespace CadizTracker.Imports.Documents;

/// <summary>What a meeting is called: by its own heading, or by the heading of its kind.</summary>
internal static class MeetingTitle
{
    public static Found<string>? Of(Findings found, Draft draft, bool isOneOfSeveral = false)
    {
        var document = found.Document;
        if (FragmentTitles.Of(draft.Text) is { } title)
        {
            var quote = document.Quote(title);
            return new(quote.Quote, Confidence.Stated, [quote], []);
        }
        // Of a kind held once, the heading is the meeting's name.
        var heading =
            draft.Kind is { Confidence: Confidence.Inferred } kind && !isOneOfSeveral
                ? found.Kinds.FirstOrDefault(printed =>
                    printed.Kind == kind.Value && !printed.IsPlural && IsAHeading(document, printed)
                )
                : null;
        return heading is null
            ? null
            : new(
                document.Quote(heading.Span).Quote,
                Confidence.Inferred,
                [document.Quote(heading.Span)],
                draft.Kind!.Reasons
            );
    }

    private static bool IsAHeading(DocumentText document, PrintedKind kind)
    {
        var (first, last) = (document.LineAt(kind.Span.At), document.LineAt(kind.Span.End - 1));
        return document.Lines[first].At == kind.Span.At
            && document.Lines[last].End <= kind.Span.End + 1;
    }
}
