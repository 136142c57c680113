namespace CadizTracker.Coverage;

/// <summary>The questions that follow a figure, answered in memory and without haste, as they are documented in words.</summary>
internal sealed class QuestionModel(
    IReadOnlyList<ModelItem> items,
    IReadOnlyList<TestMeeting> meetings
)
{
    public static readonly (string Slug, DateOnly From, DateOnly To)[] Terms =
    [
        ("first", new(2023, 1, 1), new(2024, 2, 1)),
        ("second", new(2024, 2, 1), new(2025, 2, 1)),
    ];

    public static DateOnly Day(TestMeeting meeting) => PlainModel.Day(meeting.To ?? meeting.From);

    /// <summary>The citations that count for the presidencies under a set of rules.</summary>
    public IEnumerable<(TestMeeting Meeting, TestCitation Citation)> Counted(
        IReadOnlyList<string> presidencies,
        ModelRules rules
    ) =>
        from meeting in meetings
        where meeting.Status == "held" || (rules.WithPlanned && meeting.Status == "planned")
        where
            rules.ByDate
                ? Terms.Any(term =>
                    presidencies.Contains(term.Slug)
                    && Day(meeting) >= term.From
                    && Day(meeting) < term.To
                )
                : presidencies.Contains(meeting.Presidency)
        from citation in meeting.Citations
        where citation.Plan == "p" && citation.Strength != "mention"
        where rules.WithDrafts ? !citation.IsWithdrawn : citation.State == "published"
        select (meeting, citation);

    public IReadOnlyDictionary<string, ModelCell> Cells(
        IEnumerable<TestCitation> citations,
        string rollup
    ) =>
        new PlainModel(
            items,
            [.. citations.Select(citation => new TestMeeting("", "any", "p", citation.Items))]
        ).Cover(
            new()
            {
                Presidencies = ["any"],
                Statuses = ["held"],
                States = ["published"],
                Strengths = ["primary"],
                Rollup = rollup,
            }
        );

    public string[] Covered(IEnumerable<TestCitation> citations, string rollup) =>
        [.. Cells(citations, rollup).Where(cell => cell.Value.IsCovered).Select(cell => cell.Key)];

    /// <summary>Domains, of, objectives, of, actions, of.</summary>
    public int[] Figures(string[] covered, string objectives)
    {
        bool IsPart(ModelItem item) => item.Code[0] == 'O' && char.IsAsciiLetter(item.Code[^1]);
        bool HasParts(ModelItem item) => items.Any(i => IsPart(i) && i.Parent == item.Code);
        var counted = new[]
        {
            items.Where(item => item.Code[0] == 'D'),
            items.Where(item =>
                item.Code[0] == 'O' && (objectives == "parts" ? !HasParts(item) : !IsPart(item))
            ),
            items.Where(item => item.Code[0] == 'A'),
        };
        return
        [
            .. counted.SelectMany(level =>
                new[] { level.Count(item => covered.Contains(item.Code)), level.Count() }
            ),
        ];
    }

    public bool Reaches(TestCitation citation, string? item) =>
        citation.Plan == "p"
        && (item is null || citation.Items.Split(' ').Any(cited => Upward(cited).Contains(item)));

    /// <summary>The item itself and everything it certainly lies in.</summary>
    public IEnumerable<string> Upward(string? code)
    {
        for (; code is not null; code = items.Single(item => item.Code == code).Parent)
        {
            yield return code;
        }
    }
}

/// <summary>Which meetings and citations count.</summary>
internal sealed record ModelRules(bool WithPlanned, bool WithDrafts, bool ByDate);
