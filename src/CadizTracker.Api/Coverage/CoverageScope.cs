using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;
using CadizTracker.Presidencies;
using Dapper;

namespace CadizTracker.Coverage;

/// <summary>Whose meetings are looked at, of which days and kinds: the request with every name found in the record.</summary>
internal sealed record CoverageScope
{
    public required ScopedPlan Plan { get; init; }

    /// <summary>In the order of their terms.</summary>
    public required IReadOnlyList<ScopedPresidency> Presidencies { get; init; }

    /// <summary>True where the caller named them; their meetings are then in scope whatever plan they cite.</summary>
    public required bool AreNamed { get; init; }

    public required DateOnly? From { get; init; }
    public required DateOnly? To { get; init; }
    public required IReadOnlyList<string> Kinds { get; init; }
    public required bool WithPlanned { get; init; }

    /// <summary>The past instant that is looked at, as the caller wrote it; null: the record as it is.</summary>
    public required string? AsOf { get; init; }

    /// <summary>The snapshot whose record is looked at; null: none.</summary>
    public required string? Snapshot { get; init; }

    /// <summary>How the presidencies were chosen, where nobody named them, e.g. "those of the plan".</summary>
    public required Bilingual? Chosen { get; init; }

    /// <summary>What sentences call the presidency up to which all were asked for; null: that was not asked.</summary>
    public required Bilingual? Through { get; init; }

    /// <summary>Which citations count, by how far they are reviewed.</summary>
    public required IReadOnlyList<string> States { get; init; }

    /// <summary>numbered or parts.</summary>
    public required string Objectives { get; init; }

    /// <summary>Only meetings held in these countries; empty: any.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>Only meetings that one of these countries co-chaired; empty: any.</summary>
    public required IReadOnlyList<string> CoChairs { get; init; }

    /// <summary>Citations of these strengths count.</summary>
    public required IReadOnlyList<string> Strengths { get; init; }

    /// <summary>any or all.</summary>
    public required string Rollup { get; init; }

    /// <summary>The scope as the SQL functions take it, from the parameters below.</summary>
    public const string Sql = $"scope({Narrowed})";

    /// <summary>The same with the planned meetings as if they had been held.</summary>
    public const string SqlWithPlanned = $"scope({Narrowed}, statuses => '{{held,planned}}')";

    /// <summary>What the SQL function reached says, planned as a part of the statement that it stands in.</summary>
    public const string Reached = $"(select bit_or(r.reach) from reach_within({Sql}) r)";

    /// <summary>The same with the planned meetings as if they had been held.</summary>
    public const string ReachedWithPlanned =
        $"(select bit_or(r.reach) from reach_within({SqlWithPlanned}) r)";

    private const string Narrowed = """
        @plan, @presidencies, @span, @kinds, states => @states, strengths => @strengths, countries => @countries,
        co_chairs => @coChairs, rollup => @rollup
        """;

    /// <summary>The scope as parameters of the SQL functions.</summary>
    public object Args =>
        new
        {
            plan = Plan.PlanId,
            presidencies = Presidencies.Select(presidency => presidency.PresidencyId).ToArray(),
            span = Span,
            kinds = new TypedArgument("meeting_kind[]", Narrowing(Kinds)?.ToArray()),
            countries = Narrowing(Countries)?.ToArray(),
            coChairs = Narrowing(CoChairs)?.ToArray(),
            strengths = new TypedArgument("citation_strength[]", Strengths.ToArray()),
            rollup = Rollup,
            objectives = Objectives,
            states = new TypedArgument("citation_state[]", States.ToArray()),
            named = AreNamed,
            lang = Lang.Here.Tag,
        };

    /// <summary>Its days as a parameter.</summary>
    public TypedArgument Span => TypedArgument.Days(From, To);

    /// <summary>Those with parameters beside them.</summary>
    public object With(object more) => SqlArguments.Joined(Args, more);

    /// <summary>The scope as the answer states it.</summary>
    public Scope Shown =>
        new(
            [.. Presidencies.Select(presidency => presidency.Slug)],
            AreNamed,
            From,
            To,
            Narrowing(Kinds),
            Narrowing(Countries),
            Narrowing(CoChairs),
            AsOf,
            Snapshot
        );

    /// <summary>The rules as the answer states them.</summary>
    public CountingRules Counting =>
        new()
        {
            Rollup = Rollup,
            Strength = Strengths,
            Objectives = Objectives,
            CitationStatus = States,
        };

    private static IReadOnlyList<string>? Narrowing(IReadOnlyList<string> words) =>
        words.Count == 0 ? null : words;

    public PlanReference Reference => new(Plan.Code, Plan.Titles.Here, Plan.Titles.FellBackTo);

