using Dapper;

namespace CadizTracker.Database;

/// <summary>Parameters of a statement that come from two places.</summary>
internal static class SqlArguments
{
    public static object Joined(object first, object second)
    {
        var both = new DynamicParameters(first);
        both.AddDynamicParams(second);
        return both;
    }
}
