using System.Data.Common;
using System.Globalization;
using Comity.App.Common;
using Comity.Methods.Tabulation;
using Npgsql;

namespace Comity.App.Personnel.Counting.Sql;

/// <summary>
/// Counts tables in the database itself, with the same cells as from a snapshot: where a register is too large to be held in memory, or lies on
/// other servers, which then count their own part.
/// </summary>
internal static class SqlTables
{
    /// <param name="connection">In a transaction that sees one state of the register.</param>
    /// <param name="country">Whose register; of who acts, and no other.</param>
    /// <exception cref="TableTooLargeException">More filled cells than the limit.</exception>
    public static async Task<Table> CountAsync(
        DbConnection connection, DbTransaction transaction, CountryCode country, TableDefinition definition, TableWindow window, int mostCells, CancellationToken cancellation) =>
        (await CountAsync(connection, transaction, [country], definition, window, mostCells, cancellation))[country];

    /// <summary>Several registers in one statement, each a table of its own.</summary>
    internal static async Task<IReadOnlyDictionary<CountryCode, Table>> CountAsync(
        DbConnection connection, DbTransaction transaction, IReadOnlyList<CountryCode> countries, TableDefinition definition, TableWindow window, int mostCells,
        CancellationToken cancellation)
    {
        if (window.Kind != definition.Window)
        {
            throw new ArgumentException($"{definition.Id} counts {definition.Window}, and was asked for {window.Kind}.", nameof(window));
        }

        await CountPartByPartAsync(connection, transaction, cancellation);
        var cells = await CellsAsync(connection, transaction, countries, definition, window, mostCells, cancellation);
        var accounts = await AccountsAsync(connection, transaction, countries, definition, window, cancellation);
        return countries.ToDictionary(c => c, c => Tables.Of(definition, window, cells[c.Value], accounts[c.Value]));
    }

