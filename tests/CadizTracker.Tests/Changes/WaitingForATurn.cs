using System.Net;
using CadizTracker.Access;
using CadizTracker.Database;

namespace CadizTracker.Changes;

/// <summary>Somebody holds the turn to write for long: the others are told so in a while, and readers go on reading.</summary>
[Collection("The record keeps still")] // nobody else could write meanwhile
public sealed class WaitingForATurn(Api api)
{
    [Theory]
    [InlineData("", "others_write", "not your turn in time")]
    [InlineData(
        "select pg_advisory_xact_lock(hashtext('imports'))::text;",
        "import_being_written",
        "An import is being written"
    )]
    public async Task Whoever_waits_is_told_what_for(string import, string code, string sentence)
    {
        var dossier = await Dossier.NewAsync(api);
        await using var holder = await HoldAsync(import);
        var told = await dossier.SendAsync(
            "POST",
            $"{dossier.Meetings}?lang=en",
            Dossier.MeetingJson()
        );
        (told.Status, told.Code).ShouldBe((503, code));
        told.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeGreaterThan(0);
        $"{told.Json!["title"]}".ShouldContain(sentence);
        await holder.DisposeAsync();
        (await dossier.MeetingAsync()).Status.ShouldBe(201);
    }

    [Fact] // each of them held a connection for as long, and the pool has a hundred
    public async Task A_hundred_and_fifty_who_wait_keep_nobody_from_reading()
    {
        var dossier = await Dossier.NewAsync(api);
        await using var holder = await HoldAsync("");
        var writers = Enumerable
            .Range(0, 150)
            .Select(n => dossier.MeetingAsync($"\"note\": \"{n}\""))
            .ToArray();
        var reads = await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(n => api.GetAsync($"{dossier.Meetings}?limit={n + 1}&lang=en"))
        );
        writers.ShouldContain(writer => !writer.IsCompleted); // else nobody waited
        reads.ShouldAllBe(read => read.StatusCode == HttpStatusCode.OK);
        (await Task.WhenAll(writers))
            .Select(told => (told.Status, told.Code))
            .Distinct()
            .ShouldBe([(503, "others_write")]);
        await holder.DisposeAsync();
        (await api.JsonAsync(dossier.Meetings)).AsArray().ShouldBeEmpty();
    }

    [Fact] // it waited for whoever held the turn, and was told that it was not its own
    public async Task What_was_known_a_moment_ago_is_told_all_the_same()
    {
        var dossier = await Dossier.NewAsync(api);
        await using var holder = await HoldAsync("");
        var instant = DateTimeOffset.UtcNow.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'",
            System.Globalization.CultureInfo.InvariantCulture
        );
        using var told = await api.GetAsync($"/api/v1/plans/{dossier.Plan}?asOf={instant}");
        told.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    // Ended, and what it did taken back, when it is disposed.
    private async Task<Npgsql.NpgsqlConnection> HoldAsync(string import)
    {
        var connection = await api.OpenAsync();
        await connection.DoAsync(
            $"begin; {import} select begin_change('somebody slow', null)::text",
            null,
            TestContext.Current.CancellationToken
        );
        return connection;
    }
}
