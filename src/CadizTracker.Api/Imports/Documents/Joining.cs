using CadizTracker.Meetings;
using CadizTracker.Presidencies;

namespace CadizTracker.Imports.Documents;

/// <summary>Puts together what a torn layout keeps apart: days with co-chairs here, titles with places there.</summary>
internal sealed class Joining
{
    private const int Enough = 3;
    private const int Clear = 2;

    private Joining(IReadOnlyList<Fragment> fragments)
    {
        Days = [.. fragments.Where(IsDayAlone)];
        Places =
        [
            .. fragments.Where(fragment => fragment.Date is null && fragment.Place is not null),
        ];
        Whole = [.. fragments.Except(Days).Except(Places)];
    }

    /// <summary>Days that stand without a place.</summary>
    public IReadOnlyList<Fragment> Days { get; private set; }

    /// <summary>Places that stand without a day.</summary>
    public IReadOnlyList<Fragment> Places { get; private set; }

    public IReadOnlyList<Fragment> Whole { get; }

    public IReadOnlyList<Draft> Joined { get; private set; } = [];

    public static Joining Of(IReadOnlyList<Fragment> fragments)
    {
        Joining joining = new(fragments);
        joining.Join();
        return joining;
    }

    /// <summary>What speaks for a day and a place being of one meeting.</summary>
    public IReadOnlyList<Reason> Reasons(Fragment day, Fragment place)
    {
        List<Reason> reasons = [];
        if (day.RunReason is { } run)
        {
            reasons.Add(run);
        }
        if (place.Place is { Span: var city } && day.Row.Any(cell => cell.Holds(city)))
        {
            reasons.Add(Reason.SameRow);
        }
        if (day.CoChairs?.Countries.Contains(place.Place!.Country) is true)
        {
            var name = Countries.Name(place.Place.Country);
            reasons.Add(Reason.HostCoChairs(name.En, name.Fr));
        }
        if (
            Whole.Any(other =>
                other.Place?.City == place.Place!.City
                && other.Date?.Starts <= day.Date!.Ends
                && other.Date?.Ends >= day.Date!.Starts
            )
        )
        {
            reasons.Add(Reason.SameDayThere);
        }
        return reasons;
    }

    private void Join()
    {
        if (Days.Count > Assignment.Most || Places.Count > Assignment.Most)
        {
            return;
        }
        var pairs = Assignment.Of([
            .. Days.Select(day =>
                Places.Select(place => Enough * Reasons(day, place).Count(IsSaid)).ToArray()
            ),
        ]);
        var sure = Enumerable
            .Range(0, Days.Count)
            .Where(i => pairs[i].Column >= 0 && pairs[i].Margin >= Clear)
            .ToArray();
        Joined =
        [
            .. sure.Select(i => new Draft
            {
                Day = Days[i],
                Text = Places[pairs[i].Column],
                Joined = Reasons(Days[i], Places[pairs[i].Column]),
            }),
        ];
        var places = sure.Select(i => Places[pairs[i].Column])
            .ToHashSet(ReferenceEqualityComparer.Instance);
        Days = [.. Days.Where((_, i) => !sure.Contains(i))];
        Places = [.. Places.Where(place => !places.Contains(place))];
    }

    // The order of the lines alone says nothing of what belongs together.
    private static bool IsSaid(Reason reason) =>
        reason != Reason.TwoByTwo && reason != Reason.SameRow;

    // A webinar has a day, a title and no place: nothing is missing.
    private static bool IsDayAlone(Fragment fragment) =>
        fragment is { Date: not null, Place: null, IsProse: false }
        && (fragment.Date.Starts is not null || fragment.IsCell)
        && (
            fragment.IsRun
            || (FragmentKinds.Own(fragment) is null && FragmentTitles.Of(fragment) is null)
        );
}
