using System.Data.Common;
using System.Text;
using Comity.App.Database;

namespace Comity.App.Tests.Hosting;

/// <summary>Looks through every value of every table, whatever a slice calls it: what must be gone is gone everywhere.</summary>
internal static class EveryValue
{
    /// <returns>Tables and columns in which the word stands, capitals or not.</returns>
    public static async Task<IReadOnlyList<string>> WithAsync(TestHost host, TestStore store, string word)
    {
        await using var connection = await host.Get<Store>().OpenAsync(TestContext.Current.CancellationToken);
        var tables = await ReadAsync(connection, store == TestStore.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            : "SELECT quote_ident(table_name) FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'");
        var found = new List<string>();
        foreach (var table in tables.Select(row => (string)row["name"]!))
        {
            found.AddRange((await ReadAsync(connection, $"SELECT * FROM {table}")).SelectMany(row => row.Where(v => Has(v.Value, word)).Select(v => $"{table}.{v.Key}")));
        }

        return [.. found.Distinct()];
    }

    private static async Task<List<Dictionary<string, object?>>> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<Dictionary<string, object?>>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(
                i => reader.FieldCount == 1 ? "name" : reader.GetName(i), i => reader.IsDBNull(i) ? null : reader.GetValue(i)));
        }

        return rows;
    }

    private static bool Has(object? value, string word) =>
        (value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : value?.ToString())?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
