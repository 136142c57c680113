using System.Text;
using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Imports;

/// <summary>Whatever is imported gets a clear 4xx with its place, and nothing of it is kept.</summary>
[Collection("The record keeps still")] // what states the revision of the whole is compared between two requests
public sealed class SendingHostileImports(Api api)
{
    private const string Good = """
        { "slug": "hostile", "presidency": "morocco-2023", "kind": "webinar", "status": "held", "titles": { "en": "T" }, "startsOn": "2023-05-05"
        """;

    public static TheoryData<string, byte[], int, string> Bodies =>
        new()
        {
            { "nothing", [], 400, "empty_file" },
            { "blanks", Utf8(" \n "), 400, "empty_file" },
            { "a list", Utf8("[]"), 400, "wrong_type" },
            { "a number for a list", Utf8("""{ "meetings": 7 }"""), 400, "wrong_type" },
            { "a list of numbers", Utf8("""{ "meetings": [7] }"""), 422, "wrong_type" },
            { "an unknown list", Utf8("""{ "meetngs": [] }"""), 400, "unknown_member" },
            {
                "a list twice",
                Utf8("""{ "meetings": [], "meetings": [] }"""),
                400,
                "repeated_member"
            },
            { "cut off", Utf8($$"""{ "meetings": [{{Good}} }, {{Good}}"""), 400, "not_json" },
            { "something after the end", Utf8("""{ "meetings": [] } {}"""), 400, "not_json" },
            {
                "not UTF-8",
                [
                    .. Utf8($$"""{ "meetings": [{{Good}}, "note": " """),
                    0xff,
                    0xfe,
                    .. Utf8("\" }] }"),
                ],
                400,
                "not_utf8"
            },
            {
                "UTF-16",
                Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray(),
                400,
                "not_utf8"
            },
            {
                "a member twice",
                Utf8($$"""{ "meetings": [{{Good}}, "note": "a", "note": "b" }] }"""),
                422,
                "repeated_member"
            },
            {
                "half a surrogate",
                Utf8($$"""{ "meetings": [{{Good}}, "note": "\ud800" }] }"""),
                422,
                "not_storable"
            },
            {
                "a null character",
                Utf8($$"""{ "meetings": [{{Good}}, "note": "\u0000" }] }"""),
                422,
                "not_storable"
            },
            {
                "a number for a text",
                Utf8($$"""{ "meetings": [{{Good}}, "note": 7 }] }"""),
                422,
                "wrong_type"
            },
            {
                "a huge number",
                Utf8($$"""{ "meetings": [{{Good}}, "participants": { "count": 1e999 } }] }"""),
                422,
                "not_whole"
            },
            {
                "a day that is none",
                Utf8($$"""{ "meetings": [{{Good}}, "endsOn": "2023-02-30" }] }"""),
                422,
                "date"
            },
            {
                "deep lists",
                Utf8($$"""{ "meetings": [{{new string('[', 100_000)}}"""),
                400,
                "not_json"
            },
            {
                "deep objects",
                Utf8(
                    $$"""{ "meetings": [{{string.Concat(Enumerable.Repeat("{\"a\":", 100_000))}}"""
                ),
                400,
                "not_json"
            },
            {
                "a text of ten megabytes",
                Utf8(
                    $$"""{ "meetings": [{{Good}}, "note": "{{new string('x', 10_000_000)}}" }] }"""
                ),
                400,
                "record_too_long"
            },
            {
                "a name of two megabytes",
                Utf8($$"""{ "{{new string('x', 2_000_000)}}": 1 }"""),
                400,
                "record_too_long"
            },
            {
                "a million nothings",
                Utf8(
                    $$"""{ "meetings": [{{string.Join(',', Enumerable.Repeat("0", 300_000))}}] }"""
                ),
                422,
                "wrong_type"
            },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task They_are_refused(string name, byte[] body, int status, string code)
    {
        var importer = new Importer(api);
        var before = await importer.RevisionAsync();
        var told = await Importer.SendAsync(api.As(AccessRole.Editor), body);
        if (told.Status == 202) // longer than what is answered at once, on a machine that has much to do
        {
            told = await ImportingByAndBy.EndedAsync(api, told);
            told.Json!["state"]!.ToString().ShouldBe("refused", name);
            told.Json["report"]!["rows"]![0]!["code"]!.ToString().ShouldBe(code, name);
        }
        else
        {
            told.Status.ShouldBe(status, $"{name}: {told.Json}");
            told.Json!["errors"]![0]!["code"]!.ToString().ShouldBe(code, $"{name}: {told.Json}");
        }
        told.Json.ToJsonString().ShouldNotContain("System.");
        (await importer.RevisionAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_in_a_dry_run_too_with_its_line()
    {
        var told = await new Importer(api).SendAsync(
            "{ \"meetings\": [\n{ \"note\": \"été\", ! } ] }",
            "?dryRun=true&lang=fr"
        );
        (told.Status, told.Code).ShouldBe((400, "malformed_body"));
        told.Json!["detail"]!
            .ToString()
            .ShouldBe("Le JSON est incorrect à partir de la ligne 2, colonne 18.");
    }

    [Fact]
    public async Task More_than_fifty_megabytes_are_413()
    {
        var told = await Importer.SendAsync(
            api.As(AccessRole.Editor),
            new byte[50 * 1024 * 1024 + 1]
        );
        (told.Status, told.Code).ShouldBe((413, "body_too_large"));
        // and without saying so before
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports");
        request.Content = new StreamContent(new Endless(50 * 1024 * 1024 + 100_000));
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = true;
        var answer = await api.As(AccessRole.Editor)
            .SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(413);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Blanks, so many that nobody holds them.</summary>
    private sealed class Endless(long length) : Stream
    {
        private long left = length;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(left, count);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            left -= read;
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();
    }
}
