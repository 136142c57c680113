using CadizTracker.Database;
using CadizTracker.Http;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>Shows a presidency's coverage in a few words, for https://shields.io/badges/endpoint-badge.</summary>
internal sealed class ShowBadgeOfPresidency(NpgsqlDataSource source)
    : Analysis<CoverageOfPresidency, Badge>(source)
{
    protected override string Address => "/presidencies/{slug}/coverage/badge.json";
    protected override Offers Offered => new();

    protected override async Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        CoverageOfPresidency r,
        CancellationToken ct
    ) => await HttpContext.AnswerAsync(read, await BadgeAnswer.ReadAsync(read, scope, r.Slug, ct));
}

/// <summary>Shows coverage of a plan in a few words, for https://shields.io/badges/endpoint-badge.</summary>
internal sealed class ShowBadgeOfPlan(NpgsqlDataSource source)
    : Analysis<CoverageOfPlan, Badge>(source)
{
    protected override string Address => "/plans/{plan}/coverage/badge.json";
    protected override Offers Offered => new();

    protected override async Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        CoverageOfPlan r,
        CancellationToken ct
    ) => await HttpContext.AnswerAsync(read, await BadgeAnswer.ReadAsync(read, scope, null, ct));
}

/// <summary>Draws a presidency's coverage in a few words, as a picture for a web page. Its title is the whole sentence.</summary>
internal sealed class DrawBadgeOfPresidency(NpgsqlDataSource source)
    : Analysis<CoverageOfPresidency, byte[]>(source)
{
    protected override string Address => "/presidencies/{slug}/coverage/badge.svg";
    protected override Offers Offered => new(Format.Svg) { WithoutJson = true };

    protected override async Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        CoverageOfPresidency r,
        CancellationToken ct
    ) => await HttpContext.AnswerPictureAsync(read, scope, r.Slug, ct);
}

/// <summary>Draws coverage of a plan in a few words, as a picture for a web page. Its title is the whole sentence.</summary>
internal sealed class DrawBadgeOfPlan(NpgsqlDataSource source)
    : Analysis<CoverageOfPlan, byte[]>(source)
{
    protected override string Address => "/plans/{plan}/coverage/badge.svg";
    protected override Offers Offered => new(Format.Svg) { WithoutJson = true };

    protected override async Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        CoverageOfPlan r,
        CancellationToken ct
    ) => await HttpContext.AnswerPictureAsync(read, scope, null, ct);
}

internal static class BadgeAnswer
{
    /// <summary>The words of a badge; it is named after the presidency, or where there is none after the plan, and after what narrows it.</summary>
    public static async Task<Badge> ReadAsync(
        Reading read,
        CoverageScope scope,
        string? presidency,
        CancellationToken ct
    ) => Badge.Of(await CoverageAnswer.ReadAsync(read, scope, ct), Label(scope, presidency));

    public static async Task AnswerPictureAsync(
        this HttpContext http,
        Reading read,
        CoverageScope scope,
        string? presidency,
        CancellationToken ct
    )
    {
        var coverage = await CoverageAnswer.ReadAsync(read, scope, ct);
        var label = Label(scope, presidency);
        var colon = Lang.Here == Lang.Fr ? "\u00A0: " : ": ";
        await http.AnswerAsync(
            read,
            BadgeDrawing.Of(Badge.Of(coverage, label), label + colon + coverage.Headline),
            $"{Format.Svg.MediaType()}; charset=utf-8"
        );
    }

    // What narrows the figures is said beside whose they are.
    private static string Label(CoverageScope scope, string? presidency)
    {
        var whose = presidency is null ? scope.Plan.Titles.Here! : scope.Presidencies[0].Name.Here;
        return NarrowedScope.InWords(scope, presidency is not null) is { } narrowed
            ? $"{whose} ({narrowed.Here})"
            : whose;
    }
}
