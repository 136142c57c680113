using System.Collections.Frozen;

namespace CadizTracker.Citations;

/// <summary>The words for what states agree on besides plans, English and French, folded.</summary>
internal static class InstrumentLexicon
{
    /// <summary>Of these alone, "objective 3 of the strategy", is another's objective.</summary>
    private static readonly FrozenSet<string> Strong = Words(
        "compact pact pacte strategy strategie convention charter charte protocol protocole treaty traite agreement accord"
    );

    /// <summary>Every meeting has one of these; it takes a name to make it another's.</summary>
    private static readonly FrozenSet<string> Weak = Words(
        "programme program declaration framework cadre agenda roadmap summit sommet initiative partnership partenariat"
    );

    /// <summary>Dialogues are guests at meetings as well.</summary>
    private static readonly FrozenSet<string> Dialogues = Words("process processus dialogue");

    private static readonly FrozenSet<string> Abbreviations = Words("gcm gcr sdg sdgs mpfa");

    /// <summary>What stands before such words and names nothing: the meeting programme, the national strategy.</summary>
    private static readonly FrozenSet<string> Ordinary = Words(
        "meeting reunion work travail draft provisional provisoire final national nationale strategic strategique presidency presidence"
            + " moroccan marocaine spanish espagnole portuguese portugaise annual annuel annuelle thematic thematique session seminar seminaire"
            + " workshop atelier cooperation joint common commun detailed detaille regional regionale overall general generale legal"
            + " juridique policy politique multiannual pluriannuel long term terms following agreed its action work day days"
            + " orderly regular safe follow up objective activities events event"
    );

    public static bool IsOfLongName(string word) =>
        word is "orderly" or "regular" or "migration" or "ordonnees" or "regulieres";

    public static bool IsStrong(string word) => Strong.Contains(word);

    public static bool IsWeak(string word) => Weak.Contains(word);

    public static bool IsDialogue(string word) => Dialogues.Contains(word);

    public static bool IsAbbreviation(string word) => Abbreviations.Contains(word);

    public static bool IsOrdinary(string word) => Ordinary.Contains(word);

    /// <summary>"dans le cadre de", "in the framework of": what follows is what is spoken of.</summary>
    public static bool IsFrame(string word) =>
        word is "cadre" or "framework" or "context" or "contexte";

    private static FrozenSet<string> Words(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
