using CadizTracker.Http;

namespace CadizTracker.Citations;

/// <summary>Names of ranks and items inside sentences.</summary>
internal static class ItemWords
{
    private static readonly string[] English = ["domain", "objective", "action"];
    private static readonly string[] French = ["domaine", "objectif", "action"];

    /// <summary>domain, domaine.</summary>
    public static Bilingual Noun(Rank rank) => new(English[(int)rank], French[(int)rank]);

    /// <summary>objectives 1-2, objectifs 1-2.</summary>
    public static Bilingual Named(Rank rank, IReadOnlyCollection<ItemNumber> numbers)
    {
        var plural = numbers.Count > 1 ? "s" : "";
        var list = ItemNumber.List(numbers);
        return new($"{English[(int)rank]}{plural} {list}", $"{French[(int)rank]}{plural} {list}");
    }

    /// <summary>The French with its "of": de l'objectif 3, du domaine 2, des objectifs 1-2.</summary>
    public static string FrenchOf(Rank rank, IReadOnlyCollection<ItemNumber> numbers) =>
        (
            numbers.Count > 1 ? "des "
            : rank == Rank.Domain ? "du "
            : "de l'"
        ) + Named(rank, numbers).Fr;

    /// <summary>The French with its article, to begin a sentence: L'action 9, Le domaine 2.</summary>
    public static string FrenchThe(Rank rank, ItemNumber number) =>
        (rank == Rank.Domain ? "Le " : "L'") + Named(rank, [number]).Fr;

    /// <summary>Domains, Domaines: the head of a level in a canonical citation.</summary>
    public static Bilingual Head(Rank rank, int count)
    {
        var plural = count > 1 ? "s" : "";
        var (en, fr) = Noun(rank);
        return new(
            $"{char.ToUpperInvariant(en[0])}{en[1..]}{plural}",
            $"{char.ToUpperInvariant(fr[0])}{fr[1..]}{plural}"
        );
    }
}
