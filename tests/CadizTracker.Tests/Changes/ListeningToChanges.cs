using System.Net;
using System.Text.Json.Nodes;
using CadizTracker.Access;

namespace CadizTracker.Changes;

/// <summary>What one client publishes another one hears of, and who was cut off misses nothing.</summary>
public sealed class ListeningToChanges(Api api) : IDisposable
{
    // A stream that tells nothing would keep a test waiting for ever.
    private readonly CancellationTokenSource patience =
        CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private CancellationToken Ct
    {
        get
        {
            patience.CancelAfter(TimeSpan.FromMinutes(2));
            return patience.Token;
        }
    }

    [Fact]
    public async Task What_one_publishes_another_hears()
    {
        using var listener = await Listener.StartAsync(api.Client, null, Ct);
        listener.Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        listener
            .Answer.Content.Headers.ContentType!.ToString()
            .ShouldBe("text/event-stream; charset=utf-8");
        listener.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        listener.Answer.Headers.ETag.ShouldBeNull();
        var first = await listener.NextAsync(Ct);
        first.Event.ShouldBe("revision");
        $"{first.Data["revision"]}".ShouldBe(first.Id);

        var dossier = await Dossier.NewAsync(api);
        var plan = (await listener.UntilAsync(dossier.Plan, Ct))[^1];
        (plan.Event, plan.Of(dossier.Plan)).ShouldBe(("message", "plan created"));
        $"{plan.Data["revision"]}".ShouldBe(plan.Id);
        var presidency = (await listener.UntilAsync(dossier.Presidency, Ct))[^1];
        presidency.Of(dossier.Presidency).ShouldBe("presidency created");
    }

    [Fact]
    public async Task What_is_frozen_is_told()
    {
        var dossier = await Dossier.NewAsync(api);
        using var listener = await Listener.StartAsync(api.Client, null, Ct);
        await listener.NextAsync(Ct);
        (await Handovers.FreezingSnapshots.FreezeAsync(api, dossier.Presidency)).Status.ShouldBe(
            201
        );
        var told = (await listener.UntilAsync($"{dossier.Presidency}-1", Ct))[^1];
        told.Of($"{dossier.Presidency}-1").ShouldBe("snapshot created");
        $"{told.Data["revision"]}".ShouldBe(told.Id);
    }

    // What is frozen is read before it is kept: others need not wait while its report is printed.
    [Fact]
    public async Task What_is_frozen_while_others_write_is_told_under_the_revision_that_it_made()
    {
        var dossier = await Dossier.NewAsync(api);
        var other = await Dossier.NewAsync(api);
        using var listener = await Listener.StartAsync(api.Client, null, Ct);
        await listener.NextAsync(Ct);
        var freezing = Handovers.FreezingSnapshots.FreezeAsync(api, dossier.Presidency);
        while (!freezing.IsCompleted)
        {
            await other.MeetingAsync();
        }
        (await freezing).Status.ShouldBe(201);
        var told = (await listener.UntilAsync($"{dossier.Presidency}-1", Ct))[^1];
        told.Data["records"]!.AsArray().Count.ShouldBe(1);
        var frozen = (await freezing).Json!["recordRevision"]!.GetValue<long>();
        told.Data["revision"]!.GetValue<long>().ShouldBeGreaterThan(frozen + 1);
    }

    [Fact]
    public async Task Drafts_are_not_told_and_what_lets_them_count_is()
    {
        var dossier = await Dossier.NewAsync(api);
        var meeting = await dossier.MeetingAsync(""" "citations": [{ "items": ["A1"] }] """);
        using var listener = await Listener.StartAsync(api.Client, null, Ct);
        await listener.NextAsync(Ct);
        var drafted = await dossier.SendAsync(
            "PUT",
            $"{Dossier.AddressOf(meeting)}/citations",
            """[{ "items": ["A2"] }]""",
            ifMatch: meeting.ETag
        );
        drafted.Status.ShouldBe(200);
        var published = await dossier.PublishAsync(drafted);
        var slug = $"{meeting.Json!["slug"]}";
        var told = (await listener.UntilAsync(slug, Ct))[^1];
        told.Id.ShouldBe($"{published.Json!["revision"]}");
        told.Of(slug).ShouldBe("meeting updated");
        told.Data.ToJsonString().ShouldNotContain("key:");
    }

