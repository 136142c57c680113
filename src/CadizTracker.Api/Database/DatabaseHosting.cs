using CadizTracker.Meetings;
using CadizTracker.Plans;
using Npgsql;

namespace CadizTracker.Database;

/// <summary>The data source that everything reads and writes through, and what follows the record's revision.</summary>
internal static class DatabaseHosting
{
    public static void AddDatabase(
        this WebApplicationBuilder builder,
        Func<string> connectionString
    )
    {
        builder.Services.AddNpgsqlDataSource(
            "",
            (_, source) =>
            {
                source.ConnectionStringBuilder.ConnectionString = connectionString();
                Describe(source);
            }
        );
        builder.Services.AddSingleton<Revisions>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Revisions>());
    }

    public static NpgsqlDataSource Open(string connectionString)
    {
        var source = new NpgsqlDataSourceBuilder(connectionString);
        Describe(source);
        return source.Build();
    }

    private static void Describe(NpgsqlDataSourceBuilder source)
    {
        source.Name = "cadiztracker"; // else the pool is labelled with the connection string
        source.ConnectionStringBuilder.ApplicationName ??= "cadiztracker";
        source.ConnectionStringBuilder.MaxAutoPrepare = Math.Max(
            source.ConnectionStringBuilder.MaxAutoPrepare,
            40
        );
        source.ConnectionStringBuilder.AutoPrepareMinUsages = 2;
        source.MapEnum<ItemLevel>("item_level");
        source.MapEnum<MeetingKind>("meeting_kind");
        source.MapEnum<MeetingStatus>("meeting_status");
        source.MapEnum<MappingState>("mapping_state");
    }
}
