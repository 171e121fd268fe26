using System.Data.Common;
using System.Diagnostics;
using Comity.App.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Comity.Bench;

/// <summary>
/// The least that storing a register can cost: its rows, as they are stored, into other tables with the same keys and indexes, in one transaction. A loop
/// around a prepared insert on SQLite, the bytes of COPY handed on unread on PostgreSQL. Nothing is read, checked, worked out or hashed.
/// </summary>
internal static class RegisterLoadPeer
{
    private static readonly string[] Tables = ["health_person", "health_person_spell", "health_person_name"];

    public static Task<double> RunAsync(Store store, string folder) => store.Kind == StoreKind.Sqlite ? SqliteAsync(store, folder) : PostgresAsync(store);

    private static async Task<double> SqliteAsync(Store store, string folder)
    {
        await using var from = (SqliteConnection)await store.OpenAsync(CancellationToken.None);
        await using var to = new SqliteConnection($"Data Source={Path.Combine(folder, "peer.db")};Pooling=False");
        await to.OpenAsync();
        await ExecuteAsync(to, "PRAGMA journal_mode = WAL");
        foreach (var migration in Migrator.All(StoreKind.Sqlite))
        {
            await ExecuteAsync(to, migration.Sql);
        }

        var clock = Stopwatch.StartNew();
        await using (var transaction = (SqliteTransaction)await to.BeginTransactionAsync())
        {
            foreach (var table in Tables)
            {
                await InsertAsync(from, to, transaction, table);
            }

            await transaction.CommitAsync();
        }

        return clock.Elapsed.TotalSeconds;
    }

    private static async Task InsertAsync(SqliteConnection from, SqliteConnection to, SqliteTransaction transaction, string table)
    {
        await using var select = new SqliteCommand("SELECT * FROM " + table, from);
        await using var reader = await select.ExecuteReaderAsync();
        await using var insert = new SqliteCommand($"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(i => "$v" + i))})", to, transaction);
        var values = new object[reader.FieldCount];
        var places = Enumerable.Range(0, values.Length).Select(i => insert.Parameters.Add("$v" + i, SqliteType.Text)).ToArray();
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
            for (var i = 0; i < values.Length; i++)
            {
                places[i].ResetSqliteType();
                places[i].Value = values[i];
            }

            await insert.ExecuteNonQueryAsync();
        }
    }

    private static async Task<double> PostgresAsync(Store store)
    {
        await using var from = (NpgsqlConnection)await store.OpenAsync(CancellationToken.None);
        await using var to = (NpgsqlConnection)await store.OpenAsync(CancellationToken.None);
        foreach (var table in Tables)
        {
            await ExecuteAsync(to, $"CREATE TABLE peer_{table} (LIKE {(table.EndsWith("spell", StringComparison.Ordinal) ? table + "_here" : table)} INCLUDING ALL)");
        }

        var clock = Stopwatch.StartNew();
        await using (var transaction = await to.BeginTransactionAsync())
        {
            foreach (var table in Tables)
            {
                await using var read = await from.BeginRawBinaryCopyAsync($"COPY (SELECT * FROM {table}) TO STDOUT (FORMAT BINARY)");
                await using var write = await to.BeginRawBinaryCopyAsync($"COPY peer_{table} FROM STDIN (FORMAT BINARY)");
                await read.CopyToAsync(write, 1 << 16);
            }

            await transaction.CommitAsync();
        }

        return clock.Elapsed.TotalSeconds;
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
