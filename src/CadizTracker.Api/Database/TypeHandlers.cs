using System.Data;
using System.Text.Json;
using CadizTracker.Http;
using Dapper;

namespace CadizTracker.Database;

/// <summary>How rows become values where Dapper does not know by itself.</summary>
internal static class TypeHandlers
{
    public static void Register() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>Reads a json column into <typeparamref name="T"/>, with the same member names as the contract's.</summary>
    public static void ReadFromJson<T>() => SqlMapper.AddTypeHandler(new FromJson<T>());

    private sealed class FromJson<T> : SqlMapper.TypeHandler<T>
    {
        public override T? Parse(object value) =>
            JsonSerializer.Deserialize<T>((string)value, Json.Options);

        public override void SetValue(IDbDataParameter parameter, T? value) =>
            throw new NotSupportedException("Rows are written column by column.");
    }
}
