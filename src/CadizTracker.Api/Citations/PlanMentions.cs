using CadizTracker.Plans;

namespace CadizTracker.Citations;

/// <summary>
/// Finds the names of plans and makes one token of each, so that neither "Action" in "Action Plan" nor its years are read as items. A name is
/// <c>[Joint] X Action Plan</c>, <c>Plan d'action [conjoint] de X</c>, <c>Action Plan of X</c>, or <c>X plan</c>, <c>plan de X</c> where X is a
/// known place. Without an X it is "the action plan", which is this one. The abbreviation PAC is an ordinary word, ignored as such.
/// </summary>
internal sealed class PlanMentions(TokenRun tokens, PlanJudge judge, ProblemList problems)
{
    private readonly List<Token> _kept = [];

    public static TokenRun Fold(TokenRun tokens, PlanJudge judge, ProblemList problems) =>
        tokens with
        {
            Tokens = new PlanMentions(tokens, judge, problems).Fold(),
        };

    private List<Token> Fold()
    {
        for (var i = 0; i < tokens.Count; )
        {
            var core = Core(i);
            i = core == 0 ? Keep(i) : Mention(i, core);
        }

        return _kept;
    }

    private int Keep(int i)
    {
        _kept.Add(tokens[i]);
        return i + 1;
    }

    /// <summary>How many tokens say "action plan" here; 0 if none do.</summary>
    private int Core(int i) =>
        IsAction(i) && IsPlan(i + 1) ? 2
        : IsPlan(i) && IsOf(i + 1) && IsAction(i + 2) ? 3
        : IsPlan(i) && tokens[i + 1].IsJoint && IsOf(i + 2) && IsAction(i + 3) ? 4
        : IsPlan(i) || IsAbbreviation(i) ? 1
        : 0;

    private int Mention(int i, int core)
    {
        var before = core > 2 ? new PlanWords() : PlanWords.Before(_kept);
        var after =
            before.Words.Count > 0
                ? new PlanWords { End = i + core }
                : PlanWords.After(tokens, i + core);
        var years = PlanYears.After(tokens, after.End);
        PlanSaid said = new()
        {
            Words = IsAbbreviation(i) ? [tokens[i].Text] : [.. before.Words, .. after.Words],
            IsJoint =
                before.IsJoint
                || after.IsJoint
                || Enumerable.Range(i, core).Any(at => tokens[at].IsJoint),
            IsBare = core == 1 && IsPlan(i),
            Years = [.. before.Years, .. years.Values],
        };
        var verdict = judge.Of(said);
        return verdict == PlanVerdict.NoPlan
            ? Keep(i)
            : Replace(i, before.Count, years.End, verdict);
    }

    private int Replace(int i, int before, int end, PlanVerdict verdict)
    {
        _kept.RemoveRange(_kept.Count - before, before);
        var first = tokens[i - before];
        Token whole = new(
            verdict == PlanVerdict.Other ? TokenKind.OtherPlan : TokenKind.ThisPlan,
            first.At,
            tokens[end - 1].End - first.At
        );
        _kept.Add(whole);
        Report(verdict, whole);
        return end;
    }

    private void Report(PlanVerdict verdict, Token whole)
    {
        var name = problems.Quote(whole.At, whole.End);
        switch (verdict)
        {
            case PlanVerdict.Other:
                problems.OtherPlan(whole, name);
                break;
            case PlanVerdict.YearDiffers:
                problems.PlanYearDiffers(whole, name, judge.Years);
                break;
            case PlanVerdict.Misspelt:
                problems.PlanSpelling(whole, name);
                break;
        }
    }

    private bool IsAction(int i) =>
        tokens[i]
            is {
                Kind: TokenKind.Level,
                Level: ItemLevel.Action,
                IsCode: false,
                Text: "action" or "actions"
            };

    private bool IsPlan(int i) => tokens[i].Is("plan") || tokens[i].Is("plans");

    /// <summary>The Joint Valletta Action Plan, which sources abbreviate more often than not.</summary>
    private bool IsAbbreviation(int i) => tokens[i].Is("jvap") || tokens[i].Is("pacv");

    private bool IsOf(int i) => tokens[i].Kind == TokenKind.Of;
}
