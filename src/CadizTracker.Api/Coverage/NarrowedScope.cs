using CadizTracker.Http;
using CadizTracker.Meetings;
using CadizTracker.Presidencies;

namespace CadizTracker.Coverage;

/// <summary>In how far a scope is narrower than all that a presidency or a plan has, or counts by other rules: what a label must not hide.</summary>
internal static class NarrowedScope
{
    /// <summary>Null: it is not. <paramref name="isOfPresidency"/>: the door names the presidency already.</summary>
    public static Bilingual? InWords(CoverageScope scope, bool isOfPresidency)
    {
        Bilingual[] said =
        [
            .. isOfPresidency ? [] : Presidencies(scope),
            .. Days(scope),
            .. Meetings(scope),
            .. Rules(scope),
            .. Past(scope),
        ];
        return said.Length == 0
            ? null
            : new(
                string.Join(", ", said.Select(one => one.En)),
                string.Join(", ", said.Select(one => one.Fr))
            );
    }

    private static IEnumerable<Bilingual> Presidencies(CoverageScope scope)
    {
        if (scope.AreNamed)
        {
            yield return ScopeInWords.Whose(scope);
        }
        if (scope.Through is { } last)
        {
            yield return new($"up to {last.En}", $"jusqu'à {last.Fr}");
        }
    }

    private static IEnumerable<Bilingual> Days(CoverageScope scope)
    {
        if (scope.From is { } from)
        {
            var day = PrintedDays.Of(from);
            yield return new($"from {day.En}", $"à partir du {day.Fr}");
        }
        if (scope.To is { } to)
        {
            var day = PrintedDays.Of(to);
            yield return new($"before {day.En}", $"avant le {day.Fr}");
        }
    }

    private static IEnumerable<Bilingual> Meetings(CoverageScope scope)
    {
        foreach (var label in scope.Kinds)
        {
            var kind = KindWords.Of(
                Enum.GetValues<MeetingKind>().First(known => known.Label == label)
            );
            yield return new(kind.En.ToLowerInvariant(), kind.Fr.ToLowerInvariant());
        }
        foreach (var country in scope.Countries.Select(Countries.Name))
        {
            yield return new($"held in {country.En}", $"lieu\u00A0: {country.Fr}");
        }
        foreach (var country in scope.CoChairs.Select(Countries.Name))
        {
            yield return new($"co-chaired by {country.En}", $"coprésidence\u00A0: {country.Fr}");
        }
    }

    private static IEnumerable<Bilingual> Rules(CoverageScope scope)
    {
        if (scope.Strengths is ["primary"])
        {
            yield return new("primary citations alone", "citations principales seules");
        }
        if (scope.Strengths is ["secondary"])
        {
            yield return new("secondary citations alone", "citations secondaires seules");
        }
        if (scope.States is not ["published"])
        {
            yield return new("with what is not published", "avec ce qui n'est pas publié");
        }
        if (scope.Rollup == "all")
        {
            yield return new("in full", "en entier");
        }
        if (scope.Objectives == "parts")
        {
            yield return new("objectives by their parts", "objectifs par parties");
        }
    }

    private static IEnumerable<Bilingual> Past(CoverageScope scope)
    {
        if (scope.AsOf is { } instant)
        {
            yield return new($"as of {instant}", $"à la date du {instant}");
        }
        if (scope.Snapshot is { } snapshot)
        {
            yield return new($"snapshot {snapshot}", $"instantané {snapshot}");
        }
    }
}
