using Npgsql;

namespace CadizTracker.Record;

/// <summary>What the database itself holds about keys, whoever writes them.</summary>
public sealed class KeyConstraints(TestDatabases databases)
{
    private const string One =
        "insert into api_keys (name, role, sha256, created_by) values ('one', 'reader', sha256('1'), 'a test')";

    [Theory]
    [InlineData("a_name_belongs_to_one_key", "'one', 'editor', sha256('2'), 'x', null")]
    [InlineData("no_two_keys_are_the_same", "'two', 'editor', sha256('1'), 'x', null")]
    [InlineData("a_key_has_a_name", "' ', 'editor', sha256('2'), 'x', null")]
    [InlineData("keys_are_kept_as_their_hash", "'two', 'editor', 'cadiz_', 'x', null")]
    [InlineData(
        "a_key_expires_after_it_was_created",
        "'two', 'editor', sha256('2'), 'x', timestamptz '2020-01-01'"
    )]
    public async Task Are_named_as_the_rule_they_keep(string name, string values)
    {
        await using var record = await TestRecord.EmptyAsync(databases);
        await record.DoAsync(One);
        var refused = await Should.ThrowAsync<PostgresException>(() =>
            record.DoAsync(
                $"insert into api_keys (name, role, sha256, created_by, expires_at) values ({values})"
            )
        );
        refused.ConstraintName.ShouldBe(name);
    }

    [Fact]
    public async Task A_revoked_key_says_by_whom_and_keeps_its_name()
    {
        await using var record = await TestRecord.EmptyAsync(databases);
        await record.DoAsync(One);
        var refused = await Should.ThrowAsync<PostgresException>(() =>
            record.DoAsync("update api_keys set revoked_at = now()")
        );
        refused.ConstraintName.ShouldBe("a_revoked_key_says_when_and_by_whom");
        await record.DoAsync("update api_keys set revoked_at = now(), revoked_by = 'x'");
        refused = await Should.ThrowAsync<PostgresException>(() =>
            record.DoAsync(One.Replace("'1'", "'2'", StringComparison.Ordinal))
        );
        refused.ConstraintName.ShouldBe("a_name_is_not_given_again");
    }
}
