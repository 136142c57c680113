using System.Text;

namespace CadizTracker.Meetings;

/// <summary>The lines of an iCalendar text (RFC 5545, 3.1): at most 75 octets each, what is longer goes on in the next after a blank.</summary>
internal static class CalendarLines
{
    private const int Most = 75;
    private const string Fold = "\r\n ";

    /// <summary>Folds a text anew that was folded without regard to letters of two UTF-16 units: half of one is no letter.</summary>
    public static string Refolded(string calendar) =>
        string.Join(
            "\r\n",
            calendar.Replace(Fold, "", StringComparison.Ordinal).Split("\r\n").Select(Folded)
        );

    private static string Folded(string line)
    {
        var folded = new StringBuilder(line.Length);
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > Most)
            {
                folded.Append(Fold);
                octets = 1; // the blank
            }
            folded.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
