using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Sheets;
using FastEndpoints;
using Npgsql;

namespace CadizTracker.Coverage;

/// <summary>
/// An analysis of coverage at one of its doors, a presidency or a plan: one look at the record, the scope that was asked for, and
/// the answer as a document or, as csv and xlsx, its rows. A base, because a dozen questions at two doors would each say the same twice.
/// </summary>
internal abstract class Analysis<TRequest, TAnswer>(NpgsqlDataSource source)
    : Endpoint<TRequest, TAnswer>
    where TRequest : CoverageFilters
{
    /// <summary>Where it is asked for.</summary>
    protected abstract string Address { get; }

    /// <summary>In which forms it is answered beside JSON.</summary>
    protected virtual Offers Offered => new(Format.Csv, Format.Xlsx);

    public override void Configure()
    {
        Get(Address);
        Group<Reads>();
        Options(endpoint => endpoint.WithMetadata(Offered));
    }

    public override async Task HandleAsync(TRequest r, CancellationToken ct)
    {
        await using var read = await HttpContext.ReadCoverageAsync(source, r, ct);
        await AnswerAsync(read, await ScopeAsync(read, r, ct), r, ct);
    }

    /// <summary>What is looked at: what the door and the filters say.</summary>
    protected virtual Task<CoverageScope> ScopeAsync(
        Reading read,
        TRequest r,
        CancellationToken ct
    ) => CoverageScope.OfAsync(read, r, ct);

    protected abstract Task AnswerAsync(
        Reading read,
        CoverageScope scope,
        TRequest r,
        CancellationToken ct
    );
}

internal static class AnsweringAnalyses
{
    /// <summary>
    /// Answers an analysis: its document, or as csv or xlsx its rows, of which a workbook says on its second sheet what they are.
    /// <paramref name="title"/> names the analysis there, and <paramref name="said"/> is what it says beside its scope and rules.
    /// </summary>
    public static Task AnswerAnalysisAsync<TDocument, TRow>(
        this HttpContext http,
        Reading read,
        TDocument document,
        IReadOnlyList<TRow> rows,
        CoverageScope scope,
        Bilingual title,
        IEnumerable<AboutLine> said
    ) =>
        http.Asked().Format == Format.Json
            ? http.AnswerAsync(read, document)
            : http.AnswerListAsync(read, rows, ScopeInWords.Of(scope, title, said));
}
