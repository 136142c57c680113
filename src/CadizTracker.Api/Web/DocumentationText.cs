using CadizTracker.Coverage;
using CadizTracker.Crosswalks;
using CadizTracker.Http.OpenApi;
using CadizTracker.Imports;
using CadizTracker.Presidencies;

namespace CadizTracker.Web;

/// <summary>The words of the OpenAPI document that no endpoint says of itself.</summary>
internal static class DocumentationText
{
    public static ApiText Api =>
        new()
        {
            Description = Description,
            Tags = Tags,
            Parameters = DocumentationNames.Parameters,
            Answers = DocumentationExamples.Answers,
            Rows = new Dictionary<Type, Type>
            {
                [typeof(Coverage.Coverage)] = typeof(CoverageRow[]),
                [typeof(PlanAhead)] = typeof(PlanAheadRow[]),
                [typeof(Inheritance)] = typeof(InheritanceRow[]),
                [typeof(WhatIf)] = typeof(WhatIfRow[]),
                [typeof(Gaps)] = typeof(GapRow[]),
                [typeof(ThroughCrosswalk)] = typeof(SeenRow[]),
                [typeof(Matrix)] = typeof(MatrixRow[]),
                [typeof(Timeline)] = typeof(TimelineRow[]),
                [typeof(Comparison)] = typeof(ComparisonRow[]),
                [typeof(Explanation)] = typeof(ExplainedRow[]),
                [typeof(RuleSets)] = typeof(RuleSetLine[]),
                [typeof(Reconciliation)] = typeof(ReconciledRow[]),
                [typeof(ProgrammeBesideRecord)] = typeof(ProgrammeRow[]),
                [typeof(ImportReport)] = typeof(ReportLine[]),
                [typeof(ImportJob)] = typeof(ReportLine[]),
                [typeof(ReportRow[])] = typeof(ReportLine[]),
            },
        };

    private static readonly KeyValuePair<string, string>[] Tags =
    [
        new(
            "Coverage",
            "The main job: how much of a plan the meetings have addressed, under one presidency or many, and what is left."
        ),
        new(
            "Charts",
            "Coverage as pictures that say in words what they show: for pages, reports and slides."
        ),
        new("Presidencies", "The countries' terms in the chair of the dialogue."),
        new(
            "Meetings",
            "What was held or planned under a presidency, and what of the plan it cites."
        ),
        new(
            "Documents",
            "What a presidency published or a meeting left behind, one by one; each belongs to its record."
        ),
        new(
            "Plans",
            "Multi-annual action plans: domains, objectives, parts of objectives and actions."
        ),
        new(
            "Crosswalks",
            "How the items of one plan relate to those of another, and what was addressed of one as the other sees it."
        ),
        new(
            "Search",
            "Where words occur in the record, in English and French: meetings, outcomes and documents, the best match first."
        ),
        new("Citations", "What a printed citation says of a plan, in English or French."),
        new(
            "Documents",
            "Brochures and outcome pages, read into proposals for a person to accept or correct."
        ),
        new(
            "Imports",
            "Many records at once, from a file: what becomes of each is told before anything is kept."
        ),
        new(
            "Quality",
            "What somebody should look at in the record: what is missing, doubtful or in contradiction."
        ),
        new("Imports", "Forms to fill in, and what is taken in from them."),
        new("Exports", "The whole record, to keep it or to take it elsewhere."),
        new(
            "Handovers",
            "What the record said of a presidency when somebody froze it: for ever the same bytes, and a hash that anybody can verify."
        ),
        new(
            "Changes",
            "What was changed, by whom, when and why, for those who have a key; and for everybody what changed of what is published, as a feed and as a stream."
        ),
        new("Access", "The keys of people and programs. For administrators."),
        new("Health", "What a supervisor asks. Outside the versioned API."),
    ];

    private const string Description = """
        How much of the Cadiz Action Plan has the Rabat Process addressed, under which presidency, in which meetings, and what is left? An item is *addressed* when at least one meeting that was held cites it, backed by a source; that is never called implemented or achieved.

        **Languages.** English and French: `?lang=en|fr`, else `Accept-Language`, else English; `Content-Language` says which. Where a title is not known in that language the other one serves and `titleLang` says so; `titles` carries both. Codes and slugs are the same in every language.

        **Formats.** JSON; lists also as CSV where `format` says so, by `?format=` or `Accept`. A CSV has the same rows under the same names. Lists are root arrays. Long ones come in pages: `limit`, the cursor `after` that `Link: rel="next"` carries (it holds for the same list, filters and sort alone), and the total in `X-Total-Count`. Filters combine with AND, one that is repeated with OR.

        **Dates** are days as `2023-06-22`, spans half-open: `from` is in, `to` is not. Instants are UTC. `null` is unknown, `0` is known to be none.

        **Parameters** that do not exist are refused with 400, not ignored: a misspelt filter must not widen a figure. The addresses outside `/api/v1` take none and ignore any: a monitor that adds one to its probe must not report an outage.

        **Caching.** Every answer that reads the record (all GET below `/api/v1`, but for the list of keys) has a strong `ETag` and costs nothing until the record changes: send it back as `If-None-Match` and get 304. HEAD is answered wherever GET is.

        **Access.** Reading is public unless the operator keeps it for readers; writing needs a key in `X-Api-Key`, or an OpenID Connect token in `Authorization` where the operator takes them. Roles: reader < editor < publisher < admin. A key that is wrong, expired or revoked is 401 wherever it is sent, also where none is needed; what a role may not is 403. Who signed in at `/sign-in` has a cookie that is as good as their key, from the program's own pages: what it writes from anywhere else is 403 `other_page`, and a key or token that comes with it decides. Answers to a key are `Cache-Control: private`. Writes and failed keys are limited, plain reads never: 429 says in `Retry-After` when to come again.

        **Errors** are `application/problem+json` (RFC 9457) with a stable `code`, and in `errors` every fault of the request at once, in the caller's language.

        **En français.** Les réponses existent en anglais et en français : `?lang=fr` ou l'en-tête `Accept-Language`. Un titre inconnu en français est donné en anglais, et `titleLang` le signale. Les noms des membres, les codes (`D4`, `O7`, `O5b`, `A20`) et les identifiants ne changent pas d'une langue à l'autre ; le CSV prend `delimiter=semicolon` pour un Excel français.
        """;
}
