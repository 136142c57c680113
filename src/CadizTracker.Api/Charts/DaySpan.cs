using CadizTracker.Coverage;

namespace CadizTracker.Charts;

/// <summary>The days that a timeline is drawn over, half-open; and the one up to which the record is shown.</summary>
internal sealed record DaySpan(DateOnly From, DateOnly To, DateOnly Known)
{
    /// <summary>The plan's period, and what lies outside it of the meetings.</summary>
    public static DaySpan Of(Timeline timeline)
    {
        var ends = timeline.Steps.Select(step => step.EndsOn).ToArray();
        DateOnly[] firsts = timeline.Pace is { } pace ? [pace.Period.From, .. ends] : ends;
        DateOnly[] lasts = timeline.Pace is { } paced
            ? [paced.Period.To, .. ends.Select(day => day.AddDays(1))]
            : [.. ends.Select(day => day.AddDays(1))];
        var today = DateOnly.FromDateTime(timeline.GeneratedAt.UtcDateTime);
        var from = firsts.DefaultIfEmpty(new(today.Year, 1, 1)).Min();
        var to = lasts.DefaultIfEmpty(new(today.Year + 1, 1, 1)).Max();
        var span = new DaySpan(from, to, to);
        return span with
        {
            Known = timeline.Pace is { } p
                ? span.Within(ends.Append(p.On).Max())
                : ends.DefaultIfEmpty(to).Max(),
        };
    }

    public IEnumerable<int> Years =>
        Enumerable
            .Range(From.Year, To.Year - From.Year + 1)
            .Where(year => new DateOnly(year, 1, 1) >= From && new DateOnly(year, 1, 1) < To);

    /// <summary>The terms without a meeting recorded, as far as they are drawn; those that touch or overlap as one.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly To)> Unrecorded(Timeline timeline)
    {
        List<(DateOnly From, DateOnly To)> spans = [];
        foreach (var term in timeline.Unrecorded)
        {
            var (from, to) = (Within(term.From), Within(term.To ?? Known));
            to = to > Known ? Known : to;
            if (from >= to)
            {
                continue;
            }
            if (spans.Count > 0 && from <= spans[^1].To)
            {
                spans[^1] = (spans[^1].From, to > spans[^1].To ? to : spans[^1].To);
            }
            else
            {
                spans.Add((from, to));
            }
        }
        return spans;
    }

    public DateOnly Within(DateOnly day) =>
        day < From ? From
        : day > To ? To
        : day;

    /// <summary>How far into it a day lies, from 0 to 1.</summary>
    public double Share(DateOnly day) =>
        (double)(day.DayNumber - From.DayNumber) / Math.Max(1, To.DayNumber - From.DayNumber);
}
