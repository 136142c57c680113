namespace CadizTracker.Imports.Documents;

/// <summary>Looks up what was found within a stretch, in lists that are in the order of the text.</summary>
internal static class Nearby
{
    public static IEnumerable<T> Within<T>(IReadOnlyList<T> found, Span span, Func<T, Span> where)
    {
        var (low, high) = (0, found.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = where(found[middle]).At < span.At ? (middle + 1, high) : (low, middle);
        }
        for (; low < found.Count && where(found[low]).At < span.End; low++)
        {
            yield return found[low];
        }
    }
}
