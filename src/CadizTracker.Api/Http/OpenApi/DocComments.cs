using System.Collections.Frozen;
using System.Reflection;
using System.Xml.Linq;

namespace CadizTracker.Http.OpenApi;

/// <summary>
/// The doc comments of the program's own types, read from the file that the build puts beside the assembly. The OpenAPI
/// library reads those of answers itself; endpoints and parameters are not types it knows.
/// </summary>
internal static class DocComments
{
    private static readonly Lazy<FrozenDictionary<string, string>> Summaries = new(Read);

    /// <summary>The summary of a type; null where it has none.</summary>
    public static string? Of(Type type) =>
        Summaries.Value.GetValueOrDefault($"T:{type.FullName!.Replace('+', '.')}");

    /// <summary>The summary of a property, an inherited one included; null where it has none.</summary>
    public static string? Of(PropertyInfo property) =>
        Summaries.Value.GetValueOrDefault(
            $"P:{property.DeclaringType!.FullName!.Replace('+', '.')}.{property.Name}"
        );

    private static FrozenDictionary<string, string> Read()
    {
        var name = typeof(DocComments).Assembly.GetName().Name + ".xml";
        return XDocument
            .Load(Path.Combine(AppContext.BaseDirectory, name))
            .Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToFrozenDictionary(
                member => (string)member.Attribute("name")!,
                member => Text(member.Element("summary")!)
            );
    }

    private static string Text(XElement summary)
    {
        var parts = summary
            .Nodes()
            .Select(node => node is XElement code ? Quoted(code) : $"{node}");
        return string.Join(
            ' ',
            string.Concat(parts).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private static string Quoted(XElement element) =>
        $"`{(element.Value.Length > 0 ? element.Value : element.FirstAttribute?.Value.Split('.')[^1])}`";
}
