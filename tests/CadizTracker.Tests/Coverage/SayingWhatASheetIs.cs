using CadizTracker.Sheets;

namespace CadizTracker.Coverage;

/// <summary>The second sheet of each analysis: whoever has nothing but the file knows what its figures depend on.</summary>
public sealed class SayingWhatASheetIs(Api api)
{
    private const string Morocco = "/api/v1/presidencies/morocco-2023";

    [Theory]
    [InlineData(
        $"{Morocco}/coverage/gaps?",
        "Summary|6 of 10 objectives, 11 of 29 actions",
        "Record|complete: every meeting held is mapped, or there is nothing to map"
    )]
    [InlineData(
        $"{Morocco}/coverage/matrix?by=meeting&limit=2",
        "Columns|2 of 5: one page",
        "Columns are|meetings"
    )]
    [InlineData(
        $"{Morocco}/coverage/timeline?on=2024-01-31&limit=3",
        "Summary|6 of 10 objectives, 11 of 29 actions",
        "Meetings|3 of 5: one page",
        "Pace on|2024-01-31",
        "To complete it|4 objectives in 1,430 days: one every 357 days; 18 actions in 1,430 days: one every 79 days"
    )]
    [InlineData(
        $"{Morocco}/coverage/explain?item=A20",
        "Item|A20",
        "Summary|1 meeting counts for A20, 7 others do not.",
        "Meetings: not_applicable|3",
        "Rows|8"
    )]
    [InlineData(
        $"{Morocco}/coverage/rules?",
        "Rules of a row|each row names its own; those below are coverage's own",
        "Notice|What depends on drafts is shown with a key only, and of no snapshot: those figures are unknown here."
    )]
    [InlineData(
        $"{Morocco}/coverage/what-if?cite=A4,A18&cite=O6",
        "Summary|from 6 to 7 of 10 objectives, from 11 to 13 of 29 actions",
        "Meeting 1 would cite|A4, A18",
        "Meeting 2 would cite|O6",
        "Before|6 of 10 objectives, 11 of 29 actions",
        "After|7 of 10 objectives, 13 of 29 actions"
    )]
    [InlineData(
        $"{Morocco}/coverage/plan-ahead?meetings=2&theme=D3",
        "Number of meetings|2",
        "Within|D3",
        "Start|The sets open what the meetings of these presidencies together have not covered: those up to Morocco 2023 (Morocco 2023).",
        "Before|6 of 10 objectives, 11 of 29 actions"
    )]
    [InlineData(
        $"{Morocco}/reconcile?objectives=6/11",
        "The record gives|5/5, 6 of 10 objectives, 11 of 29 actions",
        "Claim 1|6/11 objectives",
        "Claim 1: verdict|The record gives other figures; these would follow from the changes below."
    )]
    [InlineData(
        $"{Morocco}/programme?on=2023-06-01",
        "Summary|No programme recorded",
        "Judged on|2023-06-01"
    )]
    [InlineData(
        "/api/v1/presidencies/portugal-2024/inheritance?",
        "Heir|Portugal 2024 (portugal-2024)",
        "Presidencies|those before Portugal 2024 (morocco-2023)"
    )]
    [InlineData(
        "/api/v1/plans/cadiz-2023-2027/coverage/gaps?through=portugal-2024",
        "Presidencies|those up to Portugal 2024 (morocco-2023, portugal-2024)"
    )]
    public async Task It_says_what_its_figures_depend_on(string address, params string[] lines)
    {
        using var book = await DownloadedWorkbook.FromAsync(
            api.Client,
            $"{address}&lang=en&format=xlsx"
        );
        var said = book.Rows(2).Select(row => $"{row[0]}|{row[1]}").ToArray();
        foreach (var line in lines)
        {
            said.ShouldContain(line, $"Said: {string.Join('\n', said)}");
        }
    }

    [Theory]
    [InlineData("coverage/compare?with=portugal-2024")]
    [InlineData("coverage/what-if?cite=A4")]
    [InlineData("coverage/plan-ahead?meetings=1")]
    [InlineData("coverage/explain?item=A20")]
    [InlineData("coverage/rules?")]
    [InlineData("coverage/gaps?")]
    [InlineData("coverage/matrix?")]
    [InlineData("coverage/timeline?")]
    [InlineData("coverage/rows?")]
    [InlineData("reconcile?")]
    [InlineData("programme?")]
    [InlineData("inheritance?")]
    public async Task Every_row_names_its_plan_first(string analysis)
    {
        var rows = (await api.TextAsync($"{Morocco}/{analysis}&format=csv"))
            .TrimStart('\uFEFF')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows[0].ShouldStartWith("plan,");
        rows.Length.ShouldBeGreaterThan(1);
        rows.Skip(1).ShouldAllBe(row => row.StartsWith("cadiz-2023-2027,", default));
    }

    [Fact]
    public async Task What_is_so_is_1_and_what_is_not_is_0() =>
        (await api.TextAsync($"{Morocco}/coverage/what-if?cite=A4,A18&format=csv"))
            .Split("\r\n")
            .Where(row => row.Contains(",A18,", default) || row.Contains(",A20,", default))
            .ShouldBe([
                "cadiz-2023-2027,action,A18,18,,,O6,0,1,,",
                "cadiz-2023-2027,action,A20,20,,,O7,1,1,,",
            ]);
}
