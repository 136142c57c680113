using CsCheck;

namespace CadizTracker.Citations;

/// <summary>What a text says was not addressed once counted as addressed.</summary>
public sealed class NegatingAnItem
{
    [Theory]
    [InlineData("Objectif 7 (sans l'action 20)", "sans")]
    [InlineData("Objective 7 without action 20", "without")]
    [InlineData("Objective 7 without addressing action 20", "without")]
    [InlineData("Objectif 7 sans aborder l'action 20", "sans")]
    [InlineData("Objectif 7 à l'exception de l'action 21", "exception")]
    [InlineData("Objectif 7 à l'exception notable de l'action 21", "exception")]
    [InlineData("Objective 7 with the exception of Action 21", "exception")]
    [InlineData("Objectif 7 à l'exclusion des actions 20-21", "exclusion")]
    [InlineData("Objective 7 to the exclusion of action 20", "exclusion")]
    [InlineData("Objective 7 excluding its action 20", "excluding")]
    [InlineData("Objective 7 (excl. action 20)", "excl")]
    [InlineData("Objective 7 | Excluded: Action 20", "Excluded")]
    [InlineData("Objective 7 other than action 20", "other")]
    [InlineData("Objectif 7 autre que l'action 20", "autre")]
    [InlineData("Objective 7 apart from action 20", "apart")]
    [InlineData("Objectif 7, mis à part l'action 20", "part")]
    [InlineData("Objective 7 aside from action 20", "aside")]
    [InlineData("Objective 7 excepting action 20", "excepting")]
    [InlineData("Objective 7 save action 20", "save")]
    [InlineData("Objective 7 minus action 20", "minus")]
    [InlineData("Objectif 7 moins l'action 20", "moins")]
    [InlineData("Objectif 7 hors de l'action 20", "hors")]
    [InlineData("Objectif 7, hormis l'action 20", "hormis")]
    [InlineData("Objectif 7, sauf pour l'action 20", "sauf")]
    [InlineData("Objectif 7 sauf la dernière", "sauf")]
    [InlineData("Objective 7 (except the last one)", "except")]
    [InlineData("Objective 7, action 20 excepted", "excepted")]
    [InlineData("Objectif 7, action 20 exclue", "exclue")]
    [InlineData("Objectif 7, action 20 étant exclue", "exclue")]
    [InlineData("Objective 7, omitting action 20", "omitting")]
    [InlineData("Objective 7, action 20 was dropped", "dropped")]
    [InlineData("Objective 7 but not action 20", "not")]
    [InlineData("Objectif 7 mais non l'action 20", "non")]
    [InlineData("Objectif 7, pas l'action 20", "pas")]
    [InlineData("Objective 7 rather than Objective 8", "rather")]
    [InlineData("Objectif 7 plutôt que l'objectif 8", "plutôt")]
    [InlineData("Objective 7 instead of Objective 8", "instead")]
    [InlineData("Objectif 7 au lieu de l'objectif 8", "lieu")]
    [InlineData("Objective 7 unlike Objective 8", "unlike")]
    [InlineData("Everything outside Objective 7", "outside")]
    [InlineData("Tout sauf l'objectif 7", "sauf")]
    [InlineData("All but Objective 7", "but")]
    [InlineData("None of Actions 20-22", "None")]
    [InlineData("Aucune des actions 20-22", "Aucune")]
    [InlineData("No action 20", "No")]
    [InlineData("There was no discussion of action 20", "no")]
    [InlineData("Objective 7 with action 20 left out", "left")]
    [InlineData("Objective 7 (action 20 set aside)", "set")]
    [InlineData("Objective 7 in place of objective 8", "place")]
    public void What_excludes_an_item_is_refused_at_its_place(string text, string word) =>
        text.ShouldBeRefused([$"words_unclear \"{word}\""]);

