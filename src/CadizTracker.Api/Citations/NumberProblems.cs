namespace CadizTracker.Citations;

/// <summary>What can be wrong with level words and numbers as they are written.</summary>
internal static class NumberProblems
{
    public static void LevelWithoutNumber(this ProblemList problems, Token level, Rank rank)
    {
        var (en, fr) = ItemWords.Noun(rank);
        problems.Error(
            "level_without_number",
            level.At,
            level.End,
            $"Which {en}? No number follows this word.",
            $"{(rank == Rank.Action ? "Quelle" : "Quel")} {fr}\u00A0? Aucun numéro ne suit ce mot."
        );
    }

    public static void LevelWordIgnored(this ProblemList problems, Token level) =>
        problems.Notice(
            "level_word_ignored",
            level.At,
            level.End,
            $"“{problems.Quote(level.At, level.End)}” is read as an ordinary word: no number follows it.",
            $"«\u00A0{problems.Quote(level.At, level.End)}\u00A0» est lu comme un mot ordinaire\u00A0: aucun numéro ne le suit."
        );

    public static void NumberWithoutLevel(this ProblemList problems, int at, int end) =>
        problems.Error(
            "number_without_level",
            at,
            end,
            $"Which level is {problems.Quote(at, end)}? Write domain, objective or action before it.",
            $"De quel niveau est {problems.Quote(at, end)}\u00A0? Écrivez domaine, objectif ou action devant."
        );

    public static void NumberUnreadable(this ProblemList problems, int at, int end) =>
        problems.Error(
            "number_unreadable",
            at,
            end,
            $"“{problems.Quote(at, end)}” cannot be read as an item number. Write it like 7 or 5b.",
            $"«\u00A0{problems.Quote(at, end)}\u00A0» ne se lit pas comme un numéro. Écrivez-le comme 7 ou 5b."
        );

    public static void NumberLeadingZero(this ProblemList problems, Token number) =>
        problems.Error(
            "number_leading_zero",
            number.At,
            number.End,
            $"Item numbers have no leading zero: {problems.Quote(number.At, number.End)}.",
            $"Les numéros ne commencent pas par un zéro\u00A0: {problems.Quote(number.At, number.End)}."
        );

    public static void RangeReversed(this ProblemList problems, int at, int end) =>
        problems.Error(
            "range_reversed",
            at,
            end,
            $"The range {problems.Quote(at, end)} runs backwards. Write the smaller number first.",
            $"L'intervalle {problems.Quote(at, end)} est à rebours. Écrivez d'abord le plus petit numéro."
        );

    public static void RangeOpen(this ProblemList problems, int at, int end) =>
        problems.Error(
            "range_open",
            at,
            end,
            $"The range {problems.Quote(at, end)} has no end.",
            $"L'intervalle {problems.Quote(at, end)} n'a pas de fin."
        );

    public static void RangeUnclear(this ProblemList problems, int at, int end) =>
        problems.Error(
            "range_unclear",
            at,
            end,
            $"It is not clear which items {problems.Quote(at, end)} stands for. Write them out, or as a range like 1-3 or 5a-5b.",
            $"On ne sait pas quels éléments désigne {problems.Quote(at, end)}. Énumérez-les, ou écrivez un intervalle comme 1-3 ou 5a-5b."
        );

    public static void ListUnfinished(this ProblemList problems, Token separator) =>
        problems.Error(
            "list_unfinished",
            separator.At,
            separator.End,
            "The list goes on, but no number follows.",
            "La liste continue, mais aucun numéro ne suit."
        );

    public static void WordsUnclear(this ProblemList problems, Token word) =>
        problems.Error(
            "words_unclear",
            word.At,
            word.End,
            $"“{problems.Quote(word.At, word.End)}” changes which items are meant. Write out the items instead.",
            $"«\u00A0{problems.Quote(word.At, word.End)}\u00A0» change les éléments désignés. Écrivez plutôt tous les éléments."
        );

    public static void NotInPlan(
        this ProblemList problems,
        int at,
        int end,
        Rank rank,
        string numbers,
        bool isPlural
    )
    {
        var (en, fr) = ItemWords.Noun(rank);
        var plural = isPlural ? "s" : "";
        var de = rank == Rank.Domain ? "de " : "d'";
        problems.Error(
            "number_not_in_plan",
            at,
            end,
            $"The plan has no {en}{plural} {numbers}.",
            $"Le plan n'a pas {de}{fr}{plural} {numbers}."
        );
    }
}
