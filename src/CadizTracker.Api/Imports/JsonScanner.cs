using System.Text.Json;

namespace CadizTracker.Imports;

/// <summary>One element of a list, as its bytes; they are good until the next one is asked for.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Offset">Its first byte's place in the file.</param>
/// <param name="Bytes">The element.</param>
internal sealed record FoundJson(string Path, long Offset, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// Goes through a document of the import format with no more of it in memory than its longest record, and gives the elements
/// of one of its lists. Whatever is wrong with the document as a whole ends it, at its place.
/// </summary>
internal sealed class JsonScanner(Stream stream, string file, string list)
{
    private const int AtOnce = 64 * 1024;
    private static readonly string[] Lists = ["plans", "presidencies", "crosswalks", "meetings"];

    private readonly HashSet<string> seen = [];
    private readonly JsonLines lines = new();
    private byte[] buffer = new byte[AtOnce];
    private int start;
    private int end;
    private long before; // bytes of the file before the buffer
    private bool isLast;
    private bool isBegun;
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = 64 });
    private Place place = Place.Root;
    private string member = "";
    private int index;
    private FoundJson? found;

    // Editors on Windows write it at the beginning.
    private static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    private enum Place
    {
        Root,
        Members,
        Value,
        List,
        Elements,
        End,
    }

    /// <summary>What ended it before its time; null: nothing.</summary>
    public ImportProblem? Fault { get; private set; }

    /// <summary>The next element; null at the end, and where the document cannot be read any further.</summary>
    public async ValueTask<FoundJson?> NextAsync(CancellationToken ct)
    {
        found = null;
        while (Fault is null)
        {
            if (isBegun)
            {
                Advance();
            }
            if (found is not null || isLast || Fault is not null)
            {
                break;
            }
            await FillAsync(ct);
        }
        return Fault is null ? found : null;
    }

    private async Task FillAsync(CancellationToken ct)
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (before, end, start) = (before + start, end - start, 0);
        if (end > ImportLimits.LongestRecord)
        {
            Fault = JsonFaults.TooLong(file, Here);
            return;
        }
        if (end > buffer.Length / 2)
        {
            Array.Resize(ref buffer, 2 * buffer.Length);
        }
        var read = await stream.ReadAsync(
            buffer.AsMemory(end, Math.Min(AtOnce, buffer.Length - end)),
            ct
        );
        (end, isLast) = (end + read, read == 0);
        if (!isBegun && (end >= Mark.Length || isLast))
        {
            isBegun = true;
            start = buffer.AsSpan(0, end).StartsWith(Mark) ? Mark.Length : 0;
        }
    }

    private void Advance()
    {
        var data = buffer.AsSpan(start, end - start);
        var reader = new Utf8JsonReader(data, isLast, state);
        try
        {
            while (found is null && Fault is null)
            {
                var last = reader;
                if (!reader.Read())
                {
                    break;
                }
                if (!Take(ref reader))
                {
                    reader = last; // to be read again once all of it is there
                    break;
                }
            }
            var consumed = (int)reader.BytesConsumed;
            lines.Pass(data[..consumed]);
            (state, start) = (reader.CurrentState, start + consumed);
        }
        catch (JsonException wrong)
        {
            Fault =
                JsonFaults.FirstThatIsNotUtf8(data) is { } at
                    ? ImportText.NotUtf8(file, before + start + at)
                : place == Place.Root && data.Trim(" \t\r\n"u8).IsEmpty ? ImportText.Empty(file)
                : JsonFaults.NotJson(file, lines.At(data, wrong), wrong);
        }
        catch (InvalidOperationException) // a name that is no text
        {
            Fault = ImportWords.NotStorable(file, Here);
        }
    }

    // False where what was begun is not all there yet.
    private bool Take(ref Utf8JsonReader reader)
    {
        switch (place)
        {
            case Place.Root:
                Begin(reader.TokenType, JsonTokenType.StartObject, Place.Members);
                break;
            case Place.Members when reader.TokenType == JsonTokenType.EndObject:
                place = Place.End;
                break;
            case Place.Members:
                Name(reader.GetString()!);
                break;
            case Place.Value:
                Begin(reader.TokenType, JsonTokenType.String, Place.Members);
                break;
            case Place.List:
                Begin(reader.TokenType, JsonTokenType.StartArray, Place.Elements);
                index = 0;
                break;
            case Place.Elements when reader.TokenType == JsonTokenType.EndArray:
                place = Place.Members;
                break;
            case Place.Elements:
                return Element(ref reader);
        }
        return true;
    }

    private bool Element(ref Utf8JsonReader reader)
    {
        var first = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            return false;
        }
        var length = (int)reader.BytesConsumed - first;
        if (length > ImportLimits.LongestRecord)
        {
            Fault = JsonFaults.TooLong(file, Here);
        }
        else if (member == list)
        {
            found = new(Here, before + start + first, buffer.AsMemory(start + first, length));
        }
        index++;
        return true;
    }

    private void Begin(JsonTokenType begun, JsonTokenType wanted, Place next)
    {
        if (begun != wanted)
        {
            Fault = JsonFaults.WrongType(file, Here, wanted);
        }
        place = next;
    }

    private void Name(string name)
    {
        (member, place) = (name, name == "$schema" ? Place.Value : Place.List);
        Fault =
            !seen.Add(name) ? ImportWords.Repeated(file, Here, name)
            : name != "$schema" && !Lists.Contains(name)
                ? JsonFaults.UnknownMember(file, Here, name)
            : null;
    }

    private string Here =>
        place switch
        {
            Place.Elements => JsonPointer.Below(JsonPointer.Below("", member), index),
            Place.Root or Place.Members or Place.End => "",
            _ => JsonPointer.Below("", member),
        };
}
