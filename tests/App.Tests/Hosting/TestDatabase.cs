using Npgsql;

namespace Comity.App.Tests.Hosting;

public enum TestStore
{
    Sqlite,
    PostgreSql,
}

/// <summary>A database of its own for a test: a file in a new folder, or a new database on the server that ./test started.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? _server;
    private readonly string _name = "t" + Guid.CreateVersion7().ToString("N");

    private TestDatabase(string? server) => _server = server;

    public string Folder { get; } = TestRun.NewFolder();

    public string DataFolder => Path.Combine(Folder, "data");

    public string? Connection => _server is null ? null : new NpgsqlConnectionStringBuilder(_server) { Database = _name, MaxPoolSize = 20 }.ToString();

    /// <param name="template">To be copied; nobody is connected to it.</param>
    public static async Task<TestDatabase> CreateAsync(TestStore store, TestDatabase? template = null)
    {
        string? server = null;
        if (store == TestStore.PostgreSql)
        {
            server = Environment.GetEnvironmentVariable("COMITY_TEST_POSTGRES");
            Assert.SkipWhen(string.IsNullOrEmpty(server), "PostgreSQL is not running: ./test starts it.");
        }

        var database = new TestDatabase(server);
        Directory.CreateDirectory(database.Folder);
        await database.ExecuteOnServerAsync($"CREATE DATABASE {database._name}{(template is null ? "" : " TEMPLATE " + template._name)}");
        if (template is not null && store == TestStore.Sqlite)
        {
            Directory.CreateDirectory(database.DataFolder);
            foreach (var file in Directory.EnumerateFiles(template.DataFolder))
            {
                File.Copy(file, Path.Combine(database.DataFolder, Path.GetFileName(file)));
            }
        }

        return database;
    }

    public async ValueTask DisposeAsync()
    {
        await ExecuteOnServerAsync($"DROP DATABASE {_name} WITH (FORCE)");
        Directory.Delete(Folder, recursive: true);
    }

    private async Task ExecuteOnServerAsync(string sql)
    {
        if (_server is not null)
        {
            await using var connection = new NpgsqlConnection(_server);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
