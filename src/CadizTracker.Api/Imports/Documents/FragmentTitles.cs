using System.Text.RegularExpressions;
using CadizTracker.Meetings;

namespace CadizTracker.Imports.Documents;

/// <summary>The title of a meeting as its fragment prints it: what stands in the heading beside the day, the place and the co-chairs.</summary>
internal static class FragmentTitles
{
    private static readonly Regex Label = Patterns.Of(
        @"(?:^|\n)\s*(?:dates?|venue|lieu|place|location|when|where|quand|ou|country|pays|city|ville|title|titre|kind|type)(?:\s*(?:and|et|&|/)\s*(?:the\s+)?(?:dates?|days?|jours?|place|venue|location|lieu|time|heures?))?\s*:|\b(?:online|en\s+ligne|virtual(?:ly)?|virtuel(?:le)?)\b"
    );

    // The webinar "Data for all": what stands in quotation marks right behind the kind is the name.
    private static readonly Regex Quoted = Patterns.Of(
        @"^\s*,?\s*[«“""]\s*(?<name>[^«»“”""]{4,200}[^«»“”""\s,])\s*,?[»”""]"
    );
    private static readonly Regex VerbOfAMeeting = Patterns.Of(
        @"(?:\s(?:of|under|during)\s+(?:its|their|the|this)\s+(?:\p{L}+\s+)?(?:presidency|chairmanship)\b|\s(?:de|sous|pendant)\s+(?:sa|la|leur|cette)\s+presidence\b|\s(?:was|were|will|is|has|had|to\s+be|held|took|takes|organi[sz]ed|s'est|se\s+tiendra|a\s+eu|aura|a\s+ete|sera|est|organisee?|prevue?|hosted|co-?presidee?|co-?chaired|planned|postponed|reportee?|that|which|who|qui|que|qu'|dont|devait|doit|where|ou)\b|[,;:(.•])"
    );

    public static Span? Of(Fragment fragment) =>
        fragment.IsUntitled ? null
        : fragment.IsProse ? OfProse(fragment)
        : OfLines(fragment)
            ?? Beside(fragment)
            ?? Heading(fragment)
            ?? After(fragment, fragment.Date?.Span)
            ?? After(fragment, fragment.Place?.Span);

    /// <summary>12 September 2024: webinar on data. What the line of the day says the meeting is goes before what stands over it.</summary>
    private static Span? Beside(Fragment fragment) =>
        fragment.Date is { } date
        && FragmentKinds.Own(fragment) is { } kind
        && kind.Span.At >= date.Span.End
        && fragment.Found.Document.LineAt(kind.Span.At)
            == fragment.Found.Document.LineAt(date.Span.At)
            ? After(fragment, date.Span) ?? After(fragment, fragment.Place?.Span)
            : null;

    private static Span? OfLines(Fragment fragment) =>
        fragment.TitleLines is { } lines ? Titled(fragment, lines.At, lines.End) : null;

    /// <summary>From the words that say the kind to the verb.</summary>
    private static Span? OfProse(Fragment fragment)
    {
        var document = fragment.Found.Document;
        var kind = FragmentKinds.Own(fragment);
        if (kind is null)
        {
            return null;
        }
        if (Quoted.Match(document.Folded[kind.Span.End..]) is { Success: true } quoted)
        {
            var name = quoted.Groups["name"];
            return new(kind.Span.End + name.Index, name.Length);
        }
        var end = Math.Min(Sentences.End(document, kind.Span.At), fragment.Core.End);
        if (end < fragment.Date!.Span.At && document.Text[kind.Span.At..end] is { Length: <= 160 })
        {
            return TitleEdges.Trimmed(document, kind.Span.At, end); // the name that the paragraph begins with
        }
        var stops = Removed(fragment)
            .Where(span => span.At > kind.Span.At)
            .Select(span => span.At)
            .DefaultIfEmpty(end)
            .Min();
        var verb = VerbOfAMeeting.Match(
            document.Folded[kind.Span.End..Math.Max(kind.Span.End, Math.Min(end, stops))]
        );
        var span = TitleEdges.Trimmed(
            document,
            kind.Span.At,
            verb.Success
                ? kind.Span.End + verb.Index
                : Math.Max(kind.Span.End, Math.Min(end, stops))
        );
        return span is { } title && !IsBareKind(fragment, title) ? title : null;
    }

    // "A webinar" is not what the webinar is called; of the meetings that there is one of, the kind is the name.
    private static bool IsBareKind(Fragment fragment, Span title) =>
        Nearby
            .Within(fragment.Found.Kinds, title, kind => kind.Span)
            .Any(kind => kind.Span == title && !kind.IsAName);

    // "Special event: Youth voices" is called Youth voices.
    private static int AfterKind(Fragment fragment, int start, int end)
    {
        var document = fragment.Found.Document;
        var kind = Nearby
            .Within(fragment.Found.Kinds, Span.To(start, end), kind => kind.Span)
            .FirstOrDefault();
        if (
            kind is null
            || kind.IsAName
            || document.Text.AsSpan(start, kind.Span.At - start).ToString().Any(char.IsLetter)
        )
        {
            return start;
        }
        var rest = document.Folded[kind.Span.End..end];
        return rest.TrimStart().StartsWith(':') ? kind.Span.End : start;
    }

