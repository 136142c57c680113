using System.Globalization;
using System.Text;
using CadizTracker.Database;
using CsvHelper;
using CsvHelper.Configuration;
using CsvHelper.TypeConversion;

namespace CadizTracker.Http;

/// <summary>Answers rows in the format that was asked for: the same rows, in the same order, under the same names.</summary>
internal static class Lists
{
    public static Task AnswerListAsync<T>(
        this HttpContext http,
        Reading read,
        IReadOnlyList<T> rows
    ) =>
        http.Asked() is { Format: Format.Csv, Delimiter: var delimiter }
            ? http.AnswerAsync(
                read,
                Csv(rows, delimiter),
                "text/csv; charset=utf-8; header=present"
            )
            : http.AnswerAsync(read, rows);

    /// <summary>RFC 4180 with a byte order mark, which Excel needs to read UTF-8; cells that a sheet would calculate are neutralised.</summary>
    private static byte[] Csv<T>(IEnumerable<T> rows, char delimiter)
    {
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            NewLine = "\r\n",
            InjectionOptions = InjectionOptions.Escape,
            InjectionCharacters = ['=', '+', '-', '@', '\t', '\r'],
            InjectionEscapeCharacter = '\'',
        };
        using var buffer = new MemoryStream();
        using (
            var text = new StreamWriter(
                buffer,
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
            )
        )
        using (var csv = new CsvWriter(text, settings))
        {
            csv.Context.TypeConverterOptionsCache.GetOptions<DateOnly>().Formats = ["yyyy-MM-dd"];
            csv.Context.TypeConverterOptionsCache.GetOptions<DateOnly?>().Formats = ["yyyy-MM-dd"];
            csv.Context.RegisterClassMap(new AsJson<T>());
            csv.WriteRecords(rows);
        }
        return buffer.ToArray();
    }

    /// <summary>The columns are the members of the JSON, by the same names and in the same order.</summary>
    private sealed class AsJson<T> : ClassMap<T>
    {
        public AsJson()
        {
            AutoMap(CultureInfo.InvariantCulture);
            foreach (var column in MemberMaps)
            {
                column.Data.Names.Clear();
                column.Data.Names.Add(Parameters.Named(column.Data.Member!.Name));
            }
        }
    }
}
