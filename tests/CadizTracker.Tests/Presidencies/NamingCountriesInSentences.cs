using CadizTracker.Http;

namespace CadizTracker.Presidencies;

/// <summary>Countries inside sentences have the articles and prepositions that their names take.</summary>
public sealed class NamingCountriesInSentences
{
    [Theory]
    [InlineData("MA", "le Maroc", "au Maroc", "du Maroc")]
    [InlineData("ES", "l'Espagne", "en Espagne", "de l'Espagne")]
    [InlineData("CH", "la Suisse", "en Suisse", "de la Suisse")]
    [InlineData("NL", "les Pays-Bas", "aux Pays-Bas", "des Pays-Bas")]
    [InlineData("CI", "la Côte d'Ivoire", "en Côte d'Ivoire", "de la Côte d'Ivoire")]
    [InlineData("GM", "la Gambie", "en Gambie", "de la Gambie")]
    [InlineData("NG", "le Nigéria", "au Nigéria", "du Nigéria")]
    [InlineData("AO", "l'Angola", "en Angola", "de l'Angola")]
    [InlineData("MT", "Malte", "à Malte", "de Malte")]
    [InlineData("CV", "Cabo Verde", "à Cabo Verde", "de Cabo Verde")]
    [InlineData("IL", "Israël", "en Israël", "d'Israël")]
    [InlineData("OM", "Oman", "à Oman", "d'Oman")]
    [InlineData("HU", "la Hongrie", "en Hongrie", "de la Hongrie")]
    [InlineData("HN", "le Honduras", "au Honduras", "du Honduras")]
    [InlineData("BB", "la Barbade", "à la Barbade", "de la Barbade")]
    [InlineData("CM", "le Cameroun", "au Cameroun", "du Cameroun")]
    [InlineData("SC", "les Seychelles", "aux Seychelles", "des Seychelles")]
    public void In_French(string code, string the, string at, string of) =>
        (
            CountryPhrases.The(code).Fr,
            CountryPhrases.In(code).Fr,
            CountryPhrases.Of(code).Fr
        ).ShouldBe((the, at, of));

    [Theory]
    [InlineData("MA", "Morocco")]
    [InlineData("NL", "the Netherlands")]
    [InlineData("GM", "The Gambia")]
    [InlineData("GB", "the United Kingdom")]
    public void In_English(string code, string the) =>
        (CountryPhrases.The(code).En, CountryPhrases.In(code).En).ShouldBe((the, $"in {the}"));

    [Fact]
    public void Several_are_listed_with_commas_and_an_and_before_the_last()
    {
        CountryPhrases.All(["MA", "ES"]).Fr.ShouldBe("le Maroc et l'Espagne");
        CountryPhrases
            .All(["MA", "ES", "NL"])
            .ShouldBe(
                new Bilingual(
                    "Morocco, Spain and the Netherlands",
                    "le Maroc, l'Espagne et les Pays-Bas"
                )
            );
        CountryPhrases.All(["CH"]).En.ShouldBe("Switzerland");
        CountryPhrases.All([]).En.ShouldBe("");
    }

    [Fact]
    public void Every_country_of_the_register_is_known_here() =>
        Countries.Codes.Where(code => !CountryPhrases.Knows(code)).ShouldBeEmpty();

    [Theory]
    [InlineData("2023", "2023", "2023")]
    [InlineData("2023-02", "February 2023", "février 2023")]
    [InlineData("2024-02-01", "1 February 2024", "1er février 2024")]
    public void A_document_is_dated_as_far_as_its_date_is_known(
        string written,
        string english,
        string french
    ) => PrintedDays.Of(written).ShouldBe(new Bilingual(english, french));
}
