using System.Data.Common;
using Comity.App.Audit;
using Comity.App.Database;

namespace Comity.App.Demo;

/// <summary>What a database is to a demonstration.</summary>
internal enum DatabaseIs
{
    Empty,
    Demonstration,

    /// <summary>A demonstration whose making was broken off.</summary>
    Unfinished,

    /// <summary>Something stands in it that no demonstration made.</summary>
    Real,
}

/// <summary>
/// Keeps demonstrations and real content apart: neither is ever begun, or served, as the other. Asked before anything else touches the
/// database, so that not even a migration of a real one is applied for a demonstration.
/// </summary>
internal sealed class DemoGuard(Settings settings, Store store, LogKeys keys, HeadFile heads)
{
    /// <summary>Whatever people, processes and imports leave behind: a row in any of these is content.</summary>
    private static readonly string[] Content =
    [
        "person", "membership", "invitation", "service_account", "audit_event", "designation_entry", "published_designation", "message_thread", "message", "letter",
        "data_set_version", "organization", "recruitment", "watched_month", "register", "good_standing", "saved_table", "duplicate_search", "duplicate_decision", "release", "disclosure_setting",
    ];

    /// <exception cref="SettingsException">The database, or the data folder, is not what was asked for.</exception>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        var (found, table) = await LookAsync(connection, store.Kind, cancellation);
        if (Refuse(found, table) is { } sentence)
        {
            throw new SettingsException(sentence);
        }
    }

    /// <summary>Whether the database is a demonstration; also before its tables are there.</summary>
    public static async Task<bool> IsDemonstrationAsync(Settings settings, CancellationToken cancellation)
    {
        await using var store = new Store(settings);
        await using var connection = await store.OpenAsync(cancellation);
        return (await LookAsync(connection, store.Kind, cancellation)).Is is DatabaseIs.Demonstration or DatabaseIs.Unfinished;
    }

    /// <returns>What the database is, and a table that has content.</returns>
    public static async Task<(DatabaseIs Is, string? Table)> LookAsync(DbConnection connection, StoreKind kind, CancellationToken cancellation)
    {
        var tables = await TablesAsync(connection, kind, cancellation);
        if (tables.Contains("demonstration") && await AnyAsync(connection, "demonstration", cancellation))
        {
            return (await AnyAsync(connection, "demonstration WHERE finished_at IS NOT NULL", cancellation) ? DatabaseIs.Demonstration : DatabaseIs.Unfinished, null);
        }

        return await ContentAsync(connection, null, tables.Contains, cancellation) is { } table ? (DatabaseIs.Real, table) : (DatabaseIs.Empty, null);
    }

    /// <summary>A table that has content; none where the database is empty.</summary>
    public static async Task<string?> ContentAsync(DbConnection connection, DbTransaction? transaction, Func<string, bool> exists, CancellationToken cancellation)
    {
        foreach (var table in Content.Where(exists))
        {
            if (await AnyAsync(connection, table, cancellation, transaction))
            {
                return table;
            }
        }

        return null;
    }

    private string? Refuse(DatabaseIs found, string? table) => (settings.Demo, found) switch
    {
        (true, DatabaseIs.Real) =>
            $"{Place} holds content that no demonstration made (table {table}), so it is never one. Name an empty folder with --data or an empty database with --database.",
        (true, DatabaseIs.Unfinished) =>
            $"{Place} is a demonstration whose making was broken off. Nothing in it is real: delete it together with the folder {settings.DataFolder}, and start again.",
        (true, DatabaseIs.Empty) when File.Exists(keys.File) || File.Exists(heads.Path) =>
            $"The data folder {settings.DataFolder} keeps the log of another database. Name an empty folder with --data; delete this one if it was a demonstration's.",
        (false, DatabaseIs.Demonstration or DatabaseIs.Unfinished) =>
            $"{Place} is a demonstration and stays one: nothing in it is real. Start it with --demo, or name another folder with --data or another database with --database.",
        _ => null,
    };

    /// <summary>Never the connection string, which holds a password.</summary>
    private string Place => store.Kind == StoreKind.Sqlite ? $"The database in {settings.DataFolder}" : "The PostgreSQL database that was named";

    private static async Task<HashSet<string>> TablesAsync(DbConnection connection, StoreKind kind, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = kind == StoreKind.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var tables = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }

    private static async Task<bool> AnyAsync(DbConnection connection, string rows, CancellationToken cancellation, DbTransaction? transaction = null)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT 1 FROM {rows} LIMIT 1";
        return await command.ExecuteScalarAsync(cancellation) is not null;
    }
}
