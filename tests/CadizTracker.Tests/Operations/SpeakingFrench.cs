using System.Text.RegularExpressions;

namespace CadizTracker.Operations;

/// <summary>French sets a no-break space before : ; ? ! and inside « »: with another space a line may begin with the mark. English has none of these.</summary>
public sealed partial class SpeakingFrench
{
    public static TheoryData<string> Sources =>
        [
            .. Directory
                .EnumerateFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories)
                .Concat(
                    Directory.EnumerateFiles(
                        Repository.File("src"),
                        "*.js",
                        SearchOption.AllDirectories
                    )
                )
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(Repository.File("src"), file)),
        ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void No_text_of_the_program_has_an_ordinary_space_there(string file) =>
        File.ReadLines(Path.Combine(Repository.File("src"), file))
            .SelectMany(line => Texts().Matches(line))
            .Select(text => Holes().Replace(text.Groups["text"].Value, "x"))
            .Where(text => Ordinary().IsMatch(text))
            .ShouldBeEmpty(file);

    [Theory]
    [InlineData("\"Aucun plan ; voyez\"", true)]
    [InlineData("\"Choisissez parmi : {a}.\"", true)]
    [InlineData("\"« mot »\"", true)]
    [InlineData("\"Choisissez parmi\u00A0: {a}.\"", false)]
    [InlineData("\"{(one ? a : b)}, https://x\"", false)]
    public void It_finds_what_it_looks_for(string line, bool found) =>
        Texts()
            .Matches(line)
            .Any(text => Ordinary().IsMatch(Holes().Replace(text.Groups["text"].Value, "x")))
            .ShouldBe(found);

    [GeneratedRegex(
        """(?<!")"(?!"")(?<text>(?:[^"\\]|\\.)*)"(?!")""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Texts();

    [GeneratedRegex(@"\{[^{}]*(\}|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Holes();

    [GeneratedRegex(@"[\w.)}""'] [:;?!](\s|$)|« | »", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ordinary();
}
