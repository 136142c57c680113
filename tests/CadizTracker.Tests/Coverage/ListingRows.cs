using System.Text.Json.Nodes;

namespace CadizTracker.Coverage;

/// <summary>The flat rows that spreadsheets and dashboards read.</summary>
[Collection("The record keeps still")] // what states the revision of the whole is compared between two requests
public sealed class ListingRows(Api api)
{
    private const string Columns =
        "plan,presidency,country,level,code,number,title,domain,objective,covered,meetings,firstAddressedOn,lastAddressedOn,newInPresidency";

    [Fact]
    public async Task One_row_per_presidency_and_item_the_empty_ones_too()
    {
        var rows = (await api.JsonAsync("/api/v1/plans/cadiz-2023-2027/coverage/rows")).AsArray();
        rows.Count.ShouldBe(4 * 46);
        rows.Sum(row => (int)row!["covered"]!).ShouldBe(5 + 6 + 1 + 11);
        var action16 = rows.First(row => (string?)row!["code"] == "A16")!;
        string.Join(',', action16.AsObject().Select(member => member.Key)).ShouldBe(Columns);
        action16
            .ToJsonString()
            .ShouldBe(
                """{"plan":"cadiz-2023-2027","presidency":"morocco-2023","country":"MA","level":"action","code":"A16","number":"16","title":null,"domain":"D3","objective":"O5","covered":1,"meetings":1,"firstAddressedOn":"2023-09-21","lastAddressedOn":"2023-09-21","newInPresidency":1}"""
            );
    }

    [Theory]
    [InlineData("/api/v1/plans/cadiz-2023-2027/coverage/rows?format=csv", null)]
    [InlineData("/api/v1/plans/cadiz-2023-2027/coverage?format=csv", null)]
    [InlineData("/api/v1/plans/cadiz-2023-2027/coverage/rows", "text/csv")]
    public async Task As_csv_they_are_the_same_rows(string address, string? accept)
    {
        using var answer = await api.GetAsync(address, ("Accept", accept ?? "*/*"));
        answer
            .Content.Headers.ContentType!.ToString()
            .ShouldBe("text/csv; charset=utf-8; header=present");
        var bytes = await answer.Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken
        );
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        lines[0].ShouldBe(Columns);
        lines.Length.ShouldBe(1 + (4 * 46) + 1);
        lines.ShouldContain(
            "cadiz-2023-2027,morocco-2023,MA,action,A16,16,,D3,O5,1,1,2023-09-21,2023-09-21,1"
        );
        lines.ShouldContain("cadiz-2023-2027,portugal-2024,PT,action,A28,28,,,,0,0,,,0");
    }

    [Fact]
    public async Task French_excel_reads_them_with_semicolons()
    {
        var csv = await api.TextAsync(
            "/api/v1/presidencies/morocco-2023/coverage/rows?format=csv&delimiter=semicolon&lang=fr"
        );
        csv.ShouldContain(
            "cadiz-2023-2027;morocco-2023;MA;domain;D2;2;Migration régulière et mobilité;D2;;1;1;2024-01-31;2024-01-31;1\r\n"
        );
    }

    [Fact]
    public async Task A_cell_that_a_sheet_would_calculate_is_neutralised()
    {
        await api.LoadAsync(
            """
            { "plans": [{ "code": "formula-plan", "dialogue": "formula", "titles": { "en": "F" }, "items": [
                { "code": "D1", "titles": { "en": "=cmd|' /C calc'!A0" }, "titleSources": { "en": { "status": "stated", "source": "x" } }, "placement": { "status": "stated" } }] }],
              "presidencies": [{ "slug": "formula-2023", "country": "PT", "plan": "formula-plan", "from": "2023-01-01", "to": null, "titles": { "en": "P" } }] }
            """
        );
        (
            await api.TextAsync("/api/v1/presidencies/formula-2023/coverage?format=csv")
        ).ShouldContain(",\"'=cmd|' /C calc'!A0\",");
        (await api.JsonAsync("/api/v1/presidencies/formula-2023/coverage/rows"))[0]!["title"]!
            .ToString()
            .ShouldStartWith("=cmd");
    }

    [Fact]
    public async Task The_document_and_the_rows_agree()
    {
        var items = (await api.JsonAsync("/api/v1/presidencies/morocco-2023/coverage"))[
            "items"
        ]!.AsArray();
        var rows = (
            await api.JsonAsync("/api/v1/presidencies/morocco-2023/coverage/rows")
        ).AsArray();
        rows.Select(row =>
                (
                    (string)row!["code"]!,
                    (int)row["covered"]! == 1,
                    (long)row["meetings"]!,
                    (string?)row["lastAddressedOn"]
                )
            )
            .ShouldBe(
                items.Select(item =>
                    (
                        (string)item!["code"]!,
                        (bool)item["covered"]!,
                        (long)item["meetingCount"]!,
                        (string?)item["lastAddressedOn"]
                    )
                )
            );
    }
}
