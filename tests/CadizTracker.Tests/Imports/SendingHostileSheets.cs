using System.Text;
using CadizTracker.Access;
using CadizTracker.Sheets;

namespace CadizTracker.Imports;

/// <summary>The same over HTTP as when they are only read: a 4xx with its reason, and nothing is kept.</summary>
[Collection("The record keeps still")] // what states the revision of the whole is compared between two requests
public sealed class SendingHostileSheets(Api api)
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Headings = "Meeting,Presidency,Kind,Status,Title (English),First day\n";
    private const string Good = Headings + "hostile,morocco-2023,webinar,held,T,2023-05-05\n";

    public static TheoryData<string, string, byte[], int, string> Files =>
        new()
        {
            { "a million columns", "text/csv", Utf8(new(',', 1_000_000)), 400, "too_many_columns" },
            {
                "ten megabytes in a cell",
                "text/csv",
                Utf8($"{Good}b,\"{new string('x', 10_000_000)}\""),
                400,
                "cell_too_long"
            },
            {
                "UTF-8 that is none, and says it is",
                "text/csv; charset=utf-8",
                [.. Utf8(Good), 0xff, 0xfe],
                400,
                "not_utf8"
            },
            {
                "UTF-8 by its mark, and bytes that are none",
                "text/csv",
                [0xef, 0xbb, 0xbf, .. Utf8(Good + "b,morocco-2023,webinar,held,"), 0xff, 0xfe],
                400,
                "not_utf8"
            },
            {
                "UTF-8 in one line, Windows-1252 in another",
                "text/csv",
                [.. Utf8(Good + "caf\u00E9,morocco-2023,webinar,held,caf"), 0xe9],
                400,
                "not_utf8"
            },
            {
                "UTF-16 with half a pair",
                "text/csv",
                [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Good), 0x00, 0xd8, 0x41, 0x00],
                400,
                "not_utf16"
            },
            {
                "a workbook with a password",
                Xlsx,
                WithPassword(ReadingAWorkbook.Book("<row/>")),
                400,
                "protected"
            },
            {
                "a zip with a password",
                "application/zip",
                WithPassword(ReadingAWorkbook.Zip(("meetings.csv", Good))),
                400,
                "protected"
            },
            {
                "a workbook as Excel protects it",
                Xlsx,
                [
                    .. new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 },
                    .. new byte[65_520], // so that the name of the stream lies across two readings
                    .. Encoding.Unicode.GetBytes("EncryptedPackage"),
                    .. new byte[4096],
                ],
                400,
                "protected"
            },
            {
                "a workbook of before 2007",
                Xlsx,
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
                400,
                "old_workbook"
            },
            {
                "a null character",
                "text/csv",
                Utf8(Good + "b,morocco-2023,webinar,held,x\0y,2023-05-05\n"),
                422,
                "not_storable"
            },
            {
                "a quotation mark that never ends",
                "text/csv",
                Utf8(Good + "b,\"" + string.Concat(Enumerable.Repeat("c,d\n", 1_500_000))),
                400,
                "cell_too_long"
            },
            {
                "a workbook that unpacks a thousandfold",
                Xlsx,
                ReadingAWorkbook.Book(new string(' ', 60_000_000)),
                400,
                "unpacks_too_large"
            },
            {
                "a formula",
                Xlsx,
                ReadingAWorkbook.Book(
                    "<row r=\"2\"><c r=\"A2\"><f>HYPERLINK(\"http://x\")</f><v>1</v></c></row>"
                ),
                422,
                "formula"
            },
            {
                "half a workbook",
                Xlsx,
                ReadingAWorkbook.Book("<row/>")[..400],
                400,
                "not_a_workbook"
            },
            {
                "wrong types everywhere",
                "text/csv",
                Utf8("Meeting,Presidency,First day,Participants\n7,8,9,ten\n"),
                422,
                "date"
            },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task They_are_refused(
        string name,
        string type,
        byte[] body,
        int status,
        string code
    )
    {
        var importer = new Importer(api);
        var before = await importer.RevisionAsync();
        var told = await Importer.SendAsync(api.As(AccessRole.Editor), body, "", type);
        if (told.Status == 202) // longer than what is answered at once, on a machine that has much to do
        {
            told = await ImportingByAndBy.EndedAsync(api, told);
            told.Json!["state"]!.ToString().ShouldBe("refused", name);
            told.Json["report"]!["rows"]![0]!["code"]!.ToString().ShouldBe(code, name);
        }
        else
        {
            told.Status.ShouldBe(status, $"{name}: {told.Json}");
            told.Json!["errors"]!
                .AsArray()
                .Select(error => $"{error!["code"]}")
                .ShouldContain(code, $"{name}: {told.Json}");
        }
        told.Json.ToJsonString().ShouldNotContain("System.");
        (await importer.RevisionAsync()).ShouldBe(before);
        (await api.GetAsync("/api/v1/meetings/hostile")).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.NotFound
        );
    }

    // As each of its parts says that it is: in its own head, and in the directory at the end.
    private static byte[] WithPassword(byte[] zip)
    {
        for (var at = 0; at < zip.Length - 10; at++)
        {
            var head = zip.AsSpan(at);
            if (head.StartsWith("PK\u0003\u0004"u8))
            {
                head[6] |= 1;
            }
            else if (head.StartsWith("PK\u0001\u0002"u8))
            {
                head[8] |= 1;
            }
        }
        return zip;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
