using System.Globalization;
using CadizTracker.Access;
using Microsoft.OpenApi;

namespace CadizTracker.Http.OpenApi;

/// <summary>The answers that operations have in common: their headers, 304, and the problems that any of them may state.</summary>
internal static class Responses
{
    public const string ProblemType = "application/problem+json";

    /// <summary>Where operations that answer from the record share a response, by status.</summary>
    public static readonly IReadOnlyDictionary<string, string> Shared = new Dictionary<
        string,
        string
    >
    {
        ["304"] = "NotModified",
        ["400"] = "InvalidRequest",
        ["401"] = "Unauthorized",
        ["403"] = "Forbidden",
        ["406"] = "NotAcceptable",
        ["408"] = "BodyStalled",
        ["413"] = "BodyTooLarge",
        ["415"] = "UnsupportedMediaType",
        ["429"] = "TooManyRequests",
        ["500"] = "Fault",
        ["503"] = "Unavailable",
    };

    public static void AddTo(OpenApiDocument document)
    {
        foreach (var (name, (description, example)) in Headers)
        {
            document.AddComponent(name, Header(description, example));
        }
        document.AddComponent("NotModified", NotModified(document));
        document.AddComponent(
            "InvalidRequest",
            OfProblems(
                "The request is malformed; every error is told at once.",
                document,
                new Refused(
                    Problems.InvalidRequest,
                    errors:
                    [
                        new("lang", "unknown_value", Messages.OneOf(["en", "fr"]).En),
                        new("from", "invalid_date", Messages.Day.En),
                    ]
                )
            )
        );
        document.AddComponent("Unauthorized", Unauthorized(document));
        document.AddComponent(
            "Forbidden",
            OfProblems(
                "The key's or token's role does not allow this.",
                document,
                new Refused(
                    Problems.Forbidden,
                    AccessMessages.RoleNeeded(AccessRole.Publisher, AccessRole.Editor)
                )
            )
        );
        document.AddComponent("BodyStalled", OfProblem(Problems.BodyStalled, document));
        document.AddComponent("BodyTooLarge", OfProblem(Problems.BodyTooLarge, document));
        document.AddComponent(
            "UnsupportedMediaType",
            OfProblem(Problems.UnsupportedMediaType, document)
        );
        document.AddComponent("TooManyRequests", TooManyRequests(document));
        document.AddComponent("NotAcceptable", OfProblem(Problems.NotAcceptable, document));
        document.AddComponent("Fault", OfProblem(Problems.Fault, document));
        document.AddComponent("Unavailable", Unavailable(document));
    }

    /// <summary>A response that is one of these problems.</summary>
    public static OpenApiResponse OfProblems(
        string description,
        OpenApiDocument document,
        params IReadOnlyList<Refused> problems
    ) =>
        new()
        {
            Description = description,
            Headers = Referring(document, "Content-Language"),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [ProblemType] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchemaReference(nameof(Problem), document),
                    Examples = problems.ToDictionary(
                        problem => problem.Kind.Code,
                        problem =>
                            (IOpenApiExample)
                                new OpenApiExample { Value = Examples.Json(problem.ToProblem()) }
                    ),
                },
            },
        };

    public static Dictionary<string, IOpenApiHeader> Referring(
        OpenApiDocument document,
        params IEnumerable<string> names
    ) =>
        names.ToDictionary(
            name => name,
            name => (IOpenApiHeader)new OpenApiHeaderReference(name, document)
        );

    private static OpenApiResponse OfProblem(ProblemKind kind, OpenApiDocument document) =>
        OfProblems(kind.Title.En, document, new Refused(kind));

    private static OpenApiResponse NotModified(OpenApiDocument document) =>
        new()
        {
            Description = "The caller has this answer already: If-None-Match named its ETag.",
            Headers = Referring(document, "ETag", "Cache-Control", "Content-Language", "Vary"),
        };

    private static OpenApiResponse Unauthorized(OpenApiDocument document)
    {
        var response = OfProblems(
            "A key or token is needed, or the one that came is not accepted: wrong, expired and revoked ones get this one answer.",
            document,
            new Refused(Problems.Unauthorized, AccessMessages.NotAccepted)
        );
        response.Headers = Referring(document, "Content-Language", "WWW-Authenticate");
        return response;
    }

    private static OpenApiResponse TooManyRequests(OpenApiDocument document)
    {
        var response = OfProblems(
            "Too many writes, or too many keys that are none. A valid key still works where the address is shut out for the latter.",
            document,
            Problems.TooMany(TimeSpan.FromSeconds(3))
        );
        response.Headers = Referring(document, "Content-Language", "Retry-After");
        return response;
    }

    private static OpenApiResponse Unavailable(OpenApiDocument document)
    {
        var response = OfProblems(
            "The database cannot be reached, or is not ready for this version. Try again after the time that Retry-After states.",
            document,
            new Refused(Problems.DatabaseUnavailable),
            new Refused(Problems.DatabaseNotMigrated)
        );
        response.Headers = Referring(document, "Content-Language", "Retry-After");
        return response;
    }

    private static OpenApiHeader Header(string description, string example) =>
        new()
        {
            Description = description,
            Schema = new OpenApiSchema
            {
                Type = int.TryParse(example, CultureInfo.InvariantCulture, out _)
                    ? JsonSchemaType.Integer
                    : JsonSchemaType.String,
            },
            Example = int.TryParse(example, CultureInfo.InvariantCulture, out var number)
                ? number
                : example,
        };

    private static readonly Dictionary<string, (string Description, string Example)> Headers = new()
    {
        ["ETag"] = (
            "Names these bytes, strongly; send it back as If-None-Match.",
            "\"17-0f3a9c2b7d61e845\""
        ),
        ["Cache-Control"] = (
            "How long it may be kept; the operator may set another.",
            new HttpSettings().CacheControl
        ),
        ["Content-Language"] = ("The language of the answer: en or fr.", "en"),
        ["Vary"] = (
            "What else than the address the answer depends on.",
            "Accept, Accept-Encoding, Accept-Language, Authorization, Cookie, X-Api-Key"
        ),
        ["Link"] = (
            "The next page; absent on the last.",
            "</api/v1/meetings?limit=20&after=MjAyMy0wNi0yMiBh>; rel=\"next\""
        ),
        ["X-Total-Count"] = ("How many there are on all pages.", "8"),
        ["Location"] = ("The address of what was made.", "/api/v1/keys/Secretariat"),
        ["WWW-Authenticate"] = ("The credentials that are taken.", "ApiKey realm=\"CadizTracker\""),
        ["Retry-After"] = ("Seconds to wait before asking again.", "2"),
    };
}
