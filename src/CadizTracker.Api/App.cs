using CadizTracker.Access;
using CadizTracker.Changes;
using CadizTracker.Database;
using CadizTracker.Handovers;
using CadizTracker.Http;
using CadizTracker.Imports;
using CadizTracker.Imports.Documents;
using CadizTracker.Web;

namespace CadizTracker;

/// <summary>The program as one page: what it is made of, and the way of a request through it. Tests and benchmarks host this very app.</summary>
internal static class App
{
    /// <summary>Builds it on a database that is there, migrated or not, by the time it starts.</summary>
    public static WebApplication Build(string[] args, Func<string> connectionString)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.AddHttp();
        builder.AddAccess();
        builder.AddDatabase(connectionString);
        builder.AddRecordWriting();
        builder.AddListening();
        builder.AddDocumentReading();
        builder.AddImports();
        builder.AddDocumentation();
        builder.AddPages();
        builder.AddHandovers();

        var app = builder.Build();
        app.UseOtherSites();
        app.UseQuestions();
        app.UseAnswers();
        app.UseHead();
        app.UseLanguages();
        app.UseProblemAnswers();
        app.UseCursors();
        app.UseRouting();
        app.UseLimits();
        app.UsePages();
        app.UseAccess();
        app.UseApi();
        app.MapHealth();
        app.MapDocumentation();
        app.MapAssets();
        return app;
    }
}
