using CadizTracker.Operations;

namespace CadizTracker.Clients;

/// <summary>A request that a tool makes, as the files in clients/ have it.</summary>
internal sealed record ToolRequest(
    string Tool,
    string Expected,
    string Address,
    IReadOnlyList<(string Name, string Value)> Headers
)
{
    private const string Server = "GET {{server}}";

    public static IReadOnlyList<ToolRequest> All { get; } =
    [
        .. Directory
            .GetFiles(Repository.File("clients"), "*.http")
            .Order(StringComparer.Ordinal)
            .SelectMany(file =>
                File.ReadAllText(file)
                    .Split("###")
                    .Select(request => Read(Path.GetFileNameWithoutExtension(file), request))
            ),
    ];

    private static ToolRequest Read(string tool, string request)
    {
        var lines = request.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new(
            tool,
            lines.Single(line => line.StartsWith("# expect: ", StringComparison.Ordinal))[10..],
            lines.Single(line => line.StartsWith(Server, StringComparison.Ordinal))[
                Server.Length..
            ],
            [
                .. lines
                    .Where(line =>
                        line[0] != '#' && !line.StartsWith("GET ", StringComparison.Ordinal)
                    )
                    .Select(line => line.Split(": ", 2))
                    .Select(header => (header[0], header[1])),
            ]
        );
    }
}
