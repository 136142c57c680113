using System.Globalization;

namespace CadizTracker.Http;

/// <summary>
/// The instant whose record is asked for: what the database would have answered then. Given as an instant, or as a day, which
/// means the end of that day, UTC.
/// </summary>
/// <param name="Written">As the answer states it.</param>
/// <param name="Before">What was committed before this instant is known.</param>
internal sealed record AsOf(string Written, DateTimeOffset Before)
{
    public const string Parameter = "asOf";

    private static readonly string[] Instants =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'",
        "yyyy-MM-dd'T'HH:mm'Z'",
    ];

    /// <summary>Null for what is neither a day nor an instant in UTC.</summary>
    public static AsOf? Read(string? text) =>
        Rules.AsDay(text) is { Year: < 9999 } day
            ? new(text!, new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).AddDays(1))
        : DateTimeOffset.TryParseExact(
            text,
            Instants,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        )
        && instant.Year < 9999
            ? new(text!, instant.AddMicroseconds(1))
        : null;

    /// <summary>True as long as more may still be committed before it.</summary>
    public bool IsOpen(TimeProvider clock) => Before > clock.GetUtcNow().AddMicroseconds(1);
}

/// <summary>Says, as metadata of an endpoint, that it also answers as of a past instant.</summary>
internal sealed record AnswersThePast;
