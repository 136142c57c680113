using CadizTracker.Database.Embedded;
using Microsoft.Extensions.Configuration;

namespace CadizTracker.Embedded;

public sealed class ReadingTheSettings
{
    [Fact]
    public void A_source_that_does_not_exist_is_refused() =>
        Should
            .Throw<EmbeddedPostgresException>(() =>
                Configured(("CadizTracker:PostgresSource", "docker"))
            )
            .Message.ShouldBe("CadizTracker:PostgresSource is auto, local or npm, not 'docker'.");

    [Fact]
    public void Settings_come_from_the_configuration()
    {
        var settings = Configured(
            ("CadizTracker:DataDirectory", "/srv/cadiz/"),
            ("CadizTracker:CacheDirectory", "/srv/cache"),
            ("CadizTracker:PostgresBinaries", "/opt/pg/bin"),
            ("CadizTracker:PostgresSource", "local")
        );
        settings.DataDirectory.ShouldBe("/srv/cadiz");
        settings.CacheDirectory.ShouldBe("/srv/cache");
        settings.PostgresBinaries.ShouldBe("/opt/pg/bin");
        settings.PostgresSource.ShouldBe(PostgresSource.Local);
        Configured()
            .DataDirectory.ShouldBe(
                Environment.IsPrivilegedProcess
                    ? "/var/lib/cadiztracker"
                    : Path.Combine(
                        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
                        "CadizTracker"
                    )
            );
    }

    private static EmbeddedSettings Configured(params (string Key, string Value)[] values) =>
        EmbeddedSettings.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    values.Select(value =>
                        KeyValuePair.Create<string, string?>(value.Key, value.Value)
                    )
                )
                .Build()
        );
}
