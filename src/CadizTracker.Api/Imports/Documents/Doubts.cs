namespace CadizTracker.Imports.Documents;

/// <summary>Asks about what was found and could not be made into a meeting.</summary>
internal static class Doubts
{
    public static void Add(
        DocumentReading reading,
        Func<Draft?, string?> id,
        List<OpenQuestion> open
    )
    {
        var document = reading.Found.Document;
        var joining = reading.Drafts.Joining;
        foreach (var place in joining.Places)
        {
            var candidates = joining.Days.Select(day => new Candidate(
                document.Quote(day.Date!.Span).Quote,
                joining.Reasons(day, place)
            ));
            open.Add(
                new(
                    "date",
                    "day_open",
                    OpenWords.WhichDay.Here,
                    null,
                    document.Quote(place.Core),
                    [.. candidates.Take(Assignment.Most)]
                )
            );
        }
        foreach (var day in joining.Days.Where(day => day.IsRun))
        {
            var candidates = Row(document, day)
                .Concat(
                    joining
                        .Places.Where(place => !day.Row.Contains(place.Core))
                        .Select(place => new Candidate(
                            document.Quote(place.IsCell ? place.Core : place.Place!.Span).Quote,
                            joining.Reasons(day, place)
                        ))
                );
            open.Add(
                new(
                    "place",
                    "place_open",
                    OpenWords.WhichPlace.Here,
                    null,
                    document.Quote(day.Core),
                    [.. candidates.Take(Assignment.Most)]
                )
            );
        }
        foreach (
            var draft in reading.Drafts.Doubtful.Where(draft =>
                draft.Place is not null
                || draft.CoChairs is not null
                || draft.Text.IsCell
                || draft is { Kind: not null, Text.IsProse: false }
            )
        )
        {
            open.Add(
                new(
                    "meeting",
                    "kind_open",
                    OpenWords.WhatIsIt.Here,
                    id(draft),
                    document.Quote(draft.Date.Span),
                    [.. Row(document, draft.Text)]
                )
            );
        }
        foreach (var draft in reading.Drafts.Meetings.Where(draft => draft.Text.Row.Count > 0))
        {
            open.Add(
                new(
                    "meeting",
                    "row_open",
                    OpenWords.WhatIsInTheRow.Here,
                    id(draft),
                    document.Quote(draft.Date.Span),
                    [.. Row(document, draft.Text)]
                )
            );
        }
        MovedMeetings.Ask(reading.Found, open);
        foreach (var line in reading.Drafts.Regions.SelectMany(region => region.Contested))
        {
            if ((line.What & (Says.Place | Says.CoChairs | Says.Results)) == Says.Nothing)
            {
                continue; // citations and titles are asked about on their own
            }
            open.Add(
                new(
                    "meeting",
                    "line_open",
                    OpenWords.WhichMeetingOfALine.Here,
                    null,
                    document.Quote(line.Line),
                    [
                        .. reading
                            .Drafts.Meetings.Where(draft => line.Days.Contains(draft.Date))
                            .Select(draft => new Candidate(id(draft)!, [Reason.EitherWay])),
                    ]
                )
            );
        }
        if (reading.Plan is null)
        {
            open.Add(new("plan", "plan_open", OpenWords.WhichPlan.Here, null, null, []));
        }
    }

    private static IEnumerable<Candidate> Row(DocumentText document, Fragment cell) =>
        cell.Row.Select(each => new Candidate(document.Quote(each).Quote, [Reason.SameRow]));
}
