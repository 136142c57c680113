namespace CadizTracker.Citations;

/// <summary>
/// Reads level words with their numbers from left to right; each token is looked at a bounded number of times.
/// <para>
/// A number belongs to a level word only directly after it (a colon or "no." may stand between), or as a further element of its list. The list
/// ends where an element is a year, or is followed by a month or by what sources count (22 June, 53 recommendations). What becomes of all
/// other numbers, <see cref="StrayNumbers"/> says. A level word without a number is an error where it stands as the head of a citation
/// does (<c>Objective | Action 3</c>), and a notice in running prose ("the objective of the meeting").
/// </para>
/// </summary>
internal sealed class CitationReader(TokenRun tokens, PlanTree tree, ProblemList problems)
{
    private readonly NumberList _numbers = new(tokens, tree, problems);
    private readonly StrayNumbers _strays = new(tokens, problems);
    private readonly ReadSoFar _read = new();
    private readonly CitedLists _lists = new();
    private TurningWords? _turning;

    private TurningWords Turning => _turning ??= new(tokens, tree, _read, problems);

    public static IReadOnlyList<CitedList> Read(
        TokenRun tokens,
        PlanTree tree,
        ProblemList problems
    ) => new CitationReader(tokens, tree, problems).Read();

    private IReadOnlyList<CitedList> Read()
    {
        for (var i = 0; i < tokens.Count; )
        {
            i = Next(i);
        }

        return _lists.OfThisPlan;
    }

    private int Next(int i)
    {
        _read.Pass(tokens[i]);
        switch (tokens[i].Kind)
        {
            case TokenKind.Level:
                return Level(i);
            case TokenKind.Number:
                _lists.Pass(tokens[i]);
                return _strays.Skip(i);
            default:
                Turning.Report(i);
                _lists.Pass(tokens[i], Levels.IsHeadOf(tokens, i));
                return i + 1;
        }
    }

    private int Level(int i)
    {
        var level = tokens[i];
        var rank = Ranks.Of(level.Level);
        var first = Levels.NumberAfter(tokens, i);
        if (!_numbers.StartsAt(first))
        {
            ReportAlone(i);
            _lists.Pass(level);
            return i + 1;
        }

        var (items, end) = _numbers.Read(first, rank);
        _lists.Add(rank, items, level);
        _read.List(rank, items, end);
        return end;
    }

    private void ReportAlone(int i)
    {
        var level = tokens[i];
        if (Levels.IsProse(tokens, i))
        {
            problems.LevelWordIgnored(level);
        }
        else
        {
            problems.LevelWithoutNumber(level, Ranks.Of(level.Level));
        }
    }
}
