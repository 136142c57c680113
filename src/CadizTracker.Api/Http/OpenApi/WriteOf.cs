namespace CadizTracker.Http.OpenApi;

/// <summary>Says, as metadata of an endpoint, that it changes the record, and whether a record that must be known as it is.</summary>
internal sealed record WriteOf(bool NeedsIfMatch, int Status)
{
    public static readonly WriteOf ANew = new(NeedsIfMatch: false, 201);
    public static readonly WriteOf Known = new(NeedsIfMatch: true, 200);
    public static readonly WriteOf AddedTo = new(NeedsIfMatch: true, 201);
}

/// <summary>How the writes of the record are described.</summary>
internal static class DescribingWrites
{
    private static readonly Refused[] Always =
    [
        new(Problems.Conflict),
        new(Problems.IdempotencyKeyReused),
        new(Problems.BodyTooLarge),
        new(Problems.UnsupportedMediaType),
    ];
    private static readonly Refused[] OfKnown = [new(Problems.Stale), new(Problems.IfMatchMissing)];

    extension(RouteHandlerBuilder endpoint)
    {
        /// <summary>It takes a record and answers it as it is then.</summary>
        public RouteHandlerBuilder Writes<TBody, TAnswer>(WriteOf of)
            where TBody : notnull =>
            endpoint
                .Accepts<TBody>("application/json")
                .Produces<TAnswer>(of.Status)
                .Refusing(of, new Refused(Problems.Contradiction));

        /// <summary>It takes nothing and answers the record as it is then.</summary>
        public RouteHandlerBuilder Writes<TAnswer>() =>
            endpoint.Produces<TAnswer>().Refusing(WriteOf.Known);

        /// <summary>It answers nothing.</summary>
        public RouteHandlerBuilder Deletes() => endpoint.Produces(204).Refusing(WriteOf.Known);

        private RouteHandlerBuilder Refusing(WriteOf of, params Refused[] others) =>
            endpoint.WithMetadata(
                of,
                new Refuses([.. Always, .. others, .. of.NeedsIfMatch ? OfKnown : []])
            );
    }
}
