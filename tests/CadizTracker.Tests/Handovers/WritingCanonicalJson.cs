using System.Text;
using System.Text.Json.Nodes;

namespace CadizTracker.Handovers;

/// <summary>The canonical form of JSON, with the examples of RFC 8785 as far as they are ours.</summary>
public sealed class WritingCanonicalJson
{
    [Theory]
    [InlineData("""{ "b": 1, "a": [ true, null, {} ] }""", """{"a":[true,null,{}],"b":1}""")]
    [InlineData("[1.0, 0.50, 0, -3, 1e3, 0.3793]", "[1,0.5,0,-3,1000,0.3793]")]
    [InlineData(
        """["\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"]""",
        "[\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"]"
    )]
    [InlineData(
        """{ "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 }""",
        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}"
    )]
    public void Is_the_same_bytes_whoever_wrote_it(string written, string canonical) =>
        Encoding.UTF8.GetString(CanonicalJson.Of(JsonNode.Parse(written))).ShouldBe(canonical);
}
