using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using Microsoft.Extensions.Primitives;

namespace CadizTracker.Web;

/// <summary>The form of /explore: what can be chosen, what was, right or wrong, and what is wrong with it.</summary>
internal sealed record ExploreForm
{
    /// <summary>What was chosen, as it was written.</summary>
    public required PageQuery Query { get; init; }

    /// <summary>The plan that is looked at.</summary>
    public required string Plan { get; init; }

    public required IReadOnlyList<NamedPlan> Plans { get; init; }
    public required IReadOnlyList<OfferedPresidency> Presidencies { get; init; }

    /// <summary>Where meetings were held, and who co-chaired them: what is worth choosing.</summary>
    public required IReadOnlyList<string> Countries { get; init; }
    public required IReadOnlyList<string> CoChairs { get; init; }

    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What is wrong that is in no one field; null: nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>What is wrong with a field; empty: nothing.</summary>
    public string WrongIn(string field) =>
        string.Join(
            ' ',
            Errors.Where(error => error.Field == field).Select(error => error.Message).Distinct()
        );

    public bool IsWrong(string field) => Errors.Any(error => error.Field == field);

    /// <summary>The presidencies of the plan, and those that were chosen all the same.</summary>
    public IEnumerable<OfferedPresidency> Offered =>
        Presidencies.Where(one =>
            one.IsOfPlan || Query.Has("presidency", one.Slug) || Query.Has("through", one.Slug)
        );

    /// <summary>What is offered, and what was chosen beside it.</summary>
    public IEnumerable<string> With(string field, IEnumerable<string> offered) =>
        offered.Union(Query[field].OfType<string>());

    /// <summary>Whether something is chosen of what lies folded away.</summary>
    public bool Uses(params string[] fields) =>
        fields.Any(field => !StringValues.IsNullOrEmpty(Query[field]));

    private const string Choices = """
        select
          (select json_agg(json_build_object('code', p.code, 'titles', json_build_object('en', p.title_en, 'fr', p.title_fr))
             order by p.adopted_on desc nulls last, p.code)::text from plans p) as plans,
          array(select distinct m.country::text from meetings m where m.country is not null order by 1) as countries,
          array(select distinct c.country::text from meetings m cross join lateral unnest(m.co_chairs) c(country) order by 1) as co_chairs
        """;

    /// <summary>The form for what was asked; of the plan that was adopted last, where it names none that there is.</summary>
    public static async Task<ExploreForm?> ReadAsync(
        Reading read,
        PageQuery query,
        CancellationToken ct
    )
    {
        var row = (await read.OneAsync<ChoicesRow>(Choices, null, ct))!;
        var plans = row.Plans is { } json ? Json.Read<NamedPlan[]>(json) : [];
        var named = query["plan"].ToString();
        if (
            (plans.FirstOrDefault(plan => plan.Code == named) ?? plans.FirstOrDefault())
            is not { } plan
        )
        {
            return null;
        }
        var scope = await CoverageScope.OfAsync(read, new CoverageOfPlan { Plan = plan.Code }, ct);
        return new()
        {
            Query = query,
            Plan = plan.Code,
            Plans = plans,
            Presidencies = await OfferedPresidency.AllAsync(read, scope, ct),
            Countries = row.Countries,
            CoChairs = row.CoChairs,
        };
    }

    private sealed record ChoicesRow
    {
        public string? Plans { get; init; }
        public string[] Countries { get; init; } = [];
        public string[] CoChairs { get; init; } = [];
    }
}

/// <summary>A plan as a form lets choose it.</summary>
internal sealed record NamedPlan(string Code, Titles Titles);
