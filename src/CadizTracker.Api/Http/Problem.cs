namespace CadizTracker.Http;

/// <summary>One kind of thing that can go wrong: its stable code, its status and what a person reads first.</summary>
internal sealed record ProblemKind(string Code, int Status, Bilingual Title)
{
    /// <summary>How long to wait before asking again; null where waiting does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>An error as every answer states it: RFC 9457, application/problem+json.</summary>
internal sealed record Problem
{
    /// <summary>A name for the kind of problem: urn:cadiztracker:problem:{code}.</summary>
    public required string Type { get; init; }

    /// <summary>The kind of problem in one sentence, in the caller's language.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status code.</summary>
    public required int Status { get; init; }

    /// <summary>What happened here and what to do about it, in the caller's language; null where the title says it all.</summary>
    public string? Detail { get; init; }

    /// <summary>The stable code of the kind of problem, for programs.</summary>
    public required string Code { get; init; }

    /// <summary>Every error of the request at once; empty where the problem is not in one of its fields.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

/// <summary>One error in one field of a request.</summary>
/// <param name="Field">The parameter's or member's name, as the caller writes it.</param>
/// <param name="Code">A stable code, for programs.</param>
/// <param name="Message">What is wrong and what would be right, in the caller's language.</param>
internal sealed record FieldError(string Field, string Code, string Message);

/// <summary>Thrown where a request cannot be answered; becomes a <see cref="Problem"/>.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design",
    "CA1032:Implement standard exception constructors",
    Justification = "A refusal without a kind would be a 500."
)]
internal sealed class Refused(
    ProblemKind kind,
    Bilingual? detail = null,
    IReadOnlyList<FieldError>? errors = null
) : Exception(detail?.En ?? kind.Title.En)
{
    public ProblemKind Kind => kind;
    public Bilingual? Detail => detail;
    public IReadOnlyList<FieldError> Errors => errors ?? [];

    /// <summary>The same, with the errors at that place named from there: items[3].titles → titles.</summary>
    public Refused Within(string place) =>
        new(
            kind,
            detail,
            [
                .. Errors.Select(error =>
                    error.Field.StartsWith(place, StringComparison.Ordinal)
                        ? error with
                        {
                            Field = error.Field[place.Length..].TrimStart('.'),
                        }
                        : error
                ),
            ]
        );

    public Problem ToProblem() =>
        new()
        {
            Type = $"urn:cadiztracker:problem:{kind.Code}",
            Title = kind.Title.Here,
            Status = kind.Status,
            Detail = detail?.Here,
            Code = kind.Code,
            Errors = Errors,
        };
}