    [Theory]
    [InlineData("Action 3 is not addressed", "not")]
    [InlineData("Action 3 was not discussed", "not")]
    [InlineData("Action 3 has still not been addressed", "not")]
    [InlineData("Action 3 isn't addressed", "isn")]
    [InlineData("Action 3 wasn’t addressed", "wasn")]
    [InlineData("Action 3 cannot be counted", "cannot")]
    [InlineData("Action 3 not yet", "not")]
    [InlineData("Action 3 (not covered)", "not")]
    [InlineData("Action 3: none", "none")]
    [InlineData("Action 3, unaddressed", "unaddressed")]
    [InlineData("Not covered: Action 3", "Not")]
    [InlineData("The meeting did not address action 3", "not")]
    [InlineData("The meeting didn't address action 3", "didn")]
    [InlineData("The meeting never came to Action 3", "never")]
    [InlineData("The meeting failed to address Action 3", "failed")]
    [InlineData("Action 3 on the diaspora and its investments was not addressed", "not")]
    [InlineData("Action 3 is no longer addressed", "no")]
    [InlineData("Action 3: no", "no")]
    [InlineData("Action 3 has yet to be addressed", "yet")]
    [InlineData("L'action 3 reste à traiter", "reste")]
    [InlineData("L'action 3 demeure non traitée", "non")]
    [InlineData("L'action 3 n'est pas abordée", "n")]
    [InlineData("L'action 3 n'a pas été abordée", "n")]
    [InlineData("L’action 3 ne figure pas", "ne")]
    [InlineData("Action 3 non abordée", "non")]
    [InlineData("Action 3 pas encore abordée", "pas")]
    [InlineData("Action 3 : néant", "néant")]
    [InlineData("Non abordée : Action 3", "Non")]
    [InlineData("La réunion n'a pas abordé l'action 3", "pas")]
    [InlineData("La réunion n'a jamais abordé l'action 3", "jamais")]
    [InlineData("L'action 3 sur la diaspora n'a pas été traitée", "pas")]
    public void What_negates_an_item_is_refused_at_its_place(string text, string word) =>
        text.ShouldBeRefused([$"words_unclear \"{word}\""]);

    [Theory]
    [InlineData("Neither Action 3 nor Action 5", "words_unclear \"Neither\";words_unclear \"nor\"")]
    [InlineData("Ni l'action 3 ni l'action 5", "words_unclear \"Ni\";words_unclear \"ni\"")]
    public void Either_of_two_negations_is_reported(string text, string problems) =>
        text.ShouldBeRefused(problems.Split(';'));

    [Theory]
    [InlineData("Action 3 etc.", "etc")]
    [InlineData("Actions 3, 5, etc.", "etc")]
    [InlineData("Actions 3, 5 et cetera", "cetera")]
    [InlineData("Actions 3, 5…", "…")]
    [InlineData("Actions 3, 5, ...", ".")]
    [InlineData("Action 20 et suivants", "suivants")]
    [InlineData("Action 20 et seq.", "seq")]
    [InlineData("Actions 20 et al.", "al")]
    [InlineData("Action 20 and the following", "following")]
    [InlineData("Action 20 et les suivantes", "suivantes")]
    [InlineData("Actions 3, 5 and others", "others")]
    [InlineData("Actions 3, 5 et autres", "autres")]
    [InlineData("Actions 3, 5, and others", "others")]
    [InlineData("Action 3 et d'autres", "autres")]
    [InlineData("Actions 3, 5 and so on", "so")]
    [InlineData("Actions 3, 5 and more", "more")]
    [InlineData("Action 3, among others", "among")]
    [InlineData("Action 3, entre autres", "entre")]
    [InlineData("Action 3 inter alia", "inter")]
    [InlineData("Action 20 and beyond", "beyond")]
    [InlineData("Action 20 et au-delà", "au")]
    [InlineData("Action 20 onwards", "onwards")]
    [InlineData("up to Action 5", "up")]
    [InlineData("jusqu'à l'action 5", "jusqu")]
    [InlineData("à partir de l'action 20", "partir")]
    [InlineData("starting from Action 20", "starting")]
    public void What_leaves_a_list_open_is_refused_at_its_place(string text, string word) =>
        text.ShouldBeRefused([$"words_unclear \"{word}\""]);

