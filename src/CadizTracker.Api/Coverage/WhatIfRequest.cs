using CadizTracker.Http;
using CadizTracker.Plans;
using FastEndpoints;
using FluentValidation;

namespace CadizTracker.Coverage;

/// <summary>Asks what coverage under a presidency would be with some meetings more.</summary>
internal sealed record WhatIfOfPresidency : CoverageOfPresidency, IWishesMeetings
{
    /// <summary>One meeting that is not in the record, by the codes that it would cite, with commas between: A4,A18; repeat for several meetings.</summary>
    [QueryParam, NotEmpty]
    public string[] Cite { get; init; } = [];
}

/// <summary>Asks what coverage of a plan would be with some meetings more.</summary>
internal sealed record WhatIfOfPlan : CoverageOfPlan, IWishesMeetings
{
    /// <summary>One meeting that is not in the record, by the codes that it would cite, with commas between: A4,A18; repeat for several meetings.</summary>
    [QueryParam, NotEmpty]
    public string[] Cite { get; init; } = [];
}

/// <summary>A question about meetings that are not in the record.</summary>
internal interface IWishesMeetings
{
    string[] Cite { get; }
}

internal abstract class WhatIfRules<T> : CoverageFiltersRules<T>
    where T : CoverageFilters, IWishesMeetings
{
    private const int MostMeetings = 100;

    protected WhatIfRules()
    {
        RuleFor(r => r.Cite)
            .Must(cite => cite.Length is > 0 and <= MostMeetings)
            .Says(
                "meetings_to_add",
                "Say what one to a hundred meetings would cite, e.g. cite=A4,A18&cite=O6.",
                "Dites ce que citeraient une à cent réunions, p. ex. cite=A4,A18&cite=O6."
            );
        RuleForEach(r => r.Cite)
            .Must(cite => cite.Split(',').All(code => ItemCode.LevelOf(code) is not null))
            .Says(
                "item_codes",
                "\"{value}\" is not a list of codes with commas between, e.g. A4,A18.",
                "«\u00A0{value}\u00A0» n'est pas une liste de codes séparés par des virgules, p. ex. A4,A18."
            );
    }
}

internal sealed class WhatIfOfPresidencyRules : WhatIfRules<WhatIfOfPresidency>;

internal sealed class WhatIfOfPlanRules : WhatIfRules<WhatIfOfPlan>;