    private const string OnePlan =
        "select plan_id, code, title_en, title_fr from plans where code = @plan";
    private const string PlanOf = """
        select p.plan_id, p.code, p.title_en, p.title_fr
        from presidencies c
        join plans p using (plan_id)
        where c.slug = @slug
        """;
    private const string Known = "select slug::text from presidencies where slug = any(@slugs)";
    private const string InScope = """
        select p.presidency_id, p.slug, p.title_en, p.title_fr
        from presidencies p
        where case
            when cardinality(@slugs) > 0 then p.slug = any(@slugs)
            else p.presidency_id in (select presidency_id from presidencies_of_plan(@plan))
          end
          and (@through::text is null or lower(p.term) <= (select lower(t.term) from presidencies t where t.slug = @through))
        order by lower(p.term), p.slug
        """;

    /// <summary>The scope that a request names, at whichever door it was made.</summary>
    public static Task<CoverageScope> OfAsync(
        Reading read,
        CoverageFilters r,
        CancellationToken ct
    ) =>
        r switch
        {
            CoverageOfPresidency one => OfAsync(read, one, ct),
            CoverageOfPlan all => OfAsync(read, all, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(r), r, "No such door."),
        };

    private static async Task<CoverageScope> OfAsync(
        Reading read,
        CoverageOfPresidency r,
        CancellationToken ct
    )
    {
        var plan =
            await read.OneAsync<ScopedPlan>(PlanOf, new { r.Slug }, ct)
            ?? throw PresidencyProblems.NoPresidency(r.Slug);
        return await OfAsync(read, plan, [r.Slug], through: null, r, ct);
    }

    private static async Task<CoverageScope> OfAsync(
        Reading read,
        CoverageOfPlan r,
        CancellationToken ct
    )
    {
        var plan =
            await read.OneAsync<ScopedPlan>(OnePlan, new { r.Plan }, ct)
            ?? throw PlanProblems.NoPlan(r.Plan);
        string[] asked = r.Through is null ? r.Presidency : [.. r.Presidency, r.Through];
        var known = await read.AllAsync<string>(Known, new { slugs = asked }, ct);
        return asked.Except(known).ToArray() is { Length: > 0 } unknown
            ? throw PresidencyProblems.NoPresidency(unknown)
            : await OfAsync(read, plan, r.Presidency, r.Through, r, ct);
    }

    private static async Task<CoverageScope> OfAsync(
        Reading read,
        ScopedPlan plan,
        string[] slugs,
        string? through,
        CoverageFilters r,
        CancellationToken ct
    )
    {
        var presidencies = await read.AllAsync<ScopedPresidency>(
            InScope,
            new
            {
                plan = plan.PlanId,
                slugs,
                through,
            },
            ct
        );
        var last = through is null
            ? null
            : presidencies.FirstOrDefault(one => one.Slug == through)?.Name
                ?? new Bilingual(through, through);
        return new()
        {
            Plan = plan,
            Presidencies = presidencies,
            AreNamed = slugs.Length > 0,
            Chosen =
                slugs.Length > 0 ? null
                : last is null ? OfThePlan
                : new($"those up to {last.En}", $"celles jusqu'à {last.Fr}"),
            Through = last,
            From = Rules.AsDay(r.From),
            To = Rules.AsDay(r.To),
            Kinds = [.. r.Kind.Distinct().Order(StringComparer.Ordinal)],
            Countries = [.. r.Country.Distinct().Order(StringComparer.Ordinal)],
            CoChairs = [.. r.CoChair.Distinct().Order(StringComparer.Ordinal)],
            Strengths =
                r.Strength.Length == 0 ? ["primary", "secondary"] : [.. r.Strength.Distinct()],
            Rollup = r.Rollup ?? "any",
            WithPlanned = r.Status.Contains("planned"),
            Objectives = r.Objectives ?? "numbered",
            States =
                r.CitationStatus.Length == 0 ? ["published"] : [.. r.CitationStatus.Distinct()],
            AsOf = read.AsOf?.Written,
            Snapshot = r.Snapshot,
        };
    }

    private static readonly Bilingual OfThePlan = new("those of the plan", "celles du plan");
}

internal sealed record ScopedPlan
{
    public int PlanId { get; init; }
    public required string Code { get; init; }
    public string? TitleEn { get; init; }
    public string? TitleFr { get; init; }
    public Titles Titles => new() { En = TitleEn, Fr = TitleFr };
}

internal sealed record ScopedPresidency
{
    public int PresidencyId { get; init; }
    public required string Slug { get; init; }
    public string? TitleEn { get; init; }
    public string? TitleFr { get; init; }

    /// <summary>What sentences call it.</summary>
    public Bilingual Name => NamedPresidency.Of(Slug, TitleEn, TitleFr);
}
