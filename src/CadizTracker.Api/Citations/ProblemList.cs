using CadizTracker.Http;

namespace CadizTracker.Citations;

/// <summary>Collects the problems of one text. Beyond a hundred they are counted, not listed: a hostile text must not buy a huge answer.</summary>
internal sealed class ProblemList(string text)
{
    private const int Most = 100;
    private const int LongestQuote = 60;

    private readonly List<CitationProblem> _problems = [];
    private readonly List<CitationProblem> _ofTheWhole = [];
    private int _unlisted;
    private bool _hidesAnError;

    /// <summary>Whether a further problem will only be counted, so that its message need not be written.</summary>
    public bool IsFull => _problems.Count >= Most;

    /// <summary>In the order of the text, then what concerns all of it.</summary>
    public IReadOnlyList<CitationProblem> All =>
        [
            .. _problems.OrderBy(problem => problem.At),
            .. _unlisted > 0 ? [More()] : Array.Empty<CitationProblem>(),
            .. _ofTheWhole,
        ];

    /// <summary>An error of the whole text.</summary>
    public void Error(string code, string en, string fr) =>
        _ofTheWhole.Add(new(code, ProblemSeverity.Error, new Bilingual(en, fr), 0, text.Length));

    public void Error(string code, int at, int end, string en, string fr) =>
        Add(code, ProblemSeverity.Error, at, end, en, fr);

    public void Notice(string code, int at, int end, string en, string fr) =>
        Add(code, ProblemSeverity.Notice, at, end, en, fr);

    /// <summary>A stretch of the text as a message may show it: short, and without halves of characters or control characters.</summary>
    public string Quote(int at, int end)
    {
        var shown = text[at..Math.Min(end, at + LongestQuote)];
        var clean = shown.Select(glyph =>
            char.IsSurrogate(glyph) ? '\uFFFD'
            : char.IsControl(glyph) ? ' '
            : glyph
        );
        return string.Concat(clean) + (end - at > LongestQuote ? "…" : "");
    }

    private void Add(string code, ProblemSeverity severity, int at, int end, string en, string fr)
    {
        if (!IsFull)
        {
            _problems.Add(new(code, severity, new Bilingual(en, fr), at, end - at));
        }
        else
        {
            _unlisted++;
            _hidesAnError |= severity == ProblemSeverity.Error;
        }
    }

    private CitationProblem More() =>
        new(
            "too_many_problems",
            _hidesAnError ? ProblemSeverity.Error : ProblemSeverity.Notice,
            new Bilingual(
                _unlisted == 1
                    ? "1 more problem is not listed."
                    : $"{_unlisted} more problems are not listed.",
                _unlisted == 1
                    ? "1 autre problème n'est pas énuméré."
                    : $"{_unlisted} autres problèmes ne sont pas énumérés."
            ),
            text.Length,
            0
        );
}
