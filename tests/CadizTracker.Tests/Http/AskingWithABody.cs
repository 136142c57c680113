using System.Text;
using CadizTracker.Changes;

namespace CadizTracker.Http;

/// <summary>
/// The whole meaning of a question is in its address. A body beside it was once read for parameters, and its answer kept and given to
/// everybody who asked that address.
/// </summary>
[Collection("The record keeps still")] // what states the revision of the whole is compared between two requests
public sealed class AskingWithABody(Api api)
{
    private const string Hostile = """
        { "rollup": "all", "objectives": "parts", "to": "2023-01-02", "presidency": ["spain-2022"], "kind": ["webinar"], "limit": "1", "q": "x" }
        """;

    [Theory]
    [InlineData("/presidencies/{presidency}/coverage")]
    [InlineData("/presidencies/{presidency}/coverage?format=csv")]
    [InlineData("/presidencies/{presidency}/coverage/rows")]
    [InlineData("/presidencies/{presidency}/coverage/gaps")]
    [InlineData("/presidencies/{presidency}/coverage/matrix")]
    [InlineData("/presidencies/{presidency}/coverage/timeline")]
    [InlineData("/presidencies/{presidency}/coverage/rules")]
    [InlineData("/presidencies/{presidency}/coverage/explain")]
    [InlineData("/presidencies/{presidency}/coverage/badge.json")]
    [InlineData("/presidencies/{presidency}/coverage/reporting.json")]
    [InlineData("/presidencies/{presidency}/reconcile")]
    [InlineData("/presidencies/{presidency}/meetings")]
    [InlineData("/plans/{plan}/coverage")]
    [InlineData("/plans/{plan}/items/A1")]
    [InlineData("/meetings?presidency={presidency}")]
    [InlineData("/search?q=meeting&presidency={presidency}")]
    [InlineData("/calendar.ics?presidency={presidency}")]
    public async Task It_says_nothing_and_nobody_is_given_another_answer(string address)
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """);
        (await dossier.PublishAsync(meeting)).Status.ShouldBe(200);
        var asked = $"/api/v1{address}"
            .Replace("{presidency}", dossier.Presidency, StringComparison.Ordinal)
            .Replace("{plan}", dossier.Plan, StringComparison.Ordinal);
        using var told = await AskAsync(asked, Hostile);
        using var plain = await api.GetAsync(asked);
        using var empty = await AskAsync(asked, "");
        foreach (var answer in new[] { told, plain, empty })
        {
            ((int)answer.StatusCode).ShouldBe(200);
            (
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            ).ShouldBe(await OfNobodyAsync(asked));
        }
    }

    // Another way to write the same question, which no answer is kept for yet.
    private async Task<string> OfNobodyAsync(string address)
    {
        var other =
            $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang=en";
        return await api.TextAsync(other);
    }

    private async Task<HttpResponseMessage> AskAsync(string address, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        return await api.Client.SendAsync(request);
    }
}
