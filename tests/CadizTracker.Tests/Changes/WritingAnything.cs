using System.Text.Json.Nodes;
using CadizTracker.Access;
using CsCheck;

namespace CadizTracker.Changes;

/// <summary>Whatever several people do to a record, one after the other, every promise of it holds after each step.</summary>
public sealed class WritingAnything(Api api)
{
    private static readonly Gen<Deed> AnyDeed = Gen.Select(
        Gen.Int[0, World.Verbs.Length - 1],
        Gen.Int[0, 23],
        Gen.Int[0, 23],
        Gen.Int[0, 23],
        (verb, one, other, third) => new Deed(World.Verbs[verb], one, other, third)
    );

    [Fact]
    public Task Every_promise_holds_after_every_step() =>
        AnyDeed.List[6, 14].SampleAsync(AllHoldsAsync, iter: 6, threads: 1);

    private async Task AllHoldsAsync(List<Deed> deeds)
    {
        var world = await World.NewAsync(api);
        var (kept, looks) = (await world.KeptAsync(), new List<PublicLook>());
        Dictionary<string, int> last = kept.ToDictionary(
            r => r.Key,
            r => VersionOf(r.Value)!.Value
        );
        foreach (var deed in deeds)
        {
            var done = await world.DoAsync(deed, kept);
            var now = await world.KeptAsync();
            OnlyThatIsDone(deed, done, kept, now, last);
            kept = now;
            var look = await PublicLook.AtAsync(api, world);
            look.Holds(world);
            looks.Add(look);
        }
        await Task.WhenAll(looks.Select(look => look.IsToldAgainAsync(api)));
        foreach (var (address, version) in last)
        {
            await EveryChangeIsToldAsync(address, version);
        }
    }

    // What is refused changes nothing; what is acknowledged changes that record alone, and raises its version by one.
    private static void OnlyThatIsDone(
        Deed deed,
        Done done,
        Dictionary<string, JsonNode?> before,
        Dictionary<string, JsonNode?> after,
        Dictionary<string, int> last
    )
    {
        var told = $"{deed}: {done.Told.Status} {done.Told.Json?.ToJsonString()}";
        done.Told.Status.ShouldBeLessThan(500, told);
        var changed = after
            .Keys.Where(at => !JsonNode.DeepEquals(before.GetValueOrDefault(at), after[at]))
            .ToArray();
        changed.ShouldBe(
            changed.Length == 0 || done.Told.Status >= 400 ? [] : [done.Address],
            told
        );
        (
            deed.Verb is "change unseen" or "change what was seen before" or "cite nonsense"
            && done.Told.Status < 400
            && before.GetValueOrDefault(done.Address) is not null
        ).ShouldBeFalse(told);
        foreach (var at in changed)
        {
            (deed.Verb == "send back" && done.Told.Status == 200).ShouldBeFalse(told);
            var next = last.GetValueOrDefault(at) + 1;
            (VersionOf(after[at]) ?? next).ShouldBe(next, told);
            if (after[at] is not null)
            {
                last[at] = next;
                if (done.Told.Json is { } answered)
                {
                    VersionOf(answered).ShouldBe(next, told);
                }
            }
        }
    }

    // As many changes as versions, and a deletion for every life that ended: no row of history is missing.
    private async Task EveryChangeIsToldAsync(string address, int version)
    {
        var kind = address.Split('/')[^2] switch
        {
            "plans" => "plan",
            "presidencies" => "presidency",
            _ => "meeting",
        };
        var told = await Dossier.SendAsync(
            api.As(AccessRole.Reader),
            "GET",
            $"/api/v1/changes?kind={kind}&record={address.Split('/')[^1]}&limit=1000",
            null
        );
        var actions = told.Json!.AsArray().Select(change => $"{change!["action"]}").ToArray();
        actions.Count(action => action != "deleted").ShouldBe(version, address);
        var isThere = (await api.GetAsync(address)).IsSuccessStatusCode;
        (actions.Count(a => a == "created") - actions.Count(a => a == "deleted")).ShouldBe(
            isThere ? 1 : 0,
            address
        );
    }

    private static int? VersionOf(JsonNode? record) => (int?)record?["version"];
}
