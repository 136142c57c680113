using System.Text.RegularExpressions;
using CadizTracker.Meetings;

namespace CadizTracker.Imports.Documents;

/// <summary>What kind of meeting a fragment is about.</summary>
internal static class FragmentKinds
{
    private const int Opening = 60;

    // "Participants of the SOM", "back to back with the steering committee": another meeting than this.
    private static readonly Regex Another = Patterns.Of(
        @"(?:back\s+to\s+back\s+with|on\s+the\s+margins?\s+of|ahead\s+of|prior\s+to|in\s+view\s+of|en\s+marge\s+de|en\s+amont\s+de|avant|participent?\s+a|programme\s+(?:de|du|of)|agenda\s+of|preparation\s+(?:de|du|of)|prepar\w+|presented\s+(?:at|to)|since|depuis)(?:\s+(?:la|le|les|the|a|du|des))*\s*$"
    );
    private static readonly Regex Handover = Patterns.Of(
        @"\b(?:passation|hand-?\s?over|handing\s+over|transmission\s+de\s+la\s+presidence)\b"
    );
    private static readonly Regex Governance = Patterns.Of(
        @"\b(?:gouvernance|governance|programme\s+et\s+calendrier|programme\s+and\s+calendar|work\s+programme|programme\s+de\s+travail)\b"
    );

    /// <summary>The words of the fragment itself that say its kind: in its heading or sentence, or at the beginning of what follows.</summary>
    public static PrintedKind? Own(Fragment fragment)
    {
        var kinds = fragment
            .InCore(fragment.Found.Kinds, kind => kind.Span)
            .Where(kind => !kind.IsPlural && !IsAnother(fragment, kind));
        if (!fragment.IsProse)
        {
            return kinds.FirstOrDefault() ?? Following(fragment);
        }
        var document = fragment.Found.Document;
        var sentence = Span.To(
            Sentences.Start(document, fragment.Date!.Span.At),
            Sentences.End(document, fragment.Date.Span.At)
        );
        return kinds.FirstOrDefault(kind => sentence.Holds(kind.Span))
            ?? OfTheParagraph(fragment, sentence);
    }

    /// <summary>"Thematic meeting on skills. Held in Lagos on …": what the paragraph begins with is the name of what it tells of.</summary>
    private static PrintedKind? OfTheParagraph(Fragment fragment, Span sentence)
    {
        var document = fragment.Found.Document;
        var line = document.LineAt(fragment.Date!.Span.At);
        while (
            line > 0
            && !document.Lines[line].IsEntry
            && document.Lines[line - 1].Block == document.Lines[line].Block
        )
        {
            line--;
        }
        var first = Span.To(
            document.Lines[line].At,
            Sentences.End(document, document.Lines[line].At)
        );
        return
            first.End <= sentence.At
            && first.Length <= LongestName
            && !Nearby.Within(fragment.Found.Statuses, first, status => status.Span).Any()
            ? Nearby
                .Within(fragment.Found.Kinds, first, kind => kind.Span)
                .FirstOrDefault(kind =>
                    !kind.IsPlural
                    && kind.Span.At == first.At + document.Lines[line].Numbering
                    && !IsAnother(fragment, kind)
                )
            : null;
    }

    private const int LongestName = 160;

    /// <summary>Its kind, how surely, and why.</summary>
    public static Found<MeetingKind>? Of(Fragment fragment, IReadOnlyCollection<MeetingKind> unused)
    {
        var document = fragment.Found.Document;
        if (Own(fragment) is { } own)
        {
            return new(own.Kind, Confidence.Stated, [document.Quote(own.Span)], []);
        }
        if (fragment.Section is { } section)
        {
            var quote = document.Quote(section.Span);
            return new(
                section.Kind,
                Confidence.Inferred,
                [quote],
                [Reason.UnderHeading(quote.Quote)]
            );
        }
        return ByAgenda(
                fragment,
                Handover,
                MeetingKind.SeniorOfficialsMeeting,
                Reason.Handover,
                unused
            )
            ?? ByAgenda(
                fragment,
                Governance,
                MeetingKind.SteeringCommittee,
                Reason.Governance,
                unused
            );
    }

    private static Found<MeetingKind>? ByAgenda(
        Fragment fragment,
        Regex words,
        MeetingKind kind,
        Reason reason,
        IReadOnlyCollection<MeetingKind> unused
    )
    {
        var document = fragment.Found.Document;
        var match = words.Match(
            document.Folded.Substring(fragment.Body.At, Math.Min(fragment.Body.Length, 1000))
        );
        return match.Success && unused.Contains(kind)
            ? new(
                kind,
                Confidence.Inferred,
                [document.Quote(new(fragment.Body.At + match.Index, match.Length))],
                [reason]
            )
            : null;
    }

    private static PrintedKind? Following(Fragment fragment)
    {
        var document = fragment.Found.Document;
        var line = document.LineAt(Math.Max(0, fragment.Core.End - 1)) + 1;
        if (
            fragment.IsRun
            || fragment.IsCell
            || (
                fragment.IsBlock
                && line < document.Lines.Count
                && document.Lines[line].Block != document.Lines[line - 1].Block
            )
            || line >= document.Lines.Count
            || document.Lines[line].At >= fragment.Body.End
        )
        {
            return null;
        }
        var at = document.Lines[line].At;
        var opening = Span.To(at, Math.Min(at + Opening, fragment.Body.End)); // no heading of the next
        return Nearby
            .Within(fragment.Found.Kinds, opening, kind => kind.Span)
            .FirstOrDefault(kind => !kind.IsPlural && !IsAnother(fragment, kind));
    }

    private static bool IsAnother(Fragment fragment, PrintedKind kind)
    {
        var document = fragment.Found.Document;
        var from = Math.Max(0, kind.Span.At - 60);
        return Another.IsMatch(document.Folded[from..kind.Span.At])
            || Nearby
                .Within(
                    fragment.Found.FollowUps,
                    Span.To(Math.Max(0, kind.Span.At - 300), kind.Span.End),
                    follow => follow.Span
                )
                .Any(follow => follow.Span.At <= kind.Span.At && follow.Span.End >= kind.Span.End);
    }
}
