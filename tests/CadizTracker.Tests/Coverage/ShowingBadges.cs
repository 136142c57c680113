using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace CadizTracker.Coverage;

/// <summary>Coverage in a few words, for shields.io and as a picture.</summary>
public sealed class ShowingBadges(Api api)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(
        "presidencies/morocco-2023/coverage/badge.json",
        """{"schemaVersion":1,"label":"Morocco 2023","message":"6 of 10 objectives, 11 of 29 actions","color":"#1f5c99"}"""
    )]
    [InlineData(
        "presidencies/morocco-2023/coverage/badge.json?lang=fr&objectives=parts",
        """{"schemaVersion":1,"label":"Maroc 2023 (objectifs par parties)","message":"6 objectifs sur 11, 11 actions sur 29","color":"#1f5c99"}"""
    )]
    [InlineData(
        "presidencies/nigeria-2025/coverage/badge.json",
        """{"schemaVersion":1,"label":"Nigeria 2025","message":"No meetings recorded yet","color":"#616161"}"""
    )]
    [InlineData(
        "plans/cadiz-2023-2027/coverage/badge.json?from=2023-06-01&to=2023-07-01",
        """{"schemaVersion":1,"label":"Cadiz Action Plan 2023-2027 (from 1 June 2023, before 1 July 2023)","message":"1 of 10 objectives, 3 of 29 actions","color":"#1f5c99"}"""
    )]
    [InlineData(
        "plans/cadiz-2023-2027/coverage/badge.json?through=portugal-2024&kind=thematic_meeting&coChair=ES&rollup=all&lang=fr",
        """{"schemaVersion":1,"label":"Plan d'action de Cadix 2023-2027 (jusqu'à Portugal 2024, réunion thématique, coprésidence\u00A0: Espagne, en entier)","message":"0 objectif sur 10, 3 actions sur 29","color":"#1f5c99"}"""
    )]
    public async Task As_json_they_have_the_members_of_shields_io_and_no_others(
        string address,
        string badge
    ) => (await api.TextAsync($"/api/v1/{address}")).ShouldBe(badge);

    [Theory]
    [InlineData("en", "Morocco 2023", "6 of 10 objectives, 11 of 29 actions")]
    [InlineData("fr", "Maroc 2023", "6 objectifs sur 10, 11 actions sur 29")]
    public async Task As_a_picture_the_sentence_is_read_aloud(
        string lang,
        string label,
        string message
    )
    {
        var address = "/api/v1/presidencies/morocco-2023/coverage";
        using var answer = await api.GetAsync($"{address}/badge.svg?lang={lang}");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("image/svg+xml; charset=utf-8");
        answer.Content.Headers.ContentLanguage.ShouldBe([lang]);
        var picture = XElement.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        ((string?)picture.Attribute("role")).ShouldBe("img");
        ((string?)picture.Attribute(XNamespace.Xml + "lang")).ShouldBe(lang);
        var title = picture.Element(Svg + "title")!;
        ((string?)picture.Attribute("aria-labelledby")).ShouldBe((string?)title.Attribute("id"));
        var headline = (await api.JsonAsync($"{address}?lang={lang}"))["headline"];
        title.Value.ShouldBe($"{label}{(lang == "fr" ? "\u00A0" : "")}: {headline}");
        picture.Elements(Svg + "text").Select(text => text.Value).ShouldBe([label, message]);
        picture
            .Elements(Svg + "rect")
            .Sum(box => (int)box.Attribute("width")!)
            .ShouldBe((int)picture.Attribute("width")!);
    }

    [Fact]
    public async Task A_page_that_shows_pictures_gets_one_and_asking_again_costs_nothing()
    {
        const string Address = "/api/v1/plans/cadiz-2023-2027/coverage/badge.svg";
        using var shown = await api.GetAsync(
            Address,
            ("Accept", "image/avif,image/webp,image/svg+xml,image/*,*/*;q=0.8")
        );
        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var again = await api.GetAsync(
            Address,
            ("If-None-Match", shown.Headers.ETag!.ToString()),
            ("Accept", "image/avif,image/webp,image/svg+xml,image/*,*/*;q=0.8")
        );
        if (again.Headers.ETag!.Tag == shown.Headers.ETag.Tag) // nothing was written meanwhile
        {
            again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        }
        using var json = await api.GetAsync(Address, ("Accept", "application/json"));
        json.StatusCode.ShouldBe(HttpStatusCode.NotAcceptable);
    }

    // What is written into the picture stays text.
    [Fact]
    public void Words_that_look_like_markup_are_drawn_as_they_are()
    {
        const string Words = "<script>a & \"b\"</script>";
        var badge = new Badge
        {
            Label = Words,
            Message = Words,
            Color = "#000",
        };
        var picture = XElement.Parse(
            System.Text.Encoding.UTF8.GetString(BadgeDrawing.Of(badge, Words))
        );
        picture.Descendants().ShouldAllBe(e => e.Name.LocalName != "script");
        picture.Element(Svg + "title")!.Value.ShouldBe(Words);
    }
}
