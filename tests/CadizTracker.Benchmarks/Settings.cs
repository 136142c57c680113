using System.Globalization;

namespace CadizTracker.Benchmarks;

/// <summary>How large and how long: <c>--meetings 10,10000,1000000 --seconds 3 --rounds 3 --connections 32</c>.</summary>
internal sealed record Settings(int[] Meetings, double Seconds, int Rounds, int Connections)
{
    public static Settings Read(string[] args)
    {
        string Of(string name, string preset) =>
            Array.IndexOf(args, $"--{name}") is >= 0 and var at ? args[at + 1] : preset;
        int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
        return new(
            [.. Of("meetings", "10,10000,1000000").Split(',').Select(Number)],
            double.Parse(Of("seconds", "3"), CultureInfo.InvariantCulture),
            Number(Of("rounds", "3")),
            Number(Of("connections", "32"))
        );
    }
}
