using CsCheck;

namespace CadizTracker.Coverage;

/// <summary>
/// One arithmetic, whichever way it is asked for: for any record and scope each door states of the same thing the same as the
/// SQL functions do. A new door is a line in Doors.
/// </summary>
[Collection("The record keeps still")] // several answers of one record are compared
public sealed class EveryDoorSaysTheSame(Api api)
{
    private static int records;

    public static TheoryData<string> Names => [.. Doors.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task As_the_sql_functions_do(string name)
    {
        var door = Doors.All[name];
        var said = 0;
        await GeneratedDoorRecord.Gen.SampleAsync(
            async generated =>
            {
                var record = generated with { Name = $"door-{Interlocked.Increment(ref records)}" };
                await api.LoadAsync(record.ToJson());
                foreach (var scope in DoorScope.All)
                {
                    var expected = await SqlDoor.AskAsync(api, record, scope);
                    foreach (var (fact, value) in await door(api, record, scope))
                    {
                        value.ShouldBe(expected[fact], $"{fact} of {record.Name} by {scope}");
                        said++;
                    }
                }
            },
            iter: 2,
            threads: 1
        );
        said.ShouldBeGreaterThan(0, "A door that says nothing agrees with everything.");
    }
}

/// <summary>What is looked at and by which rules, in the words of a query.</summary>
internal sealed record DoorScope(
    string Query,
    string Rollup = "any",
    string Objectives = "numbered"
)
{
    public static readonly DoorScope[] All =
    [
        new(""),
        new("", Objectives: "parts"),
        new("", Rollup: "all"),
        new("kind=webinar"),
        new("from=2023-06-01&to=2023-09-01"),
        new("strength=primary", Rollup: "all", Objectives: "parts"),
    ];

    /// <summary>Nothing is narrowed and the rules are the usual ones.</summary>
    public bool IsUsual => this == All[0];

    /// <summary>As all doors of coverage take it.</summary>
    public string Whole => $"{Query}&rollup={Rollup}&objectives={Objectives}";
}