    /// <summary>A refusal too many is a fault as well: these say of no item that it was left out.</summary>
    [Theory]
    [InlineData("notamment l'action 3")]
    [InlineData("l'action 3 notamment")]
    [InlineData("in particular Action 3")]
    [InlineData("inter alia Action 3")]
    [InlineData("entre autres l'action 3")]
    [InlineData("among others, Action 3")]
    [InlineData("including Action 3")]
    [InlineData("y compris l'action 3")]
    [InlineData("at least Action 3")]
    [InlineData("au moins l'action 3")]
    [InlineData("Not only a seminar: Action 3")]
    [InlineData("not only Action 3 but training")]
    [InlineData("non seulement l'action 3")]
    [InlineData("pas seulement l'action 3")]
    [InlineData("The meeting was not public: Action 3")]
    [InlineData("Réunion non publique : action 3")]
    [InlineData("Action 3, non-paper of the presidency")]
    [InlineData("Action 3 and non-governmental organisations")]
    [InlineData("Action 3, without prejudice to national law")]
    [InlineData("Action 3 (sans préjudice du droit national)")]
    [InlineData("Meeting outside Rabat: Action 3")]
    [InlineData("réunion hors d'Europe, Action 3")]
    [InlineData("lutte contre l'exclusion sociale (Action 3)")]
    [InlineData("inclusion of excluded groups: Action 3")]
    [InlineData("All partners except two took part: Action 3")]
    [InlineData("Action 3: protection of those without papers")]
    [InlineData("Action 3 : protection des personnes sans papiers")]
    [InlineData("Action 3, no. 5/2023 of the series")]
    [InlineData("Closed without further remarks. Action 3")]
    [InlineData("Countries of origin and other partners, Action 3")]
    [InlineData("Action 3 with Mali, Niger and others")]
    [InlineData("Mali, Niger, etc.: Action 3")]
    [InlineData("Action 3 (Mali, Niger, etc.)")]
    [InlineData("co-chaired by Spain or Mali: Action 3")]
    [InlineData("Action 3 [...]")]
    [InlineData("Action 3 (not for distribution)")]
    [InlineData("La réunion n'aborde que l'action 3")]
    [InlineData("L'action 3 n'est abordée que par le Maroc")]
    [InlineData("Le séminaire qui a eu lieu : Action 3")]
    [InlineData("The meeting took place in Rabat. Action 3")]
    [InlineData("Action 3 was not only discussed but adopted")]
    [InlineData("Action 3, partir ou rester")]
    public void Honest_prose_around_an_item_is_no_negation(string text) => text.ShouldCite("A3");

    /// <summary>One element of a citation that would be accepted is wrapped in a phrase that takes it away, or leaves it open.</summary>
    [Fact]
    public void Any_citation_of_which_one_element_is_taken_away_is_refused() =>
        Gen.Select(Gen.Int[0, int.MaxValue - 1], Gen.Int[1, 12])
            .Sample(
                (seed, count) =>
                {
                    Random random = new(seed);
                    var items = random
                        .GetItems([.. SamplePlans.Cadiz.Items], count)
                        .Select(item => item.Code);
                    var canonical = CanonicalCitation.Write(items, SamplePlans.Cadiz);
                    var (whole, phrases) =
                        random.Next(2) == 0 ? (canonical.En, English) : (canonical.Fr, French);
                    CitationAssertions.Read(whole).Problems.ShouldBeEmpty(whole);
                    var elements = whole.Split(" | ");
                    var at = random.Next(elements.Length);
                    var phrase = phrases[random.Next(phrases.Length)];
                    elements[at] = phrase.Replace(
                        "{}",
                        random.Next(2) == 0
                            ? elements[at]
                            : elements[at].Replace("Action", "action", StringComparison.Ordinal),
                        StringComparison.Ordinal
                    );
                    var text = string.Join(random.Next(2) == 0 ? " | " : ", ", elements);
                    CitationAssertions.Read(text).IsRefused.ShouldBeTrue(text);
                },
                iter: 3000
            );

    private static readonly string[] English =
    [
        "without {}",
        "not {}",
        "except {}",
        "except for the {}",
        "excluding {}",
        "other than {}",
        "apart from {}",
        "with the exception of {}",
        "minus {}",
        "neither {}",
        "none of {}",
        "rather than {}",
        "{} is not addressed",
        "{} were not covered",
        "{} (not discussed)",
        "{} has never been addressed",
        "{} excluded",
        "{} wasn't addressed",
        "{} etc.",
        "{} and others",
        "{} and following",
        "{} et seq.",
        "{} among others",
    ];
    private static readonly string[] French =
    [
        "sans {}",
        "sauf {}",
        "hors {}",
        "hormis {}",
        "excepté {}",
        "à l'exception de l'{}",
        "à l'exclusion du {}",
        "autre que {}",
        "à part {}",
        "moins {}",
        "ni {}",
        "aucune des {}",
        "au lieu de {}",
        "{} n'est pas abordé",
        "{} ne sont pas abordées",
        "{} (non traité)",
        "{} n'a jamais été abordé",
        "{} exclu",
        "{} pas encore abordé",
        "{} etc.",
        "{} et autres",
        "{} et suivantes",
        "{} entre autres",
    ];
}
