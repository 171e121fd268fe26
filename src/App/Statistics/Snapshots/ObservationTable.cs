using System.Data.Common;
using Comity.App.Database;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;
using Npgsql;
using NpgsqlTypes;

namespace Comity.App.Statistics.Snapshots;

/// <summary>Observations in and out of the database, in bulk: COPY on PostgreSQL, one prepared insert on SQLite.</summary>
internal static class ObservationTable
{
    public static readonly IReadOnlyList<string> DimensionColumns =
    [
        "ref_area", "measure", "unit", "occupation", "criterion", "activity", "territory", "native", "sector", "pathway",
        "sex", "age", "source", "counterpart", "time",
    ];

    private static readonly string Columns =
        "version_id, ordinal, " + string.Join(", ", DimensionColumns) + ", value, status, flags, note, source_row, source_column";

    public static Task WriteAsync(
        DbConnection connection, DbTransaction transaction, long version, Snapshot snapshot, Action<int> progress, CancellationToken cancellation) =>
        connection is NpgsqlConnection postgres
            ? CopyAsync(postgres, version, snapshot, progress, cancellation)
            : Task.Run(() => Insert(connection, transaction, version, snapshot, progress, cancellation), cancellation);

    /// <summary>The observations of a version in key order, as the database holds them.</summary>
    public static async IAsyncEnumerable<Observation> ReadAsync(
        DbConnection connection, long version, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM observation WHERE version_id = @version ORDER BY ordinal";
        command.AddParameter("@version", version);
        await using var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, cancellation);
        var interned = new Interned();
        while (await reader.ReadAsync(cancellation))
        {
            yield return Read(reader, interned);
        }
    }

    private static void Insert(
        DbConnection connection, DbTransaction transaction, long version, Snapshot snapshot, Action<int> progress, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var names = Columns.Split(", ");
        command.CommandText = $"INSERT INTO observation ({Columns}) VALUES ({string.Join(", ", names.Select(n => "@" + n))})";
        var parameters = names.Select(n => command.AddParameter("@" + n)).ToArray();
        command.Prepare();
        parameters[0].Value = version;
        var book = snapshot.Book;
        var i = 0;
        foreach (var record in snapshot.Each())
        {
            parameters[1].Value = i;
            for (var d = 0; d < DimensionColumns.Count; d++)
            {
                parameters[2 + d].Value = book.Text(record, (Dimension)d);
            }

            parameters[17].Value = record.HasValue ? record.Value : DBNull.Value;
            parameters[18].Value = book.Status[record.Status];
            parameters[19].Value = book.Flags[record.Flags];
            parameters[20].Value = book.Notes[record.Note];
            parameters[21].Value = record.Row;
            parameters[22].Value = (int)record.Column;
            command.ExecuteNonQuery();
            if (++i % 10_000 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress(i);
            }
        }
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection, long version, Snapshot snapshot, Action<int> progress, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY observation ({Columns}) FROM STDIN (FORMAT BINARY)", cancellation);
        var i = 0;
        foreach (var record in snapshot.Each())
        {
            CopyRow(copy, version, snapshot.Book, record, i);
            if (++i % 10_000 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress(i);
            }
        }

        await copy.CompleteAsync(cancellation);
    }

    private static void CopyRow(NpgsqlBinaryImporter copy, long version, CodeBook book, in PackedObservation record, int place)
    {
        copy.StartRow();
        copy.Write(version, NpgsqlDbType.Bigint);
        copy.Write(place, NpgsqlDbType.Integer);
        for (var d = 0; d < DimensionColumns.Count; d++)
        {
            copy.Write(book.Text(record, (Dimension)d), NpgsqlDbType.Text);
        }

        if (record.HasValue)
        {
            copy.Write(record.Value, NpgsqlDbType.Double);
        }
        else
        {
            copy.WriteNull();
        }

        copy.Write(book.Status[record.Status], NpgsqlDbType.Text);
        copy.Write(book.Flags[record.Flags], NpgsqlDbType.Text);
        copy.Write(book.Notes[record.Note], NpgsqlDbType.Text);
        copy.Write(record.Row, NpgsqlDbType.Integer);
        copy.Write((int)record.Column, NpgsqlDbType.Integer);
    }

    private static Observation Read(DbDataReader reader, Interned interned) => new()
    {
        RefArea = interned.Of(reader.GetString(2)),
        Measure = interned.Of(reader.GetString(3)),
        Unit = interned.Of(reader.GetString(4)),
        Occupation = interned.Of(reader.GetString(5)),
        Criterion = interned.Of(reader.GetString(6)),
        Activity = interned.Of(reader.GetString(7)),
        Territory = interned.Of(reader.GetString(8)),
        Native = interned.Of(reader.GetString(9)),
        Sector = interned.Of(reader.GetString(10)),
        Pathway = interned.Of(reader.GetString(11)),
        Sex = interned.Of(reader.GetString(12)),
        Age = interned.Of(reader.GetString(13)),
        Source = interned.Of(reader.GetString(14)),
        Counterpart = interned.Of(reader.GetString(15)),
        Time = interned.Of(reader.GetString(16)),
        Value = reader.IsDBNull(17) ? null : reader.GetDouble(17),
        Status = interned.Of(reader.GetString(18)),
        Flags = interned.Of(reader.GetString(19)),
        Note = interned.Of(reader.GetString(20)),
        Row = reader.GetInt32(21),
        Column = reader.GetInt32(22),
    };

    private sealed class Interned
    {
        private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

        public string Of(string text) => _texts.TryGetValue(text, out var known) ? known : _texts[text] = text;
    }
}
