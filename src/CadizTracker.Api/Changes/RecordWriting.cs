using CadizTracker.Citations;
using CadizTracker.Crosswalks;
using CadizTracker.Meetings;
using CadizTracker.Plans;
using CadizTracker.Presidencies;

namespace CadizTracker.Changes;

/// <summary>What writing the record needs.</summary>
internal static class RecordWriting
{
    public static void AddRecordWriting(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<StoredPlans>();
        builder.Services.AddSingleton<StoredPresidencies>();
        builder.Services.AddSingleton<StoredMeetings>();
        builder.Services.AddSingleton<StoredCrosswalks>();
        builder.Services.AddSingleton(ReviewSettings.From(builder.Configuration));
    }
}
