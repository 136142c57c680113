using System.Text.Json.Serialization;
using CadizTracker.Http;

namespace CadizTracker.Imports.Documents;

/// <summary>Why something that the document does not say outright is proposed, or what speaks for a candidate.</summary>
/// <param name="Code">A stable code, for programs.</param>
/// <param name="Words">In both languages.</param>
internal sealed record Reason(string Code, [property: JsonIgnore] Bilingual Words)
{
    /// <summary>The reason, for a person, in the caller's language.</summary>
    public string Message => Words.Here;

    public static readonly Reason UnderIt = new(
        "under_its_heading",
        new("It stands under the meeting's heading.", "Il figure sous l'intitulé de la réunion.")
    );
    public static readonly Reason EitherWay = new(
        "either_way",
        new(
            "The order of the lines can be read in several ways, and this is one.",
            "L'ordre des lignes peut se lire de plusieurs façons, et celle-ci en est une."
        )
    );
    public static readonly Reason AllHeld = new(
        "all_held",
        new(
            "The document says of all its meetings that they were held.",
            "Le document dit de toutes ses réunions qu'elles ont eu lieu."
        )
    );
    public static readonly Reason TwoByTwo = new(
        "two_by_two",
        new(
            "Dates and co-chairs stand two by two here, in changing order.",
            "Dates et coprésidences se suivent ici deux par deux, dans un ordre variable."
        )
    );
    public static readonly Reason ResultsPrinted = new(
        "results_printed",
        new("Results of it are printed.", "Ses résultats sont imprimés.")
    );
    public static readonly Reason SameOrder = new(
        "same_order",
        new(
            "There are as many citations as meetings, and this one has the meeting's place in the order.",
            "Il y a autant de citations que de réunions, et celle-ci occupe le même rang que la réunion."
        )
    );
    public static readonly Reason SameRow = new(
        "same_row",
        new(
            "Days, and what belongs to them, stand in columns one below the other, each as long as the others, and this has the same row. Nothing else says so.",
            "Les dates et ce qui s'y rapporte se suivent en colonnes de même longueur, et ceci occupe la même ligne que la date. Rien d'autre ne le dit."
        )
    );
    public static readonly Reason DirectlyAfter = new(
        "directly_after",
        new(
            "It stands directly after what is said of the meeting.",
            "Elle suit directement ce qui est dit de la réunion."
        )
    );
    public static readonly Reason DirectlyBefore = new(
        "directly_before",
        new(
            "It stands directly before the meeting's heading.",
            "Elle précède directement l'intitulé de la réunion."
        )
    );
    public static readonly Reason SameBlock = new(
        "same_block",
        new(
            "No gap separates it from what is said of the meeting.",
            "Aucun intervalle ne la sépare de ce qui est dit de la réunion."
        )
    );
    public static readonly Reason KnownCity = new(
        "country_of_city",
        new(
            "The country is not printed; it is that of the city.",
            "Le pays n'est pas imprimé\u00A0: c'est celui de la ville."
        )
    );
    public static readonly Reason SameDayThere = new(
        "same_day_same_city",
        new(
            "Another meeting is stated to be in this city on this day.",
            "Une autre réunion est indiquée dans cette ville ce même jour."
        )
    );
    public static readonly Reason Handover = new(
        "handover_on_agenda",
        new(
            "Its agenda has the handover of the presidency, and a heading names senior officials' meetings.",
            "Son ordre du jour comporte la passation de la présidence, et un intitulé nomme la réunion des fonctionnaires de haut niveau."
        )
    );
    public static readonly Reason Governance = new(
        "governance_on_agenda",
        new(
            "Its agenda is the dialogue's governance and programme, and a heading names the steering committee.",
            "Son ordre du jour porte sur la gouvernance et le programme du dialogue, et un intitulé nomme le comité de pilotage."
        )
    );
    public static readonly Reason Remaining = new(
        "one_candidate_left",
        new("It is the only one left.", "C'est la seule qui reste.")
    );

    public static Reason HostCoChairs(string en, string fr) =>
        new(
            "co_chair_hosts",
            new(
                $"A co-chair is the country of the place: {en}.",
                $"Un coprésident est le pays du lieu\u00A0: {fr}."
            )
        );

    public static Reason UnderHeading(string heading) =>
        new(
            "under_heading",
            new(
                $"The nearest heading above says: {heading}.",
                $"L'intitulé le plus proche au-dessus indique\u00A0: {heading}."
            )
        );

    public static Reason YearOfHeading(string heading) =>
        new(
            "year_of_heading",
            new(
                $"The year is that of the heading above: {heading}.",
                $"L'année est celle de l'intitulé au-dessus\u00A0: {heading}."
            )
        );

    public static Reason SharedWords(IEnumerable<string> words)
    {
        var list = string.Join(", ", words);
        return new(
            "shared_words",
            new(
                $"The cited items and the meeting share words: {list}.",
                $"Les éléments cités et la réunion ont des mots en commun\u00A0: {list}."
            )
        );
    }

    public static Reason NamesPresidency(int times) =>
        new(
            "named",
            new(
                $"The document names its presidency {(times == 1 ? "once" : $"{times} times")}.",
                $"Le document nomme sa présidence {times} fois."
            )
        );

    public static Reason DatesInTerm(int inside, int all) =>
        new(
            "dates_in_term",
            new(
                inside == 1
                    ? $"1 of {all} {(all == 1 ? "date" : "dates")} lies in its term."
                    : $"{inside} of {all} dates lie in its term.",
                inside < 2
                    ? $"{inside} date sur {all} se situe dans son mandat."
                    : $"{inside} dates sur {all} se situent dans son mandat."
            )
        );
}
