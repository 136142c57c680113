using System.Text.RegularExpressions;
using CadizTracker.Http;
using CadizTracker.Meetings;
using Microsoft.AspNetCore.Html;
using RazorSlices;

namespace CadizTracker.Web;

/// <summary>A piece of a page or a report, made from a model: what every template says in the same way.</summary>
internal abstract class PagePart<TModel> : RazorSlice<TModel>
{
    /// <summary>A text of the page in the reader's language.</summary>
    protected static string T(string english, string french) =>
        Lang.Here == Lang.Fr ? french : english;

    /// <summary>A page of this program in the reader's language.</summary>
    protected static string Href(string path) => PageAddress.Of(path);

    /// <summary>A wording of the record. Where another language had to serve, it says so, to readers and to their voices.</summary>
    protected static IHtmlContent Worded(string? text, string? lang) =>
        (text, lang) switch
        {
            (null, _) => new HtmlContentBuilder()
                .AppendHtml("<span class=\"unknown\">")
                .Append(T("wording not known", "libellé inconnu"))
                .AppendHtml("</span>"),
            (_, null) => new HtmlContentBuilder().Append(Unbroken.Of(text)),
            _ => new HtmlContentBuilder()
                .AppendHtml($"<span lang=\"{lang}\">")
                .Append(text)
                .AppendHtml("</span> <small class=\"fell-back\">")
                .Append(lang == "en" ? T("", "en anglais") : T("in French", ""))
                .AppendHtml("</small>"),
        };

    /// <summary>A large text in which a span of years stays in one line.</summary>
    protected static IHtmlContent Large(string text)
    {
        var html = new HtmlContentBuilder();
        var at = 0;
        foreach (var years in Years.EnumerateMatches(text))
        {
            html.Append(text[at..years.Index])
                .AppendHtml("<span class=\"whole\">")
                .Append(text.Substring(years.Index, years.Length))
                .AppendHtml("</span>");
            at = years.Index + years.Length;
        }
        return html.Append(text[at..]);
    }

    private static readonly Regex Years = new(
        "[0-9]{4}-[0-9]{4}",
        RegexOptions.CultureInvariant | RegexOptions.Compiled,
        TimeSpan.FromSeconds(1)
    );

    protected static string Day(DateOnly day) => PrintedDays.Of(day).Here;

    protected static string Days(DateOnly first, DateOnly last) => PrintedDays.Of(first, last).Here;

    /// <summary>A term as a person says it: its last day is the one before the successor's first.</summary>
    protected static string Term(DateOnly? from, DateOnly? to) =>
        (from, to) switch
        {
            (null, _) => T("term not known", "mandat inconnu"),
            ({ } first, null) => T($"since {Day(first)}", $"depuis le {Day(first)}"),
            ({ } first, { } after) => T(
                $"{Day(first)} to {Day(after.AddDays(-1))}",
                $"du {Day(first)} au {Day(after.AddDays(-1))}"
            ),
        };

    /// <summary>A source: a link where it is an address, else the title of a document.</summary>
    protected static IHtmlContent Source(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal)
        || text.StartsWith("http://", StringComparison.Ordinal)
            ? new HtmlContentBuilder()
                .AppendHtml("<a rel=\"external\" href=\"")
                .Append(text)
                .AppendHtml("\">")
                .Append(text)
                .AppendHtml("</a>")
            : new HtmlContentBuilder().Append(text);

    /// <summary>What is held, as a person says it.</summary>
    protected static string Named(MeetingKind kind) => PageWords.Of(kind).Here;

    /// <summary>A part made by another template.</summary>
    protected async ValueTask<IHtmlContent> PartAsync(RazorSlice part) =>
        await RenderPartialAsync(part);
}
