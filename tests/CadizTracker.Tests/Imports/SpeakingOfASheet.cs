using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CadizTracker.Access;
using CadizTracker.Changes;

namespace CadizTracker.Imports;

/// <summary>What is wrong in a sheet is told in the sheet's own words: its name, the row, the heading as it stands there, the value, the reason.</summary>
[Collection("The record keeps still")] // imports take turns
public sealed partial class SpeakingOfASheet(Api api)
{
    private static readonly Dictionary<string, string> French = new()
    {
        ["Réunions.csv"] = """
            Réunion,Présidence,Type,Statut,Titre (français),Premier jour,Dernier jour,Pays,Coprésidences,Rattachement,Participants,Citation
            good,#,webinar,held,T,2023-06-22,,,,,,
            bad,,fête,,T,22/13/2023,,,,,douze,
            odd,#,webinar,held,,2023-06-22,,,,,,
            judged,#,webinar,held,T,2023-06-22,,ZZ,,not_applicable,,
            early,#,webinar,held,T,2023-06-22,2023-06-21,,,,,
            ,#,webinar,held,T,2023-06-22,,,,,,
            """,
        ["citations.csv"] = """
            Réunion,Texte,Éléments,Force,Source,Page de la source
            good,Action 1,A1,primary,,
            good,,,primary,,
            good,,A9,strong,S,0
            """,
        ["Liens.csv"] = """
            Réunion,Relation,Réunion liée,En mots
            good,followUpOf,,
            good,jointWith,a,b
            good,,a,
            """,
        ["Ordre du jour.csv"] = """
            Réunion,Langue,Point à l'ordre du jour
            good,fr,
            """,
        ["Documents des réunions.csv"] = """
            Réunion,Type,Date,Titre (français),Adresse
            good,,hier,,pas une adresse
            """,
        ["Présidences.csv"] = """
            Présidence,Pays,Plan,Du,Jusqu'au (exclu),Titre (français)
            p,,,,,
            r,MA,#,2023-01-01,,T
            """,
        ["Programme.csv"] = """
            Présidence,Annonce (français),Texte,Éléments
            r,,,
            r,,Action 1,A1
            """,
        ["Chiffres annoncés.csv"] = """
            Présidence,Actions couverts,Actions au total
            p,3,
            """,
        ["Plans.csv"] = """
            Plan,Dialogue,Titre (français),Mot pour action (français)
            q,,,a
            """,
    };

    [Fact]
    public async Task In_the_callers_language_and_never_by_the_names_of_the_json()
    {
        var dossier = await Dossier.NewAsync(api);
        var rows = await RefusedAsync(dossier, French, "fr");
        var told = string.Join('\n', rows.Select(Line));
        foreach (
            var line in new[]
            {
                "Réunions 3 Présidence : « Présidence » est requis ici.",
                "Réunions 3 Type fête: « fête » n'est pas l'une des valeurs admises",
                "Réunions 3 Statut : « Statut » est requis ici.",
                "Réunions 4 Titre (français) : « Titre (français) » est requis ici.",
                "Réunions 5 Motif du rattachement : Quand il n'y a rien à relever pour une réunion (not_applicable), indiquez pourquoi dans « Motif du rattachement ».",
                "Réunions 5 Pays ZZ: « ZZ » n'est pas un pays",
                "Réunions 3 Participants douze: « douze » n'est pas un nombre entier.",
                "Réunions 6 Dernier jour 2023-06-21: Une réunion ne peut pas se terminer avant de commencer.",
                "Réunions 7 Réunion : « Réunion » est requis ici",
                "citations 2 Texte Action 1: « Texte » ou « Éléments » est requis",
                "citations 3 Texte : « Texte » ou « Éléments » est requis",
                "citations 4 Page de la source 0: 0 est inférieur à 1.",
                "Liens 2 Réunion liée : « Réunion liée » ou « En mots » est requis",
                "Liens 3 Réunion liée a: « Réunion liée » ou « En mots » est requis",
                "Ordre du jour 2 Point à l'ordre du jour : « Point à l'ordre du jour » est requis ici.",
                "Documents des réunions 2 Type : « Type » est requis ici.",
                "Présidences 2 Pays : « Pays » est requis ici.",
                "Programme 2 Annonce (français) : L'un de ceux-ci est requis",
                "Programme 3 Texte Action 1: « Texte » ou « Éléments » est requis",
                "Chiffres annoncés 2 Actions au total : « Actions au total » est requis ici.",
                "Plans 2 Dialogue : « Dialogue » est requis ici.",
                "Plans 2  : Il faut au moins une ligne dans la feuille « Éléments ».",
            }
        )
        {
            told.Contains(line, StringComparison.Ordinal).ShouldBeTrue($"{line}\n\n{told}");
        }
        foreach (var row in rows)
        {
            JsonNames().Match($"{row["message"]}").Value.ShouldBeEmpty(Line(row));
        }
    }

