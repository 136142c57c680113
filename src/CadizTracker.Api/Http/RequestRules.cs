using FastEndpoints;
using FluentValidation.Results;

namespace CadizTracker.Http;

/// <summary>
/// The rules that every request obeys, whatever it asks: no unknown parameter, none given twice that takes one value, a
/// language and a format that exist. They are told together with the endpoint's own, so that a caller mends all at once.
/// </summary>
internal sealed class RequestRules : IGlobalPreProcessor
{
    public Task PreProcessAsync(IPreProcessorContext context, CancellationToken ct)
    {
        var http = context.HttpContext;
        var definition = http.GetEndpoint()!.Metadata.GetRequiredMetadata<EndpointDefinition>();
        var offers = Offers.Of(http.GetEndpoint()!.Metadata);
        var ours = Parameters
            .Check(http.Request.Query, definition, offers)
            .Concat(PastRules.Check(http, offers))
            .Concat(FormatRules.Check(http.Request, offers))
            .Concat(Stray(http, definition))
            .ToArray();
        // What was given twice is told once: the endpoint's rules saw both values as one text.
        var theirs = context
            .ValidationFailures.Select(AsError)
            .Where(error => ours.All(o => o.Field != error.Field))
            .ToArray();
        FieldError[] told = [.. theirs, .. ours];
        FieldError[] errors =
        [
            .. told,
            .. Parameters
                .Empty(http.Request.Query, definition)
                .Where(empty => told.All(error => error.Field != empty.Field)),
        ];
        if (errors.Length > 0)
        {
            throw new Refused(Problems.InvalidRequest, errors: errors);
        }
        var format =
            Formats.Choose(http.Request, [.. offers.All])
            ?? throw new Refused(
                Problems.NotAcceptable,
                Messages.Offered(offers.All.Select(offered => offered.MediaType()))
            );
        var delimiter = http.Request.Query[Formats.DelimiterParameter] == "semicolon" ? ';' : ',';
        http.Features.Set(
            new Asked(format, delimiter, AsOf.Read(http.Request.Query[AsOf.Parameter]))
        );
        return Task.CompletedTask;
    }

    private static IEnumerable<FieldError> Stray(HttpContext http, EndpointDefinition endpoint) =>
        CursorMarks.IsStray(http)
        && Parameters.Of(endpoint.ReqDtoType).ContainsKey(CursorMarks.Parameter)
            ? [new(CursorMarks.Parameter, "invalid_cursor", Messages.Cursor.Here)]
            : [];

    public static FieldError AsError(ValidationFailure failure) =>
        new(Parameters.Named(failure.PropertyName), failure.ErrorCode, failure.ErrorMessage);
}
