using System.CommandLine;
using System.Globalization;

namespace CadizTracker.Benchmarks;

/// <summary>How large and how long.</summary>
internal sealed record Settings(
    IReadOnlyList<int> Meetings,
    double Seconds,
    int Rounds,
    int Connections,
    int Samples
)
{
    private static readonly Option<string> MeetingsOption = new("--meetings")
    {
        Description = "Sizes of the record, with commas between.",
        DefaultValueFactory = _ => "10,10000",
    };
    private static readonly Option<double> SecondsOption = new("--seconds")
    {
        Description = "How long a load is measured in each round.",
        DefaultValueFactory = _ => 3,
    };
    private static readonly Option<int> RoundsOption = new("--rounds")
    {
        Description = "How often each load has its turn; 0: only uncached answers are timed.",
        DefaultValueFactory = _ => 4,
    };
    private static readonly Option<int> ConnectionsOption = new("--connections")
    {
        Description = "How many callers wait for an answer at any time.",
        DefaultValueFactory = _ => 32,
    };
    private static readonly Option<int> SamplesOption = new("--samples")
    {
        Description = "How many uncached answers are timed, at most.",
        DefaultValueFactory = _ => 300,
    };

    /// <summary>Runs the measurement that the words ask for; words that make no sense are refused.</summary>
    public static Task<int> RunAsync(
        string[] args,
        Func<Settings, CancellationToken, Task> measureAsync
    )
    {
        var command = new RootCommand("Measures the program beside a bare Kestrel, and its growth.")
        {
            MeetingsOption,
            SecondsOption,
            RoundsOption,
            ConnectionsOption,
            SamplesOption,
        };
        command.SetAction((words, ct) => measureAsync(Of(words), ct));
        return command.Parse(args).InvokeAsync();
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Connections} connections, {Rounds} rounds of {Seconds:0.##} s"
        );

    private static Settings Of(ParseResult words) =>
        new(
            [
                .. words
                    .GetRequiredValue(MeetingsOption)
                    .Split(',')
                    .Select(size => int.Parse(size, CultureInfo.InvariantCulture)),
            ],
            words.GetRequiredValue(SecondsOption),
            words.GetRequiredValue(RoundsOption),
            words.GetRequiredValue(ConnectionsOption),
            words.GetRequiredValue(SamplesOption)
        );
}
