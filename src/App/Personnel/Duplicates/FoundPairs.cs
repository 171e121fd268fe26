using System.Data.Common;
using System.Globalization;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Database.Bulk;
using Comity.Methods.Linkage;

namespace Comity.App.Personnel.Duplicates;

/// <summary>Which pairs of a list.</summary>
internal enum PairState
{
    Waiting,
    Decided,
}

/// <summary>Reads and writes pairs as they are stored. Whoever calls says whose register: the country of who acts, and no other.</summary>
internal static class FoundPairs
{
    private const string Columns =
        "p.first_id, p.second_id, p.score, p.verdict, p.because, p.guard, p.rules, p.edition, p.first_print, p.second_print";

    private const string From = "FROM duplicate_pair p";
    private const string Open = "SELECT 1 FROM duplicate_decision d WHERE d.country = p.country AND d.first_id = p.first_id AND d.second_id = p.second_id AND d.ended_at IS NULL";
    private const string NotMerged = "SELECT 1 FROM health_person h WHERE h.id IN (p.first_id, p.second_id) AND h.merged_into IS NOT NULL";

    /// <summary>A pair of which one was found to be a third person waits no more: the next search looks at what became of them.</summary>
    private const string Waits = $"NOT EXISTS ({Open}) AND NOT EXISTS ({NotMerged})";
    private const string ByScore = "p.score DESC, p.first_id, p.second_id";

    public static async Task<FoundPair?> FindAsync(DbConnection connection, DbTransaction? transaction, CountryCode country, PairKey key, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, country, $"SELECT {Columns} {From} WHERE p.country = @country AND p.first_id = @first AND p.second_id = @second");
        Add(command, key);
        return (await ReadAsync(command, cancellation)).FirstOrDefault();
    }

    /// <summary>Waiting: the most certain first. Decided: the latest first.</summary>
    public static async Task<IReadOnlyList<FoundPair>> PageAsync(
        DbConnection connection, CountryCode country, PairState state, int skip, int take, CancellationToken cancellation)
    {
        var sql = state == PairState.Waiting
            ? $"SELECT {Columns} {From} WHERE p.country = @country AND {Waits} ORDER BY {ByScore}"
            : $"SELECT {Columns} {From} JOIN duplicate_decision d ON d.country = p.country AND d.first_id = p.first_id AND d.second_id = p.second_id AND d.ended_at IS NULL "
                + "WHERE p.country = @country ORDER BY d.decided_at DESC, p.first_id, p.second_id";
        await using var command = Command(connection, null, country, string.Create(CultureInfo.InvariantCulture, $"{sql} LIMIT {take} OFFSET {skip}"));
        return await ReadAsync(command, cancellation);
    }

    public static async Task<(long Waiting, long Decided)> CountAsync(DbConnection connection, CountryCode country, CancellationToken cancellation)
    {
        await using var command = Command(
            connection, null, country,
            $"SELECT (SELECT COUNT(*) {From} WHERE p.country = @country AND {Waits}), (SELECT COUNT(*) {From} WHERE p.country = @country AND EXISTS ({Open}))");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    /// <summary>The waiting pair that follows in the list, else the first of it; none where no other waits.</summary>
    public static async Task<PairKey?> NextAsync(DbConnection connection, CountryCode country, FoundPair after, CancellationToken cancellation)
    {
        const string Later = "(p.score < @score OR (p.score = @score AND (p.first_id > @first OR (p.first_id = @first AND p.second_id > @second))))";
        await using var command = Command(
            connection, null, country,
            $"SELECT p.first_id, p.second_id {From} WHERE p.country = @country AND {Waits} AND NOT (p.first_id = @first AND p.second_id = @second) ORDER BY CASE WHEN {Later} THEN 0 ELSE 1 END, {ByScore} LIMIT 1");
        command.AddParameter("@score", after.Score);
        Add(command, after.Key);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? new PairKey(reader.GetInt64(0), reader.GetInt64(1)) : null;
    }

    /// <summary>Those that were decided, and whose decision counts.</summary>
    public static async Task<IReadOnlyList<FoundPair>> DecidedAsync(DbConnection connection, DbTransaction transaction, CountryCode country, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, country, $"SELECT {Columns} {From} WHERE p.country = @country AND EXISTS ({Open})");
        return await ReadAsync(command, cancellation);
    }

    /// <summary>In the place of all that were stored.</summary>
    public static async Task ReplaceAsync(DbConnection connection, DbTransaction transaction, CountryCode country, IEnumerable<FoundPair> pairs, CancellationToken cancellation)
    {
        await using (var command = Command(connection, transaction, country, "DELETE FROM duplicate_pair WHERE country = @country"))
        {
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await using var rows = await PairTable.Pairs.OpenAsync(connection, cancellation);
        foreach (var pair in pairs)
        {
            Write(rows, country, pair);
        }

        await rows.CompleteAsync(cancellation);
    }

    private static void Write(BulkRows rows, CountryCode country, FoundPair pair)
    {
        rows.Start();
        rows.Text(country.Value);
        rows.Number(pair.Key.First);
        rows.Number(pair.Key.Second);
        rows.Small(pair.Score);
        rows.Text(pair.Verdict.ToString());
        rows.Text(FoundPair.Write(pair.Because));
        rows.Text(pair.Guard);
        rows.Text(pair.Rules);
        rows.Number(pair.Edition);
        rows.Text(pair.FirstPrint);
        rows.Text(pair.SecondPrint);
        rows.End();
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, CountryCode country, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.AddParameter("@country", country.Value);
        return command;
    }

    private static void Add(DbCommand command, PairKey key)
    {
        command.AddParameter("@first", key.First);
        command.AddParameter("@second", key.Second);
    }

    private static async Task<IReadOnlyList<FoundPair>> ReadAsync(DbCommand command, CancellationToken cancellation)
    {
        var pairs = new List<FoundPair>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            pairs.Add(new FoundPair(
                new PairKey(reader.GetInt64(0), reader.GetInt64(1)), reader.GetInt32(2), Enum.Parse<Verdict>(reader.GetString(3)), FoundPair.Read(reader.GetString(4)),
                reader.IsDBNull(5) ? null : reader.GetString(5), reader.GetString(6), reader.GetInt64(7), reader.GetString(8), reader.GetString(9)));
        }

        return pairs;
    }
}
