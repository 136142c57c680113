using System.Globalization;
using System.Text.Json.Nodes;

namespace CadizTracker.Coverage;

/// <summary>The questions that follow a figure are answered as of an instant by the same functions.</summary>
[Collection("The record keeps still")] // what was known at an instant is compared with what is known now
public sealed class AskingQuestionsOfThePast(Api api)
{
    [Theory]
    [InlineData("presidencies/portugal-2024/coverage/compare?with=morocco-2023")]
    [InlineData("presidencies/morocco-2023/coverage/explain?item=A20")]
    [InlineData("plans/cadiz-2023-2027/coverage/explain?presidency=morocco-2023")]
    [InlineData("presidencies/morocco-2023/coverage/rules?")]
    [InlineData("presidencies/morocco-2023/reconcile?objectives=5/10&actions=10/29")]
    [InlineData("presidencies/morocco-2023/programme?")]
    public async Task What_was_known_just_now_is_what_is_known(string address)
    {
        var now = await api.JsonAsync($"/api/v1/{address}");
        var instant = DateTimeOffset.UtcNow.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'",
            CultureInfo.InvariantCulture
        );
        await Task.Delay(5, TestContext.Current.CancellationToken);
        var then = await api.JsonAsync($"/api/v1/{address}&asOf={instant}");
        Text(then, instant).ShouldBe(Text(now, instant));
    }

    private static string Text(JsonNode answer, string instant) =>
        answer
            .ToJsonString()
            .Replace($"\"asOf\":\"{instant}\"", "\"asOf\":null", StringComparison.Ordinal);
}
