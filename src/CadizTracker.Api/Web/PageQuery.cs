using System.Globalization;
using CadizTracker.Coverage;
using CadizTracker.Http;
using Microsoft.Extensions.Primitives;

namespace CadizTracker.Web;

/// <summary>
/// What a page was asked for, as it leads on to other pages and to the data: the parameters of its address, without the language, which each
/// address states itself, and without the cursor, which leads on in one list alone.
/// </summary>
internal sealed record PageQuery(IReadOnlyList<KeyValuePair<string, StringValues>> Given)
{
    public static PageQuery Of(HttpRequest request) =>
        new([
            .. request.Query.Where(one =>
                one.Key is not (Languages.Parameter or Formats.Parameter or CursorMarks.Parameter)
            ),
        ]);

    /// <summary>The parameters that look at the same meetings of a document's scope, without its presidencies.</summary>
    public static PageQuery Of(Scope scope, CountingRules rules) =>
        new([
            .. GivenAs("from", Day(scope.From)),
            .. GivenAs("to", Day(scope.To)),
            .. GivenAs("kind", scope.Kinds),
            .. GivenAs("country", scope.Countries),
            .. GivenAs("coChair", scope.CoChairs),
            .. GivenAs("strength", rules.Strength.Count == 1 ? rules.Strength : null),
            .. GivenAs(
                "citationStatus",
                rules.CitationStatus is ["published"] ? null : rules.CitationStatus
            ),
            .. GivenAs(AsOf.Parameter, scope.AsOf is null ? null : [scope.AsOf]),
        ]);

    /// <summary>The values of a parameter; none where it was not given.</summary>
    public StringValues this[string name] => Given.FirstOrDefault(one => one.Key == name).Value;

    public bool Has(string name, string value) => this[name].Contains(value);

    /// <summary>Without some of the parameters.</summary>
    public PageQuery Without(params string[] names) =>
        new([.. Given.Where(one => !names.Contains(one.Key))]);

    /// <summary>With those that another page takes, and no other.</summary>
    public PageQuery Only(IReadOnlyCollection<string> names) =>
        new([.. Given.Where(one => names.Contains(one.Key))]);

    /// <summary>With one value in place of what it had.</summary>
    public PageQuery With(string name, string value) =>
        new([.. Without(name).Given, KeyValuePair.Create(name, new StringValues(value))]);

    /// <summary>The address of a path that is asked the same.</summary>
    public string At(string path) => path + QueryString.Create(Given);

    private static string[]? Day(DateOnly? day) =>
        day is { } given ? [given.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : null;

    private static IEnumerable<KeyValuePair<string, StringValues>> GivenAs(
        string name,
        IReadOnlyList<string>? values
    ) => values is null ? [] : [KeyValuePair.Create(name, new StringValues([.. values]))];
}
