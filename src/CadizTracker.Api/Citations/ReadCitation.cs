using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Plans;
using FastEndpoints;
using FluentValidation;
using Npgsql;

namespace CadizTracker.Citations;

/// <summary>Asks what a printed citation says of a plan.</summary>
internal sealed record ReadCitation
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int Longest = 10_000;

    /// <summary>The plan's code, e.g. cadiz-2023-2027.</summary>
    public string Plan { get; init; } = "";

    /// <summary>The citation as printed, e.g. Domaine 4 | Objectif 7 | Actions 20-22; at most 10,000 characters.</summary>
    [QueryParam]
    public string Text { get; init; } = "";
}

internal sealed class ReadCitationRules : Validator<ReadCitation>
{
    public ReadCitationRules()
    {
        RuleFor(r => r.Text)
            .Must(text => !string.IsNullOrWhiteSpace(text))
            .Says("empty", Messages.Text);
        RuleFor(r => r.Text).AtMost(ReadCitation.Longest);
    }
}

/// <summary>What a citation says: the items it names, how it is written in both languages, and what is wrong with it.</summary>
internal sealed record CitationReading
{
    /// <summary>The codes of the items that the text prints, in plan order; not those above them.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>The citation as both languages print it; null where no item was read.</summary>
    public required Titles? Canonical { get; init; }

    /// <summary>What is wrong, in the order of the text; an error would refuse a write, a notice would not.</summary>
    public required IReadOnlyList<CitationReadingProblem> Problems { get; init; }
}

/// <summary>Something wrong with a citation, and where.</summary>
/// <param name="Code">A stable code, for programs.</param>
/// <param name="Severity">error or notice.</param>
/// <param name="Message">What is wrong, in the caller's language.</param>
/// <param name="At">Where it begins in the text, in UTF-16 units from 0.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
internal sealed record CitationReadingProblem(
    string Code,
    ProblemSeverity Severity,
    string Message,
    int At,
    int Length
);

/// <summary>Reads a citation as printed, in English or French, and checks it against the plan.</summary>
internal sealed class ReadCitationEndpoint(NpgsqlDataSource source)
    : Endpoint<ReadCitation, CitationReading>
{
    public override void Configure()
    {
        Get("/plans/{plan}/citation");
        Group<Reads>();
    }

    public override async Task HandleAsync(ReadCitation r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadAsync(source, ct);
        var plans = await PlanOutlines.ReadAsync(read, ct);
        var plan = plans[r.Plan] ?? throw PlanProblems.NoPlan(r.Plan);
        var parsed = CitationText.Parse(r.Text, plan, plans.Others(plan));
        await HttpContext.AnswerAsync(
            read,
            new CitationReading
            {
                Items = parsed.Items,
                Canonical = parsed.Canonical is { } canonical
                    ? new() { En = canonical.En, Fr = canonical.Fr }
                    : null,
                Problems =
                [
                    .. parsed.Problems.Select(p => new CitationReadingProblem(
                        p.Code,
                        p.Severity,
                        p.Message.Here,
                        p.At,
                        p.Length
                    )),
                ],
            }
        );
    }
}
