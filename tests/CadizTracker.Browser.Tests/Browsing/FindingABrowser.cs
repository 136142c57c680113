using Xunit.Sdk;

namespace CadizTracker.Browsing;

/// <summary>A machine without a browser still runs the other tests; only CI may not pass without having looked.</summary>
public sealed class FindingABrowser
{
    private static readonly string Here = Environment.ProcessPath!;

    [Fact]
    public void The_one_that_is_named_goes_before_any_other() =>
        InstalledChromium.Find(Here, "/usr/bin").ShouldBe(Here);

    [Fact]
    public void One_that_is_named_and_not_there_is_not_passed_over() =>
        Should
            .Throw<FileNotFoundException>(() => InstalledChromium.Find("/no/browser", "/usr/bin"))
            .Message.ShouldBe("CHROME_PATH names /no/browser, which is no file.");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Otherwise_it_is_looked_for_on_the_path(string? named)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        InstalledChromium.Find(named, folder).ShouldBeNull();
        var program = Path.Combine(
            folder,
            OperatingSystem.IsWindows() ? "chromium.exe" : "chromium"
        );
        File.WriteAllText(program, "");
        InstalledChromium
            .Find(named, string.Join(Path.PathSeparator, "/no/folder", folder))
            .ShouldBe(program);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    public void Without_one_a_test_is_skipped_and_says_what_to_install(string? ci) =>
        Should
            .Throw<SkipException>(() => InstalledChromium.DoWithout(ci))
            .Message.ShouldContain("apt-get install chromium");

    [Fact]
    public void Without_one_a_test_fails_in_ci_and_says_what_to_install() =>
        Should
            .Throw<FailException>(() => InstalledChromium.DoWithout("true"))
            .Message.ShouldContain("apt-get install chromium");
}
