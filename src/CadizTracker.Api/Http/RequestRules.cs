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
            .ToArray();
        // What was given twice is told once: the endpoint's rules saw both values as one text.
        var theirs = context
            .ValidationFailures.Select(AsError)
            .Where(error => ours.All(o => o.Field != error.Field));
        FieldError[] errors = [.. theirs, .. ours];
        if (errors.Length > 0)
        {
            throw new Refused(Problems.InvalidRequest, errors: errors);
        }
        var format =
            Formats.Choose(http.Request, [.. offers.All])
            ?? throw new Refused(Problems.NotAcceptable);
        var delimiter = http.Request.Query[Formats.DelimiterParameter] == "semicolon" ? ';' : ',';
        http.Features.Set(
            new Asked(format, delimiter, AsOf.Read(http.Request.Query[AsOf.Parameter]))
        );
        return Task.CompletedTask;
    }

    public static FieldError AsError(ValidationFailure failure) =>
        new(Parameters.Named(failure.PropertyName), failure.ErrorCode, failure.ErrorMessage);
}
