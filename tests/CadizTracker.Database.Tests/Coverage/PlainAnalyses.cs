namespace CadizTracker.Coverage;

/// <summary>What the analyses say, in memory and in the words of their rules. Presidencies are given in the order of their terms.</summary>
internal sealed partial class PlainModel
{
    private static readonly ModelScope Usual = new()
    {
        Presidencies = [],
        Statuses = ["held"],
        States = ["published"],
        Strengths = ["primary", "secondary"],
        Rollup = "any",
    };

    /// <summary>The items that are covered and that an earlier term addressed (repeated), or none did (new).</summary>
    public (string New, string Repeated) Told(ModelScope scope, string[] terms)
    {
        var earlier = Usual with { Presidencies = Before(scope.Presidencies.Single(), terms) };
        var covered = Cover(scope).Where(cell => cell.Value.IsCovered).Select(cell => cell.Key);
        var told = covered.ToLookup(code => Addressing(code, earlier).Length > 0);
        return (Codes(told[false]), Codes(told[true]));
    }

    /// <summary>The same scope for a presidency and all before it.</summary>
    public static ModelScope Through(ModelScope scope, string[] terms) =>
        scope with
        {
            Presidencies = [.. Before(scope.Presidencies.Single(), terms), .. scope.Presidencies],
        };

    public ModelHistory History(string code, string[] terms)
    {
        var all = Addressing(code, Usual with { Presidencies = terms });
        if (all.Length == 0)
        {
            return new("never", null, null, null, null);
        }
        var last = terms.Last(term => all.Any(meeting => meeting.Presidency == term));
        var later = terms[(Array.IndexOf(terms, last) + 1)..];
        return new(
            all.Length == 1 ? "once" : "several",
            last,
            Newest(all.Where(meeting => meeting.Presidency == last))[0],
            later.Length,
            later.Count(term => Record(term, Usual) != "complete")
        );
    }

    /// <summary>How full a presidency's record is, whatever narrows a scope.</summary>
    public string Record(string presidency, ModelScope scope)
    {
        var its = meetings.Where(meeting => meeting.Presidency == presidency).ToArray();
        return its.Length == 0 ? "empty"
            : its.Any(meeting => IsPending(meeting, scope)) ? "partial"
            : "complete";
    }

    /// <summary>The items of unknown placement that leave open whether an item is covered.</summary>
    public string Because(string code, ModelScope scope)
    {
        var cell = Cover(scope)[code];
        var item = items.Single(one => one.Code == code);
        var uncertain = items.Where(below =>
            !Upward(below.Code).Contains(code)
            && below.Candidates.Any(candidate => Upward(candidate).Contains(code))
        );
        return cell.IsCovered ? ""
            : scope.Rollup == "all" && MayLieBelow(item).Length > 0
                ? Codes(cell.IsFull is null ? uncertain.Select(below => below.Code) : [])
            : Codes(
                uncertain
                    .Where(below => Addressing(below.Code, scope).Length > 0)
                    .Select(below => below.Code)
            );
    }

    public ModelMatrixCell Cell(string code, string presidency, ModelScope scope, int newest)
    {
        var here = scope with { Presidencies = [presidency] };
        var ahead = here with { Statuses = [.. here.Statuses, "planned"] };
        var addressing = Addressing(code, here);
        var state =
            Cover(here)[code].IsCovered ? "covered"
            : Cover(ahead)[code].IsCovered ? "planned"
            : Record(presidency, scope) != "complete" || Because(code, here).Length > 0 ? "unknown"
            : "not";
        return new(
            state,
            state == "unknown" && addressing.Length == 0 ? null : addressing.Length,
            string.Join(' ', Newest(addressing).Take(newest))
        );
    }

    /// <summary>The meetings that say something, each with the states of all items in their order.</summary>
    public IEnumerable<string> ByMeeting(ModelScope scope) =>
        meetings
            .Select(meeting => (meeting, standing: Standing(meeting, scope)))
            .Where(told => told.standing is not null)
            .Select(told => $"{told.meeting.Slug} {told.standing} {States(told.meeting, scope)}");

    /// <summary>Each counted meeting with what had been covered after it, and what it added.</summary>
    public IEnumerable<string> Steps(ModelScope scope)
    {
        var before = new PlainModel(items, []).Cover(scope);
        var soFar = new List<TestMeeting>();
        foreach (
            var meeting in meetings
                .Where(scope.Counts)
                .OrderBy(Ends)
                .ThenBy(Slug, StringComparer.Ordinal)
        )
        {
            soFar.Add(meeting);
            var after = new PlainModel(items, soFar).Cover(scope);
            var covered = after
                .Where(cell => cell.Value.IsCovered)
                .Select(cell => cell.Key)
                .ToArray();
            yield return $"{meeting.Slug}: {Codes(covered)} + {Codes(covered.Where(code => !before[code].IsCovered))}";
            before = after;
        }
    }

    private string States(TestMeeting meeting, ModelScope scope)
    {
        var standing = Standing(meeting, scope);
        var alone = new PlainModel(items, [meeting]);
        var here = scope with { Statuses = [meeting.Status] };
        var cells = alone.Cover(here);
        return string.Join(
            ' ',
            InOrder()
                .Select(code =>
                    standing == "pending" ? "unknown"
                    : cells[code].IsCovered
                        ? standing == "planned" ? "planned"
                            : "covered"
                    : standing == "counted" && alone.Because(code, here).Length > 0 ? "unknown"
                    : "not"
                )
        );
    }

    private static string? Standing(TestMeeting meeting, ModelScope scope) =>
        scope.Counts(meeting) ? "counted"
        : (scope with { Statuses = ["planned"] }).Counts(meeting) ? "planned"
        : IsPending(meeting, scope) && scope.Narrows(meeting) ? "pending"
        : null;

    private static bool IsPending(TestMeeting meeting, ModelScope scope)
    {
        var isCited = meeting.Items.Length > 0 && scope.States.Contains(meeting.State);
        return meeting.Status == "held"
            && meeting.Mapping != "not_applicable"
            && !(isCited && scope.Strengths.Contains(meeting.Strength))
            && (meeting.Mapping == "pending" || !isCited);
    }

    private TestMeeting[] Addressing(string code, ModelScope scope) =>
        [
            .. meetings.Where(meeting =>
                scope.Counts(meeting)
                && meeting.Items.Split(' ').Any(cited => Upward(cited).Contains(code))
            ),
        ];

    private static string[] Before(string presidency, string[] terms) =>
        terms[..Array.IndexOf(terms, presidency)];

    private static string[] Newest(IEnumerable<TestMeeting> of) =>
        [.. of.OrderByDescending(Ends).ThenBy(Slug, StringComparer.Ordinal).Select(Slug)];

    private static DateOnly Ends(TestMeeting meeting) => Day(meeting.To ?? meeting.From);

    private static string Slug(TestMeeting meeting) => meeting.Slug;

    private IEnumerable<string> InOrder() =>
        items.Select(item => item.Code).Order(StringComparer.Ordinal);

    private static string Codes(IEnumerable<string> codes) =>
        string.Join(' ', codes.Order(StringComparer.Ordinal));
}

/// <summary>What the model says of an item in the plan's whole record.</summary>
internal sealed record ModelHistory(
    string State,
    string? LastPresidency,
    string? LastMeeting,
    int? PresidenciesSince,
    int? PresidenciesUnknown
);

/// <summary>What the model says of an item under a presidency.</summary>
internal sealed record ModelMatrixCell(string State, long? Meetings, string Newest);
