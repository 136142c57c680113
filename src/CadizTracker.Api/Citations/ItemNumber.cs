using System.Globalization;
using CadizTracker.Plans;

namespace CadizTracker.Citations;

/// <summary>The number of an item as citations print it: 20, or 5b for a part.</summary>
internal readonly record struct ItemNumber(int Value, char Letter)
{
    public static ItemNumber Of(string printed)
    {
        var digits = printed.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz");
        return new(
            int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture),
            digits.Length < printed.Length ? printed[^1] : '\0'
        );
    }

    /// <summary>The order in which numbers are printed: 5, 5a, 5b, 6.</summary>
    public (int, char) Order => (Value, Letter);

    /// <summary>Whether the other is the next one of a printed range: 2 after 1, 5b after 5a.</summary>
    public bool IsBefore(ItemNumber other) =>
        Letter == '\0'
            ? other == new ItemNumber(Value + 1, '\0')
            : other == new ItemNumber(Value, (char)(Letter + 1));

    public override string ToString() =>
        Letter == '\0' ? Value.ToString(CultureInfo.InvariantCulture) : $"{Value}{Letter}";

    /// <summary>Numbers as the brochures print them, a run of two being a range already: <c>1-3, 5</c>.</summary>
    public static string List(IEnumerable<ItemNumber> numbers)
    {
        List<(ItemNumber First, ItemNumber Last)> runs = [];
        foreach (var number in numbers.OrderBy(number => number.Order))
        {
            if (runs.Count > 0 && runs[^1].Last.IsBefore(number))
            {
                runs[^1] = (runs[^1].First, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        return string.Join(
            ", ",
            runs.Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First}-{run.Last}")
        );
    }
}

/// <summary>The three ranks that citations speak of: a part is cited as an objective is.</summary>
internal enum Rank
{
    Domain,
    Objective,
    Action,
}

internal static class Ranks
{
    public static Rank Of(ItemLevel level) =>
        level switch
        {
            ItemLevel.Domain => Rank.Domain,
            ItemLevel.Action => Rank.Action,
            _ => Rank.Objective,
        };
}
