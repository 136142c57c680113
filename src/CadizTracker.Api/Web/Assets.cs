using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CadizTracker.Http;

namespace CadizTracker.Web;

/// <summary>The files that pages use: styles, scripts, the icon. Each is served under a name that changes with what is in it, and so for ever.</summary>
internal static partial class Assets
{
    private const string Folder = "assets/";

    private static readonly FrozenDictionary<string, Asset> All = Assembly
        .GetExecutingAssembly()
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => Asset.Of(name[Folder.Length..]))
        .ToFrozenDictionary(asset => asset.Name);

    // A module names those it takes from as ./name.js; under its own address that would be another version of them.
    [GeneratedRegex(
        """(?<=\sfrom ")\./(?<name>[a-z-]+\.js)(?=";)""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Taken();

    /// <summary>Where a page finds one.</summary>
    public static string AddressOf(string name) => $"/assets/{All[name].Hash}/{name}";

    /// <summary>What is in one, as text.</summary>
    public static string TextOf(string name) => Encoding.UTF8.GetString(All[name].Plain);

    public static void MapAssets(this IEndpointRouteBuilder app) =>
        // Open even where the record is not: they are the same for everybody, and say nothing of it.
        app.MapGet("/assets/{hash}/{name}", SendAsync).AllowAnonymous().ExcludeFromDescription();

    private static Task SendAsync(HttpContext http, string hash, string name)
    {
        if (!All.TryGetValue(name, out var asset) || asset.Hash != hash)
        {
            throw new Refused(Problems.UnknownAddress);
        }
        var packed = Answer.Accepted(http.Request);
        var headers = http.Response.Headers;
        headers.ContentType = asset.Type;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentEncoding = packed;
        var bytes = packed switch
        {
            "br" => asset.Brotli,
            "gzip" => asset.Gzip,
            _ => asset.Plain,
        };
        http.Response.ContentLength = bytes.Length;
        return http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    private sealed record Asset(
        string Name,
        string Type,
        string Hash,
        byte[] Plain,
        byte[] Brotli,
        byte[] Gzip
    )
    {
        public static Asset Of(string name)
        {
            var plain = name.EndsWith(".js", StringComparison.Ordinal)
                ? Linked(Read(name))
                : Read(name);
            return new(
                name,
                TypeOf(name),
                HashOf(plain),
                plain,
                Packed(plain, to => new BrotliStream(to, CompressionLevel.SmallestSize)),
                Packed(plain, to => new GZipStream(to, CompressionLevel.SmallestSize))
            );
        }

        private static byte[] Read(string name)
        {
            using var file = Assembly
                .GetExecutingAssembly()
                .GetManifestResourceStream(Folder + name)!;
            var plain = new byte[file.Length];
            file.ReadExactly(plain);
            return plain;
        }

        // Two modules that take from each other would have no end here: there are none.
        private static byte[] Linked(byte[] module) =>
            Encoding.UTF8.GetBytes(
                Taken()
                    .Replace(
                        Encoding.UTF8.GetString(module),
                        taken =>
                            $"/assets/{HashOf(Linked(Read(taken.Groups["name"].Value)))}/{taken.Groups["name"].Value}"
                    )
            );

        private static string HashOf(byte[] plain) =>
            Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 8));

        private static byte[] Packed(byte[] plain, Func<Stream, Stream> pack)
        {
            using var into = new MemoryStream();
            using (var packing = pack(into))
            {
                packing.Write(plain);
            }
            return into.ToArray();
        }

        private static string TypeOf(string name) =>
            Path.GetExtension(name) switch
            {
                ".css" => "text/css; charset=utf-8",
                ".js" => "text/javascript; charset=utf-8",
                ".svg" => "image/svg+xml; charset=utf-8",
                ".woff2" => "font/woff2",
                var other => throw new NotSupportedException(other),
            };
    }
}
