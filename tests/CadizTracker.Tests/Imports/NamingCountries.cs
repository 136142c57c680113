using CadizTracker.Http;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports;

public sealed class NamingCountries
{
    [Fact]
    public void The_standard_has_249_countries() => Countries.Codes.Count.ShouldBe(249);

    [Fact]
    public void Every_code_is_two_capitals_and_every_name_its_own_in_either_language()
    {
        Countries.Codes.ShouldAllBe(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper));
        Countries.Codes.Select(code => Countries.Name(code).En).ShouldBeUnique();
        Countries.Codes.Select(code => Countries.Name(code).Fr).ShouldBeUnique();
    }

    [Theory]
    [InlineData("GM", "The Gambia", "Gambie")]
    [InlineData("NL", "Netherlands", "Pays-Bas")]
    [InlineData("CI", "Côte d'Ivoire", "Côte d'Ivoire")]
    [InlineData("NG", "Nigeria", "Nigéria")]
    [InlineData("MA", "Morocco", "Maroc")]
    [InlineData("CD", "Democratic Republic of the Congo", "République démocratique du Congo")]
    [InlineData("ST", "Sao Tome and Principe", "Sao Tomé-et-Principe")]
    public void Partners_are_called_as_the_dialogue_calls_them(
        string code,
        string english,
        string french
    ) => Countries.Name(code).ShouldBe(new Bilingual(english, french));

    [Fact]
    public void A_code_of_no_country_is_its_own_name()
    {
        Countries.Has("UK").ShouldBeFalse();
        Countries.Name("UK").ShouldBe(new Bilingual("UK", "UK"));
    }
}
