using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Imports;
using CadizTracker.Sheets;

namespace CadizTracker.Exports;

/// <summary>Taking the whole record out, in each format.</summary>
public sealed class ExportingTheRecord(Api api)
{
    private const string Export = "/api/v1/export";

    [Fact]
    public async Task As_json_it_is_a_file_of_the_import_format()
    {
        var file = ImportFile.Read("export.json", await BytesAsync(api.Client, "json"));
        file.Problems.ShouldBeEmpty();
        file.Contents.Plans.Select(plan => plan.Code).ShouldContain("cadiz-2023-2027");
        var morocco = file.Contents.Meetings.Where(m => m.Presidency == "morocco-2023").ToArray();
        morocco.Length.ShouldBe(8);
        morocco
            .SelectMany(m => m.Citations)
            .Select(c => $"{c.Text} {c.State}")
            .ShouldContain("Domaine 4 | Objectif 7 | Actions 20-22 Published");
    }

    [Fact]
    public async Task Each_format_carries_the_same_record()
    {
        // Of one instant, for other tests write at the same time.
        var at = $"&asOf={DateTime.UtcNow:yyyy-MM-ddTHH:mm:ss.ffffffZ}";
        var json = ImportFile
            .Read("export.json", await BytesAsync(api.Client, "json", at))
            .Contents;
        foreach (var format in new[] { "xlsx", "zip" })
        {
            var read = await WrittenSheets.ReadAsync(
                await BytesAsync(api.Client, format, at + "&lang=fr")
            );
            read.Problems.ShouldBeEmpty(format);
            JsonNode
                .DeepEquals(
                    JsonNode.Parse(read.Json),
                    JsonSerializer.SerializeToNode(json, ImportJson.Options)
                )
                .ShouldBeTrue(format);
        }
    }

    [Fact]
    public async Task Drafts_are_for_those_with_a_key()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync("\"citations\": [{ \"text\": \"Action 1\" }]");
        var slug = (string)meeting.Json!["slug"]!;
        foreach (var format in new[] { "json", "xlsx", "zip" })
        {
            (await CitationsAsync(api.Client, format, slug)).ShouldBeEmpty(format);
            (await CitationsAsync(api.As(AccessRole.Reader), format, slug)).ShouldBe(
                ["Action 1 Draft"],
                format
            );
        }
    }

    [Fact]
    public async Task It_is_a_file_with_a_name_and_is_not_sent_twice()
    {
        foreach (var format in new[] { "json", "xlsx", "zip" })
        {
            var address =
                $"{Export}?format={format}&asOf={DateTime.UtcNow:yyyy-MM-ddTHH:mm:ss.ffffffZ}";
            using var first = await api.GetAsync(address);
            first.StatusCode.ShouldBe(HttpStatusCode.OK);
            first
                .Content.Headers.ContentDisposition!.ToString()
                .ShouldMatch(
                    $"^attachment; filename=\"cadiz-tracker-20..-..-..-r[0-9]+\\.{format}\"$"
                );
            using var again = await api.GetAsync(address);
            again.Headers.ETag.ShouldBe(first.Headers.ETag);
            (await again.Content.ReadAsByteArrayAsync()).ShouldBe(
                await first.Content.ReadAsByteArrayAsync()
            );
            using var known = await api.GetAsync(
                address,
                ("If-None-Match", first.Headers.ETag!.Tag)
            );
            known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
            using var head = await api.SendAsync(HttpMethod.Head, address);
            head.StatusCode.ShouldBe(HttpStatusCode.OK);
            head.Headers.ETag.ShouldBe(first.Headers.ETag);
            head.Content.Headers.ContentType.ShouldBe(first.Content.Headers.ContentType);
            using var other = await api.GetAsync(address + "&lang=fr");
            other.Headers.ETag.ShouldNotBe(first.Headers.ETag);
            using var mine = await api.As(AccessRole.Reader).GetAsync(address);
            mine.Headers.ETag.ShouldNotBe(first.Headers.ETag);
            mine.Headers.CacheControl!.Private.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Json_is_compressed_as_the_caller_prefers()
    {
        using var answer = await api.GetAsync(Export, ("Accept-Encoding", "gzip"));
        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        await using var plain = new GZipStream(
            await answer.Content.ReadAsStreamAsync(),
            CompressionMode.Decompress
        );
        (await JsonNode.ParseAsync(plain))!["plans"]!.AsArray().Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task The_zip_describes_its_tables()
    {
        using var zip = new ZipArchive(new MemoryStream(await BytesAsync(api.Client, "zip")));
        await using var description = await zip.GetEntry("datapackage.json")!.OpenAsync();
        var package = (await JsonNode.ParseAsync(description))!;
        foreach (var resource in package["resources"]!.AsArray())
        {
            using var text = new StreamReader(
                await zip.GetEntry((string)resource!["path"]!)!.OpenAsync()
            );
            var fields = resource["schema"]!["fields"]!
                .AsArray()
                .Select(field => (string)field!["name"]!);
            (await text.ReadLineAsync()).ShouldBe(string.Join(',', fields));
        }
        var meetings = package["resources"]![0]!["schema"]!;
        meetings["primaryKey"]!.ToString().ShouldBe("slug");
        meetings["foreignKeys"]![0]!
            .ToJsonString()
            .ShouldBe(
                """{"fields":"presidency","reference":{"resource":"presidencies","fields":"slug"}}"""
            );
        meetings["fields"]!.AsArray().Single(f => (string)f!["name"]! == "startsOn")!["type"]!
            .ToString()
            .ShouldBe("date");
    }

    [Theory]
    [InlineData("?format=csv", 400)]
    [InlineData("?plan=cadiz-2023-2027", 400)]
    [InlineData("?asOf=2019-01-01", 404)]
    public async Task What_there_is_not_is_refused(string query, int status)
    {
        using var answer = await api.GetAsync(Export + query);
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private static async Task<string[]> CitationsAsync(
        HttpClient client,
        string format,
        string slug
    )
    {
        var bytes = await BytesAsync(client, format);
        var contents =
            format == "json"
                ? ImportFile.Read("export.json", bytes).Contents
                : (await WrittenSheets.ReadAsync(bytes)).Contents;
        return
        [
            .. contents
                .Meetings.Single(m => m.Slug == slug)
                .Citations.Select(c => $"{c.Text} {c.State}"),
        ];
    }

    private static Task<byte[]> BytesAsync(HttpClient client, string format, string more = "") =>
        client.GetByteArrayAsync($"{Export}?format={format}{more}");
}