    /// <summary>
    /// Each partition is counted where it lies; PostgreSQL does so only when told, and for this transaction only. It guesses the number of cells from
    /// columns and not from bands or groups of them, and would fetch rows: where parts lie on other servers, grouping here is made its last resort.
    /// </summary>
    private static async Task CountPartByPartAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        if (connection is not NpgsqlConnection)
        {
            return;
        }

        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            SELECT set_config('enable_partitionwise_aggregate', 'on', true), set_config('enable_hashagg', here, true), set_config('enable_sort', here, true)
            FROM (SELECT CASE WHEN EXISTS (
                SELECT 1 FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid WHERE inhparent = 'health_person_spell'::regclass AND relkind = 'f')
                THEN 'off' ELSE 'on' END AS here) AS parts
            """;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<ILookup<string, CountedCell>> CellsAsync(
        DbConnection connection, DbTransaction transaction, IReadOnlyList<CountryCode> countries, TableDefinition definition, TableWindow window, int mostCells,
        CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var sql = new TableSql(definition, window, countries, SqlDialect.Of(command));
        command.CommandText = sql.Cells();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(string Country, CountedCell Cell)>();
        while (await reader.ReadAsync(cancellation))
        {
            found.AddRange(sql.IsWide ? Wide(reader, definition, window) : [(reader.GetString(0), Long(reader, definition, window))]);
            if (found.Count > mostCells)
            {
                throw new TableTooLargeException($"The table has more than {mostCells} cells.");
            }
        }

        return found.ToLookup(f => f.Country, f => f.Cell, StringComparer.Ordinal);
    }

    private static CountedCell Long(DbDataReader reader, TableDefinition definition, TableWindow window)
    {
        var time = definition.Dimensions.Count + 1;
        return new CountedCell([.. Codes(reader, definition), window.Codes[Whole(reader, time)]], reader.GetInt64(time + 1), Amounts(reader, definition, time + 2));
    }

    private static IEnumerable<(string Country, CountedCell Cell)> Wide(DbDataReader reader, TableDefinition definition, TableWindow window)
    {
        var (codes, step) = (Codes(reader, definition), definition.Amounts.Count + 1);
        for (var i = 0; i < window.Codes.Count; i++)
        {
            var at = definition.Dimensions.Count + 1 + (i * step);
            if (reader.GetInt64(at) is > 0 and var count)
            {
                yield return (reader.GetString(0), new CountedCell([.. codes, window.Codes[i]], count, Amounts(reader, definition, at + 1)));
            }
        }
    }

    private static string[] Codes(DbDataReader reader, TableDefinition definition) => [.. definition.Dimensions.Select((_, d) => reader.GetString(d + 1))];

    /// <summary>One database counts in four bytes, the other in eight.</summary>
    private static int Whole(DbDataReader reader, int at) => Convert.ToInt32(reader.GetValue(at), CultureInfo.InvariantCulture);

    /// <summary>A sum over rows none of which states the amount is null.</summary>
    private static long[] Amounts(DbDataReader reader, TableDefinition definition, int at) =>
        [.. definition.Amounts.Select((_, a) => reader.IsDBNull(at + a) ? 0 : Convert.ToInt64(reader.GetValue(at + a), CultureInfo.InvariantCulture))];

    private static async Task<Dictionary<string, RowAccount>> AccountsAsync(
        DbConnection connection, DbTransaction transaction, IReadOnlyList<CountryCode> countries, TableDefinition definition, TableWindow window, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var columns = Used(definition);
        command.CommandText = new TableSql(definition, window, countries, SqlDialect.Of(command)).Account(columns);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var stages = new List<(string Country, Stage Stage)>();
        while (await reader.ReadAsync(cancellation))
        {
            stages.Add((reader.GetString(0), new Stage(
                Whole(reader, 1), reader.GetInt64(2), reader.GetInt64(3), [.. columns.Select((_, c) => reader.GetInt64(4 + c))])));
        }

        var byCountry = stages.ToLookup(s => s.Country, s => s.Stage, StringComparer.Ordinal);
        return countries.ToDictionary(c => c.Value, c => Account([.. byCountry[c.Value]], definition, columns), StringComparer.Ordinal);
    }

    /// <summary>Every column that the table uses, once: dimensions, filters, amounts.</summary>
    private static string[] Used(TableDefinition definition) =>
        [.. definition.Dimensions.Select(d => d.Column).Concat(definition.Filters.Select(f => f.Column)).Concat(definition.Amounts).Distinct(StringComparer.Ordinal)];

    private static RowAccount Account(IReadOnlyList<Stage> stages, TableDefinition definition, string[] columns)
    {
        List<(string By, string Column)> gates =
        [
            .. definition.Filters.Select(f => (f.Column, f.Column)),
            .. definition.Dimensions.Where(d => d.Ages is null && d.Groups.Count > 0 && d.Rest is null).Select(d => (d.Name, d.Column)),
        ];
        var byPlace = stages.ToDictionary(s => s.Place);
        var counted = byPlace.GetValueOrDefault(gates.Count + 1);
        return new RowAccount(
            stages.Sum(s => s.Rows),
            counted?.Rows ?? 0,
            byPlace.GetValueOrDefault(0)?.Rows ?? 0,
            stages.Sum(s => s.Undated),
            [.. gates.Select((g, i) => new RowsLeftOut(g.By, byPlace.GetValueOrDefault(i + 1)?.Rows ?? 0, byPlace.GetValueOrDefault(i + 1)?.Unknown[Array.IndexOf(columns, g.Column)] ?? 0))],
            [.. columns.Select((c, i) => new UnknownRows(c, counted?.Unknown[i] ?? 0, counted?.Rows ?? 0))]);
    }

    /// <param name="Place">0 outside the window, then each filter and dimension in order, then counted.</param>
    private sealed record Stage(int Place, long Rows, long Undated, IReadOnlyList<long> Unknown);
}
