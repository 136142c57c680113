using System.CommandLine;
using System.Globalization;
using CadizTracker.Access;
using CadizTracker.Coverage;
using CadizTracker.Database;
using CadizTracker.Http;
using CadizTracker.Imports;
using CadizTracker.Imports.Documents;

namespace CadizTracker;

/// <summary>
/// What the program can be told to do: serve (by default), migrate, load, coverage, keys, health. Ends with 0 where it was done, 1 where data
/// was refused, 2 where the words make no sense, 3 where the database cannot be reached or lacks what is needed.
/// </summary>
internal static class Verbs
{
    public const int Done = 0;
    public const int RefusedData = 1;
    public const int WrongUsage = 2;
    public const int NoDatabase = 3;

    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Whatever it was, the person at the console is told in one sentence."
    )]
    public static async Task<int> RunAsync(string[] args)
    {
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = new CultureInfo(
            "en"
        );
        var words = Describe(args).Parse(args);
        if (words.Errors.Count > 0)
        {
            return Complain(
                WrongUsage,
                [.. words.Errors.Select(error => error.Message), "--help lists what can be said."]
            );
        }
        try
        {
            return await words.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeToStop,
                }
            );
        }
        catch (OperationCanceledException)
        {
            return Done; // interrupted before it had begun to serve
        }
        catch (Exception e)
        {
            return Failing.Complain(e, words.CommandResult.Command.Name);
        }
    }

    /// <summary>Tells a person on standard error what is wrong, one sentence a line.</summary>
    public static int Complain(int code, params string[] sentences)
    {
        foreach (var sentence in sentences)
        {
            Console.Error.WriteLine(sentence);
        }
        return code;
    }

    private static RootCommand Describe(string[] args)
    {
        var root = new RootCommand(
            "CadizTracker: how much of the Cadiz Action Plan the Rabat Process has addressed. Without a verb it serves."
        )
        {
            new Option<string[]>("--urls")
            {
                Description = "Where to listen, e.g. http://localhost:5080",
                AllowMultipleArgumentsPerToken = false,
            },
        };
        root.SetAction((_, ct) => Serving.RunAsync(args, ct));
        root.Add(Migrate());
        root.Add(Load());
        root.Add(Coverage());
        root.Add(KeyVerbs.Describe());
        root.Add(Health());
        root.Add(ReadPdf());
        return root;
    }

    private static System.CommandLine.Command Migrate()
    {
        var verb = new System.CommandLine.Command(
            "migrate",
            "Bring the database to this version's schema."
        );
        verb.SetAction((_, ct) => Migrating.RunAsync(ct));
        return verb;
    }

    private static System.CommandLine.Command Load()
    {
        var from = new Argument<string>("file-or-folder")
        {
            Description = "A file of the import format, or a folder of them",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Print what would become of each record, and write nothing",
        };
        var verb = new System.CommandLine.Command(
            "load",
            "Load records, which are published at once: new ones are added, those that are there already are brought to what the files say, and what the files do not name is left alone. Where one record is refused, none is loaded."
        )
        {
            from,
            dryRun,
        };
        verb.SetAction(
            (words, ct) =>
                LoadingFiles.RunAsync(words.GetRequiredValue(from), words.GetValue(dryRun), ct)
        );
        return verb;
    }

    private static System.CommandLine.Command Coverage()
    {
        var presidency = new Argument<string>("presidency")
        {
            Description = "The presidency's slug, e.g. morocco-2023",
        };
        var lang = new Option<string>("--lang")
        {
            Description = "en or fr",
            DefaultValueFactory = _ => "en",
        }.AcceptOnlyFromAmong("en", "fr");
        var verb = new System.CommandLine.Command(
            "coverage",
            "Print a presidency's coverage in one line."
        )
        {
            presidency,
            lang,
        };
        verb.SetAction(
            (words, ct) =>
                PrintCoverage.RunAsync(
                    words.GetRequiredValue(presidency),
                    words.GetRequiredValue(lang),
                    ct
                )
        );
        return verb;
    }

    // The program calls itself with it, to read what may be hostile in a process that can be ended.
    private static System.CommandLine.Command ReadPdf()
    {
        var verb = new System.CommandLine.Command(
            PdfReading.Verb,
            "Read a PDF from standard input and print the text of its pages as JSON."
        )
        {
            Hidden = true,
        };
        verb.SetAction((_, ct) => PdfReading.RunAsync(ct));
        return verb;
    }

    private static System.CommandLine.Command Health()
    {
        var server = new Argument<string>("server")
        {
            Description = "Where it listens",
            DefaultValueFactory = _ => "http://localhost:5080",
        };
        var verb = new System.CommandLine.Command(
            "health",
            "Ask a running server whether it is ready."
        )
        {
            server,
        };
        verb.SetAction((words, ct) => AskHealth.RunAsync(words.GetRequiredValue(server), ct));
        return verb;
    }
}