    // "Morocco and Portugal" chaired it.
    private static bool AreCountries(Fragment fragment, Span title)
    {
        var countries = Nearby
            .Within(fragment.Found.Countries, title, country => country.Span)
            .ToArray();
        return countries.Length > 0
            && countries.Sum(country => country.Span.Length) + (7 * countries.Length)
                >= title.Length
            && countries[0].Span.At - title.At <= 4
            && title.End - countries[^1].Span.End <= 1;
    }

    /// <summary>From the beginning of the fragment to the first day, place, label or citation.</summary>
    private static Span? Heading(Fragment fragment)
    {
        var removed = Removed(fragment).ToArray();
        var end = removed.Select(span => span.At).DefaultIfEmpty(fragment.Core.End).Min();
        var start = Named(fragment, end) ?? fragment.Core.At;
        end = Math.Min(end, EndOfName(fragment, start));
        if (end > start || !fragment.IsBlock)
        {
            return end > start ? Titled(fragment, start, end) : null;
        }
        return Named(fragment, fragment.Core.End) is { } named
            ? Titled(
                fragment,
                named,
                removed
                    .Where(span => span.At > named)
                    .Select(span => span.At)
                    .Append(fragment.Core.End)
                    .Min()
            )
            : null;
    }

    // "Thematic meeting on skills. Held in Lagos …": the name ends with its sentence.
    private static int EndOfName(Fragment fragment, int start) =>
        fragment.InCore(fragment.Found.Kinds, each => each.Span).Any(kind => kind.Span.At == start)
            ? Sentences.End(fragment.Found.Document, start)
            : int.MaxValue;

    // Of several lines, the title begins with the one that begins with what it is: a thematic meeting on …
    private static int? Named(Fragment fragment, int end)
    {
        var document = fragment.Found.Document;
        var kind = fragment
            .InCore(fragment.Found.Kinds, each => each.Span)
            .FirstOrDefault(each => !each.IsPlural && each.Span.End <= end);
        return kind is not null && document.Lines[document.LineAt(kind.Span.At)].At == kind.Span.At
            ? kind.Span.At
            : null;
    }

    /// <summary>12 May 2023, Praia (Cabo Verde): the title, up to the end of the sentence.</summary>
    private static Span? After(Fragment fragment, Span? before)
    {
        if (before is not { End: var last })
        {
            return null;
        }
        var document = fragment.Found.Document;
        var line = document.Lines[document.LineAt(Math.Max(0, last - 1))];
        if (
            last >= line.End
            || document.Folded[last..line.End].TrimStart() is not [':' or '-' or '|', ..]
        )
        {
            return null;
        }
        var end = Math.Min(Sentences.End(document, last), fragment.Core.End);
        end = Removed(fragment)
            .Where(span => span.At >= last)
            .Select(span => span.At)
            .Append(end)
            .Min();
        return Titled(fragment, last, end);
    }

    private static IEnumerable<Span> Removed(Fragment fragment) =>
        fragment
            .InCore(fragment.Found.Dates, date => date.Span)
            .Where(date => date == fragment.Date || date.IsDay)
            .Select(date => date.Span)
            .Concat(
                fragment
                    .InCore(fragment.Found.Places, place => place.Span)
                    .Select(place => place.Span)
            )
            .Concat(
                fragment
                    .InCore(fragment.Found.CoChairs, chairs => chairs.Span)
                    .Select(chairs => chairs.Span)
            )
            .Concat(
                fragment.InCore(fragment.Found.Units, unit => unit.Span).Select(unit => unit.Span)
            )
            .Concat(CitedItems.In(fragment.Found.Document, fragment.Core))
            .Concat(
                Label
                    .Matches(
                        fragment.Found.Document.Folded.Substring(
                            fragment.Core.At,
                            Math.Min(fragment.Core.Length, 600)
                        )
                    )
                    .Select(match => new Span(fragment.Core.At + match.Index, match.Length))
            );

    private static Span? Titled(Fragment fragment, int start, int end)
    {
        var document = fragment.Found.Document;
        // A note behind the title: (cancelled).
        var note = Nearby
            .Within(fragment.Found.Statuses, Span.To(start, end), status => status.Span)
            .FirstOrDefault(status => document.Text[status.Span.At - 1] == '(');
        var span = TitleEdges.Trimmed(
            document,
            AfterKind(fragment, start, end),
            note is null ? end : note.Span.At - 1
        );
        return
            span is { } title
            && !IsBareKind(fragment, title)
            && !AreCountries(fragment, title)
            && !fragment.Contested.Any(line => line.At < title.End && line.End > title.At)
            && !Nearby.Within(fragment.Found.Statuses, title, status => status.Span).Any()
            ? title
            : null;
    }
}