    [Fact]
    public async Task Who_was_cut_off_goes_on_from_the_last_event_and_misses_none()
    {
        var dossier = await Dossier.NewAsync(api);
        string last;
        using (var listener = await Listener.StartAsync(api.Client, null, Ct))
        {
            await listener.NextAsync(Ct);
            await dossier.MeetingAsync();
            await listener.NextAsync(Ct);
            last = listener.LastEventId!;
        }
        // while nobody listens
        var revisions = new List<string>();
        var slugs = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            var meeting = await dossier.MeetingAsync();
            revisions.Add($"{meeting.Json!["revision"]}");
            slugs.Add($"{meeting.Json["slug"]}");
        }
        using var again = await Listener.StartAsync(api.Client, last, Ct);
        var first = await again.NextAsync(Ct);
        (first.Event, first.Id).ShouldBe(("revision", last));
        var heard = await again.UntilAsync(slugs[^1], Ct);
        // in the order of their revisions, each once
        heard
            .Where(told => slugs.Any(slug => told.Of(slug) is not null))
            .Select(told => told.Id)
            .ShouldBe(revisions);
        heard
            .Select(told => long.Parse(told.Id!, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBeInOrder();
        heard.Select(told => told.Id).ShouldBeUnique();
    }

    // The connection is reset again and again, also in the middle of an event, while others write.
    [Fact]
    public async Task Who_is_cut_off_in_the_middle_of_an_event_loses_none_and_hears_none_twice()
    {
        var dossier = await Dossier.NewAsync(api);
        await using var relay = new CuttingRelay(api.Client.BaseAddress!, new(17));
        using var client = new HttpClient { BaseAddress = relay.Address };
        string last;
        using (var listener = await Listener.StartAsync(api.Client, null, Ct))
        {
            last = (await listener.NextAsync(Ct)).Id!;
        }
        List<string> written = [];
        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; i < 25; i++)
                {
                    written.Add($"{(await dossier.MeetingAsync()).Json!["slug"]}");
                }
            },
            Ct
        );
        List<Heard> heard = [];
        while (!writing.IsCompleted || heard.All(told => told.Of(written[^1]) is null))
        {
            try
            {
                using var listener = await Listener.StartAsync(client, last, Ct);
                (await listener.NextAsync(Ct)).Event.ShouldBe("revision");
                while (!writing.IsCompleted || heard.All(told => told.Of(written[^1]) is null))
                {
                    heard.Add(await listener.NextAsync(Ct));
                    last = listener.LastEventId!;
                }
            }
            catch (Exception e) when (e is IOException or HttpRequestException)
            {
                // cut off: on from the last event that was heard whole
            }
        }
        await writing;
        relay.Cuts.ShouldBeGreaterThan(2);
        heard
            .SelectMany(told => written.Where(slug => told.Of(slug) is not null))
            .ShouldBe(written);
        heard.Select(told => told.Id).ShouldBeUnique();
    }

    [Theory]
    [InlineData("9999999999")]
    [InlineData("of-another-server")]
    public async Task An_id_that_is_not_of_this_record_says_read_all_anew(string id)
    {
        using var listener = await Listener.StartAsync(api.Client, id, Ct);
        var first = await listener.NextAsync(Ct);
        first.Event.ShouldBe("reset");
        var dossier = await Dossier.NewAsync(api);
        await listener.UntilAsync(dossier.Plan, Ct); // and goes on from there
    }

    [Fact]
    public async Task Asking_for_the_headers_alone_does_not_wait_for_a_change()
    {
        using var answer = await api.SendAsync(HttpMethod.Head, "/api/v1/changes/stream");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
    }

    public void Dispose() => patience.Dispose();
}
