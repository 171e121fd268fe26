using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Comity.App.Database;

internal enum StoreKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>Which database there is and how to reach it; the only place that knows the connection string.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly NpgsqlDataSource? _postgres;
    private readonly string? _sqlite;

    public Store(Settings settings)
    {
        if (settings.Database is { } connection)
        {
            Kind = StoreKind.PostgreSql;
            _postgres = NpgsqlDataSource.Create(connection);
        }
        else
        {
            Kind = StoreKind.Sqlite;
            Directory.CreateDirectory(settings.DataFolder);
            _sqlite = SqliteFile(Path.Combine(settings.DataFolder, "comity.db"));
        }
    }

    public StoreKind Kind { get; }

    public async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        DbConnection connection = _postgres is null ? new SqliteConnection(_sqlite) : _postgres.CreateConnection();
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public void Configure(DbContextOptionsBuilder options)
    {
        if (_postgres is null)
        {
            options.UseSqlite(_sqlite);
        }
        else
        {
            options.UseNpgsql(_postgres);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
        else
        {
            using var connection = new SqliteConnection(_sqlite);
            SqliteConnection.ClearPool(connection);
        }
    }

    private static string SqliteFile(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        Pooling = true,

        // Seconds that a writer waits for another one before it gives up.
        DefaultTimeout = 30,
    }.ToString();
}
