using System.Text;
using System.Text.Json.Nodes;
using CadizTracker.Imports;
using CsCheck;

namespace CadizTracker.Imports;

/// <summary>What others send is read without an exception, whatever it is.</summary>
public sealed class SurvivingAnything
{
    private static readonly byte[] Good = Encoding.UTF8.GetBytes(Sample.Text);

    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("-1")]
    [InlineData("\"\"")]
    [InlineData("\"x\"")]
    [InlineData("\"9999-99-99\"")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("[[{}]]")]
    [InlineData("{}")]
    [InlineData("{ \"odd/na~me\": [1] }")]
    public void Any_value_anywhere_is_taken_or_refused_with_a_place_that_exists(string value)
    {
        foreach (var place in Places(JsonNode.Parse(Sample.Text)!, ""))
        {
            var file = ImportFile.Read(
                "odd.json",
                Encoding.UTF8.GetBytes(Sample.With(place, value))
            );

            file.Problems.ShouldAllBe(problem =>
                problem.Path.StartsWith('/') && problem.Code != "schema"
            );
        }
    }

    [Fact]
    public void Any_bytes_are_taken_or_refused() =>
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Byte, Gen.Int[0, 40])
            .List[1, 5]
            .Sample(changes =>
            {
                var file = ImportFile.Read("odd.json", Changed(changes));

                return file.IsGood != (file.Contents.Plans is []);
            });

    private static byte[] Changed(IEnumerable<(int At, byte To, int Cut)> changes)
    {
        byte[] bytes = [.. Good];
        foreach (var (at, to, cut) in changes)
        {
            bytes[at] = to;
            Array.Fill(bytes, (byte)' ', at, Math.Min(cut, bytes.Length - at));
        }
        return bytes;
    }

    private static IEnumerable<string> Places(JsonNode? node, string at) =>
        node switch
        {
            JsonObject members => members.SelectMany(each => Here($"{at}/{each.Key}", each.Value)),
            JsonArray list => list.SelectMany((each, index) => Here($"{at}/{index}", each)),
            _ => [],
        };

    private static IEnumerable<string> Here(string at, JsonNode? node) => [at, .. Places(node, at)];
}