    [Fact]
    public async Task A_record_with_faults_in_several_sheets_counts_once_and_is_named()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await SendAsync(
            dossier,
            new()
            {
                ["meetings.csv"] =
                    "Meeting,Presidency,Kind,Status,Title (English),First day\none,#,party,held,T,2023-06-22\ntwo,#,webinar,held,T,2023-06-22\n",
                ["citations.csv"] = "Meeting,Text\none,\none,Action 99\n",
            },
            "?dryRun=true"
        );
        Importer.Counts(told).ShouldBe((1, 0, 0, 1), $"{told.Json}");
        told.Json!["rows"]!
            .AsArray()
            .Where(row => $"{row!["fate"]}" == "refused")
            .ShouldAllBe(row => $"{row!["kind"]} {row["record"]}" == "meeting one");
    }

    [Fact]
    public async Task A_day_that_is_to_come_is_told_at_the_cell_that_says_it()
    {
        var dossier = await Dossier.NewAsync(api);
        var both = await RefusedAsync(
            dossier,
            new()
            {
                ["meetings.csv"] =
                    "Meeting,Presidency,Kind,Status,Title (English),First day,Last day\none,#,webinar,held,T,2199-01-01,2199-01-02\ntwo,#,webinar,held,T,2199-01-01,\n",
            },
            "en"
        );
        var first = await RefusedAsync(
            dossier,
            new()
            {
                ["meetings.csv"] =
                    "Meeting,Presidency,Kind,Status,Title (English),First day\nthree,#,webinar,held,T,2199-01-01\n",
            },
            "en"
        );
        both.Concat(first)
            .Select(row => $"{row["record"]} {row["column"]} {row["value"]}: {row["code"]}")
            .ShouldBe([
                "one Last day 2199-01-02: held_in_the_future",
                "two First day 2199-01-01: held_in_the_future",
                "three First day 2199-01-01: held_in_the_future",
            ]);
    }

    [Fact]
    public async Task The_same_in_a_refusal_names_sheet_row_and_heading()
    {
        var dossier = await Dossier.NewAsync(api);
        var told = await SendAsync(
            dossier,
            new()
            {
                ["My meetings.csv"] =
                    "Meeting,Presidency,Kind,Status,Title (English),First day\none,#,webinar,held,T,soon\n",
            },
            ""
        );
        told.Errors.ShouldBe(["My meetings 2: First day: date"]);
    }

    // What was left out then would be more than what is refused.
    [Theory]
    [InlineData("Meeting,Wordings\none,Action 1\n", 422, "unknown_column")]
    [InlineData("Meeting,Text\none,Action \"1\n", 400, "misplaced_quote")]
    public async Task A_sheet_that_cannot_be_read_keeps_all_out_whatever_is_skipped(
        string citations,
        int status,
        string code
    )
    {
        var dossier = await Dossier.NewAsync(api);
        var slug = Importer.Slug(dossier, "one");
        var told = await SendAsync(
            dossier,
            new()
            {
                ["meetings.csv"] =
                    $"Meeting,Presidency,Kind,Status,Title (English),First day\n{slug},#,webinar,held,T,2023-06-22\n",
                ["citations.csv"] = citations.Replace("one", slug, StringComparison.Ordinal),
            },
            "?onError=skip"
        );
        told.Status.ShouldBe(status, $"{told.Json}");
        told.Json!["errors"]![0]!["code"]!.ToString().ShouldBe(code);
        (await api.GetAsync($"/api/v1/meetings/{slug}")).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.NotFound
        );
    }

    private async Task<JsonNode[]> RefusedAsync(
        Dossier dossier,
        Dictionary<string, string> sheets,
        string lang
    )
    {
        var told = await SendAsync(dossier, sheets, $"?dryRun=true&lang={lang}");
        told.Status.ShouldBe(200, $"{told.Json}");
        return [.. told.Json!["rows"]!.AsArray().Where(row => $"{row!["fate"]}" == "refused")!];
    }

    private async Task<Told> SendAsync(
        Dossier dossier,
        Dictionary<string, string> sheets,
        string query
    )
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, csv) in sheets)
            {
                await using var entry = await zip.CreateEntry(name).OpenAsync();
                await entry.WriteAsync(
                    Encoding.UTF8.GetBytes(
                        csv.Replace("#", dossier.Presidency, StringComparison.Ordinal)
                    )
                );
            }
        }
        return await Importer.SendAsync(
            api.As(AccessRole.Editor),
            bytes.ToArray(),
            query,
            "application/zip"
        );
    }

    private static string Line(JsonNode row) =>
        $"{row["file"]} {row["row"]} {row["column"]} {row["value"]}: {row["message"]}".Replace(
            '\u00A0',
            ' '
        );

    [GeneratedRegex(
        "slug|startsOn|endsOn|titles|coChairs|\\((text|items|meeting|reason|titles)\\)|null|/[a-z]+/[0-9]",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex JsonNames();
}
