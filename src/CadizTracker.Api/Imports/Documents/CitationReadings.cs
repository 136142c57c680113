using CadizTracker.Citations;

namespace CadizTracker.Imports.Documents;

/// <summary>Writes one citation down, with the meeting that it is proposed for or the question which it is of.</summary>
internal static class CitationReadings
{
    public static ProposedCitation Of(
        DocumentText document,
        Paired paired,
        string id,
        Func<Draft?, string?> idOf,
        List<OpenQuestion> open
    )
    {
        var printed = paired.Citation;
        Candidate[] candidates =
        [
            .. paired.Candidates.Select(each => new Candidate(idOf(each.Meeting)!, each.Reasons)),
        ];
        ProposedCitation citation = new()
        {
            Id = id,
            Passage = document.Quote(printed.Span),
            Plan = printed.Plan.Code,
            Items = printed.Parsed.Items,
            Problems =
            [
                .. printed.Parsed.Problems.Select(problem => new CitationReadingProblem(
                    problem.Code,
                    problem.Severity,
                    problem.Message.Here,
                    problem.At,
                    problem.Length
                )),
            ],
            Mention = printed.IsMention,
            Meeting = idOf(paired.Meeting) is { } meeting
                ? new(meeting, paired.Confidence, [document.Quote(printed.Span)], paired.Reasons)
                : null,
            Candidates = candidates,
        };
        if (citation.Meeting is null && !printed.IsMention)
        {
            open.Add(Question(citation, printed));
        }
        return citation;
    }

    private static OpenQuestion Question(ProposedCitation citation, PrintedCitation printed)
    {
        var (code, question) =
            printed.NamesAnUnknownPlan ? ("plan_not_recorded", OpenWords.OtherPlan)
            : printed.Has("negated") ? ("citation_negated", OpenWords.Negated)
            : printed.Has("words_unclear") ? ("citation_unclear", OpenWords.Unclear)
            : printed.Parsed.IsRefused ? ("citation_contradicts_plan", OpenWords.Contradicts)
            : ("meeting_open", OpenWords.WhichMeeting);
        return new(
            "citation",
            code,
            question.Here,
            citation.Id,
            citation.Passage,
            citation.Candidates
        );
    }
}
