using System.Data;
using Dapper;
using Npgsql;

namespace CadizTracker.Database;

/// <summary>
/// A parameter that is sent as a type of the database's own. Labels of an enum that are sent as texts are looked up anew for
/// every row that a statement compares with them.
/// </summary>
/// <param name="type">The database's name of the type, e.g. citation_state[].</param>
/// <param name="value">Null: null of that type.</param>
internal sealed class TypedArgument(string type, object? value) : SqlMapper.ICustomQueryParameter
{
    /// <summary>Days from one to before another, as a daterange; null where neither is said.</summary>
    public static TypedArgument Days(DateOnly? from, DateOnly? to) =>
        new(
            "daterange",
            from is null && to is null
                ? null
                : new NpgsqlTypes.NpgsqlRange<DateOnly>(
                    from ?? default,
                    lowerBoundIsInclusive: from is not null,
                    lowerBoundInfinite: from is null,
                    to ?? default,
                    upperBoundIsInclusive: false,
                    upperBoundInfinite: to is null
                )
        );

    public void AddParameter(IDbCommand command, string name) =>
        command.Parameters.Add(
            new NpgsqlParameter(name, value ?? DBNull.Value) { DataTypeName = type }
        );
}
