using Npgsql;

namespace Comity.App.Tests.Hosting;

/// <summary>A table of PostgreSQL to which nobody else writes as long as this is open: whoever begins to waits in the middle of a transaction.</summary>
internal sealed class HeldTable : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly string _table;

    private HeldTable(NpgsqlConnection connection, string table) => (_connection, _table) = (connection, table);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<HeldTable> OpenAsync(string database, string table)
    {
        var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Token);
        var held = new HeldTable(connection, table);
        await held.ExecuteAsync($"BEGIN; LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE");
        return held;
    }

    /// <summary>Until somebody wants to write, and cannot.</summary>
    public async Task SomebodyWaitsAsync()
    {
        while (!(bool)(await ExecuteAsync($"SELECT EXISTS (SELECT 1 FROM pg_locks WHERE relation = '{_table}'::regclass AND NOT granted)"))!)
        {
            await Task.Delay(20, Token);
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<object?> ExecuteAsync(string sql)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Token);
    }
}
