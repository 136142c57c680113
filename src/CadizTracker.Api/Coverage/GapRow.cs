using CadizTracker.Plans;

namespace CadizTracker.Coverage;

/// <summary>One row per item of the plan, a gap or not: what csv and xlsx have of the gaps.</summary>
internal sealed record GapRow
{
    /// <summary>The plan's code.</summary>
    public required string Plan { get; init; }

    /// <summary>domain, objective, part or action.</summary>
    public required ItemLevel Level { get; init; }

    /// <summary>The item's code.</summary>
    public required string Code { get; init; }

    /// <summary>Its number as printed.</summary>
    public required string Number { get; init; }

    /// <summary>Its wording in the caller's language, else in the other; null where it is known in neither.</summary>
    public string? Title { get; init; }

    /// <summary>The code of its domain, a domain's own included; null where nobody knows.</summary>
    public string? Domain { get; init; }

    /// <summary>The code of its numbered objective (O5 for action 16), an objective's own included; null for domains and where nobody knows.</summary>
    public string? Objective { get; init; }

    /// <summary>1: addressed by at least one counted meeting in scope; 0: a gap.</summary>
    public int Covered { get; init; }

    /// <summary>1: covered says what is so; 0: that it is a gap cannot be stated, because what may lie below it is not known, or because the record of the presidencies in scope is empty or partial.</summary>
    public int Certain { get; init; }

    /// <summary>never, once or several: how often it has been addressed in the plan's whole record.</summary>
    public GapState State { get; init; }

    /// <summary>The slug of the last presidency that addressed it; null: none did.</summary>
    public string? LastPresidency { get; init; }

    /// <summary>The slug of that presidency's newest counted meeting which addressed it; null: none did.</summary>
    public string? LastMeeting { get; init; }

    /// <summary>The last day of that meeting; null: none did.</summary>
    public DateOnly? LastAddressedOn { get; init; }

    /// <summary>How many presidencies of the plan came after that one; null: never addressed.</summary>
    public int? PresidenciesSince { get; init; }

    /// <summary>Of how many of those it cannot be said that they did not address it; null: never addressed.</summary>
    public int? PresidenciesUnknown { get; init; }

    public static GapRow Of(string plan, GapItem item, string record)
    {
        var gap = item.Gap;
        return new()
        {
            Plan = plan,
            Level = gap.Level,
            Code = gap.Code,
            Number = gap.Number,
            Title = gap.Title,
            Domain = item.Domain,
            Objective = item.Objective,
            Covered = gap.Covered ? 1 : 0,
            Certain = gap.Covered || (gap.Because.Count == 0 && record == "complete") ? 1 : 0,
            State = gap.State,
            LastPresidency = gap.LastPresidency,
            LastMeeting = gap.LastMeeting,
            LastAddressedOn = gap.LastAddressedOn,
            PresidenciesSince = gap.PresidenciesSince,
            PresidenciesUnknown = gap.PresidenciesUnknown,
        };
    }
}
