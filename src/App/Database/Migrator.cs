using System.Data.Common;
using System.Globalization;
using System.Reflection;

namespace Comity.App.Database;

internal sealed record Migration(int Number, string Name, string Sql);

/// <summary>Applies the numbered SQL files of the database's kind, forward only, each in its own transaction.</summary>
internal sealed class Migrator(Store store, TimeProvider time)
{
    public async Task<IReadOnlyList<Migration>> ApplyAsync(CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        await PrepareAsync(connection, cancellation);
        await LockAsync(connection, locked: true, cancellation);
        try
        {
            var pending = await PendingAsync(connection, cancellation);
            foreach (var migration in pending)
            {
                await ApplyAsync(connection, migration, cancellation);
            }

            return pending;
        }
        finally
        {
            await LockAsync(connection, locked: false, cancellation);
        }
    }

    public async Task<IReadOnlyList<Migration>> PendingAsync(CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        await PrepareAsync(connection, cancellation);
        return await PendingAsync(connection, cancellation);
    }

    internal static IReadOnlyList<Migration> All(StoreKind kind)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"{typeof(Migrator).Namespace}.Migrations.{kind}.";
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name, name[prefix.Length..]))
            .ToList();
    }

    private static Migration Read(Assembly assembly, string resource, string file)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new Migration(int.Parse(file[..4], CultureInfo.InvariantCulture), Path.GetFileNameWithoutExtension(file), reader.ReadToEnd());
    }

    private async Task PrepareAsync(DbConnection connection, CancellationToken cancellation)
    {
        if (store.Kind == StoreKind.Sqlite)
        {
            await ExecuteAsync(connection, "PRAGMA journal_mode = WAL", cancellation);
        }

        await ExecuteAsync(
            connection,
            "CREATE TABLE IF NOT EXISTS migration (number integer PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)",
            cancellation);
    }

    /// <summary>Two programs that start at once on PostgreSQL apply a migration once; SQLite locks the file by itself.</summary>
    private async Task LockAsync(DbConnection connection, bool locked, CancellationToken cancellation)
    {
        if (store.Kind == StoreKind.PostgreSql)
        {
            await ExecuteAsync(connection, locked ? "SELECT pg_advisory_lock(7316163)" : "SELECT pg_advisory_unlock(7316163)", cancellation);
        }
    }

    private async Task<IReadOnlyList<Migration>> PendingAsync(DbConnection connection, CancellationToken cancellation)
    {
        var applied = new HashSet<int>();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT number FROM migration";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            applied.Add(reader.GetInt32(0));
        }

        return All(store.Kind).Where(m => !applied.Contains(m.Number)).ToList();
    }

    private async Task ApplyAsync(DbConnection connection, Migration migration, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ExecuteAsync(connection, migration.Sql, cancellation, transaction);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO migration (number, name, applied_at) VALUES (@number, @name, @at)";
        command.AddParameter("@number", migration.Number);
        command.AddParameter("@name", migration.Name);
        command.AddParameter("@at", time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        await command.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task ExecuteAsync(
        DbConnection connection, string sql, CancellationToken cancellation, DbTransaction? transaction = null)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
