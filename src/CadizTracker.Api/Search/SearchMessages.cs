using CadizTracker.Http;

namespace CadizTracker.Search;

/// <summary>What is said of a question that nothing can answer to.</summary>
internal static class SearchMessages
{
    public static readonly Bilingual Words = new(
        "Write the words to look for, e.g. q=border management.",
        "Écrivez les mots à chercher, p. ex. q=gestion des frontières."
    );

    public static readonly Bilingual OnlyExclusions = new(
        "This says only what must not occur: say also what to look for, in each alternative.",
        "Cela ne dit que ce qui ne doit pas apparaître\u00A0: dites aussi ce qu'il faut chercher, dans chaque alternative."
    );

    public static readonly Bilingual NoWords = new(
        "There is no word in this to look for: signs, and words that occur everywhere in both languages, such as \"a\" and \"on\", are passed over.",
        "Il n'y a là aucun mot à chercher\u00A0: les signes, et les mots qui sont partout dans les deux langues, comme «\u00A0a\u00A0» et «\u00A0on\u00A0», sont ignorés."
    );
}
