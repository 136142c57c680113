using CadizTracker.Access;
using CadizTracker.Database.Embedded;
using CadizTracker.Http;
using Microsoft.Extensions.Configuration;

namespace CadizTracker.Operations;

/// <summary>What the README promises is asked of the program: each address of its tour, each variable of its table.</summary>
public sealed class ReadingTheReadme(Api api)
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Repository.File("README.md"))
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    /// <summary>What finds these two is the environment itself, not a setting.</summary>
    private static readonly string[] NotSet =
    [
        nameof(EmbeddedSettings.SearchPath),
        nameof(EmbeddedSettings.Registry),
    ];

    public static TheoryData<string, string> Tour =>
        [
            .. Rows.Where(row => row[1].StartsWith("`/", StringComparison.Ordinal))
                .Select(row => (row[1].Trim('`'), row[2].Trim('`'))),
        ];

    [Theory]
    [MemberData(nameof(Tour))]
    public async Task Each_address_of_the_tour_answers_what_it_says(
        string address,
        string answer
    ) => (await api.TextAsync($"/api/v1{address}")).ShouldContain(answer);

    [Fact]
    public void The_tour_has_not_shrunk_unseen() => Tour.Count.ShouldBeGreaterThan(10);

    [Fact]
    public void Every_setting_of_http_is_in_the_table() =>
        Variables("Http__")
            .ShouldBe(typeof(HttpSettings).GetProperties().Select(p => p.Name), ignoreOrder: true);

    [Fact]
    public void Every_setting_of_access_is_in_the_table() =>
        Variables("Access__")
            .ShouldBe(
                typeof(AccessSettings).GetProperties().Select(p => p.Name),
                ignoreOrder: true
            );

    [Fact]
    public void Every_setting_of_the_own_database_is_in_the_table() =>
        Variables("CadizTracker__")
            .ShouldBe(
                typeof(EmbeddedSettings).GetProperties().Select(p => p.Name).Except(NotSet),
                ignoreOrder: true
            );

    [Theory]
    [InlineData("DataDirectory", "/elsewhere")]
    [InlineData("CacheDirectory", "/elsewhere")]
    [InlineData("PostgresBinaries", "/elsewhere")]
    [InlineData("PostgresSource", "npm")]
    public void A_setting_of_the_own_database_is_read_by_its_name(string name, string value)
    {
        Variables("CadizTracker__").ShouldContain(name);
        With(($"CadizTracker:{name}", value)).ShouldNotBe(With());
    }

    private static EmbeddedSettings With(params (string Name, string Value)[] settings) =>
        EmbeddedSettings.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))
                )
                .Build()
        );

    // "`Http__Origins__0`, `__1` …" names the setting Origins.
    private static IEnumerable<string> Variables(string section) =>
        Rows.Select(row => row[0].Trim('`'))
            .Where(name => name.StartsWith(section, StringComparison.Ordinal))
            .Select(name => name[section.Length..].Split('_')[0]);
}
