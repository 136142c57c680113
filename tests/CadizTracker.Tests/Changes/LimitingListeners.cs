using System.Net;
using System.Text.Json.Nodes;

namespace CadizTracker.Changes;

/// <summary>Each who listens keeps a connection, so there is an end to them.</summary>
[Collection("The record keeps still")] // no other test may find every place taken
public sealed class LimitingListeners(Api api)
{
    [Fact]
    public async Task Who_finds_no_place_is_told_when_to_come_again_and_a_place_becomes_free()
    {
        var ct = TestContext.Current.CancellationToken;
        List<Listener> all = [];
        try
        {
            while (all.Count < 100)
            {
                all.Add(await Listener.StartAsync(api.Client, null, ct));
                all[^1].Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            }
            using (var refused = await api.GetAsync("/api/v1/changes/stream"))
            {
                refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
                refused.Headers.RetryAfter.ShouldNotBeNull();
                $"{JsonNode.Parse(await refused.Content.ReadAsStringAsync(ct))!["code"]}".ShouldBe(
                    "too_many_listeners"
                );
            }
            // what is read in the usual way is not in their way
            (await api.GetAsync("/api/v1/plans/cadiz-2023-2027/coverage")).StatusCode.ShouldBe(
                HttpStatusCode.OK
            );
        }
        finally
        {
            all.ForEach(listener => listener.Dispose());
        }
        // a cut is noticed as the server next looks: every place comes back
        HttpStatusCode status;
        do
        {
            using var again = await Listener.StartAsync(api.Client, null, ct);
            status = again.Answer.StatusCode;
        } while (status != HttpStatusCode.OK);
    }
}
