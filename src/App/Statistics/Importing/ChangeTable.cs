using System.Data.Common;
using System.Globalization;
using Comity.App.Database;
using Comity.App.Statistics.Snapshots;
using Comity.Methods.Observations;
using Comity.Methods.Versions;

namespace Comity.App.Statistics.Importing;

/// <summary>A change as it is kept: which figure, and how it stood before and after.</summary>
/// <param name="Key">Codes of the fifteen dimensions, in their order.</param>
internal sealed record StoredChange(
    ChangeKind Kind, IReadOnlyList<string> Key, double? OldValue, string? OldStatus, double? NewValue, string? NewStatus);

/// <summary>The typed list of changes that each version after the first carries.</summary>
internal static class ChangeTable
{
    private static readonly string Columns =
        "version_id, ordinal, kind, " + string.Join(", ", ObservationTable.DimensionColumns) + ", old_value, old_status, new_value, new_status";

    public static async Task WriteAsync(
        DbConnection connection, DbTransaction transaction, long version, IEnumerable<VersionChange> changes, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var names = Columns.Split(", ");
        command.CommandText = $"INSERT INTO observation_change ({Columns}) VALUES ({string.Join(", ", names.Select(n => "@" + n))})";
        var values = new object?[names.Length];
        var ordinal = 0;
        foreach (var change in changes)
        {
            Fill(values, version, ordinal++, change);
            command.Parameters.Clear();
            for (var i = 0; i < names.Length; i++)
            {
                var parameter = command.AddParameter("@" + names[i], values[i]);
                parameter.DbType = TypeOf(names[i]);
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    public static async Task<IReadOnlyList<StoredChange>> ReadAsync(
        DbConnection connection, long version, long offset, int limit, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM observation_change WHERE version_id = @version AND ordinal >= @from ORDER BY ordinal LIMIT @limit";
        command.AddParameter("@version", version);
        command.AddParameter("@from", offset);
        command.AddParameter("@limit", limit);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var changes = new List<StoredChange>();
        while (await reader.ReadAsync(cancellation))
        {
            changes.Add(Change(reader));
        }

        return changes;
    }

    /// <summary>Changes in key order, read while they are asked for.</summary>
    /// <param name="kind">None: of every kind.</param>
    public static async IAsyncEnumerable<StoredChange> EachAsync(
        DbConnection connection, long version, ChangeKind? kind, long offset, long limit,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        var ofKind = kind is null ? "" : "AND kind = @kind ";
        command.CommandText = $"SELECT {Columns} FROM observation_change WHERE version_id = @version {ofKind}ORDER BY ordinal LIMIT @limit OFFSET @offset";
        command.AddParameter("@version", version);
        command.AddParameter("@limit", limit);
        command.AddParameter("@offset", offset);
        if (kind is { } one)
        {
            command.AddParameter("@kind", Letter(one));
        }

        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return Change(reader);
        }
    }

    private static StoredChange Change(DbDataReader reader) => new(
        KindOf(reader.GetString(2)),
        [.. Enumerable.Range(3, ObservationTable.DimensionColumns.Count).Select(reader.GetString)],
        Number(reader, 18), Text(reader, 19), Number(reader, 20), Text(reader, 21));

    private static void Fill(object?[] values, long version, int ordinal, VersionChange change)
    {
        (values[0], values[1], values[2]) = (version, ordinal, Letter(change.Kind));
        for (var d = 0; d < ObservationTable.DimensionColumns.Count; d++)
        {
            values[3 + d] = change.Key[(Dimension)d];
        }

        (values[18], values[19]) = (change.Old?.Value, change.Old?.Status);
        (values[20], values[21]) = (change.New?.Value, change.New?.Status);
    }

    private static System.Data.DbType TypeOf(string column) => column switch
    {
        "version_id" => System.Data.DbType.Int64,
        "ordinal" => System.Data.DbType.Int32,
        "old_value" or "new_value" => System.Data.DbType.Double,
        _ => System.Data.DbType.String,
    };

    private static string Letter(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "A",
        ChangeKind.Removed => "D",
        ChangeKind.Revised => "R",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such change"),
    };

    private static ChangeKind KindOf(string letter) => letter switch
    {
        "A" => ChangeKind.Added,
        "D" => ChangeKind.Removed,
        "R" => ChangeKind.Revised,
        _ => throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"'{letter}' is no kind of change.")),
    };

    private static double? Number(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
