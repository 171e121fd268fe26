using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Comity.App.Common;
using Comity.App.Database;
using Npgsql;

namespace Comity.App.Personnel.Keeping;

/// <summary>
/// Reads persons as they are stored. Whoever calls says whose register: the country of who acts, and no other.
/// </summary>
internal static class PersonRows
{
    private const string Columns = "id, number, record, fingerprint, from_day, load_number, source_row, version, merged_into, changed_at";

    // Country by country there are indexes, and SQLite would rather read the whole of one than look up keys: so they are not offered.
    private const string ByKey = "country || '' = @country";
    private const string States =
        "SELECT person_id, version, from_day, record, load_number, source_row, recorded_at, disbelieved_at FROM health_person_state WHERE country = @country";

    public static Task<PersonRow?> FindAsync(DbConnection connection, DbTransaction? transaction, CountryCode country, long id, CancellationToken cancellation) =>
        FirstAsync(connection, transaction, country, "id = @value", id, cancellation);

    public static Task<PersonRow?> FindAsync(DbConnection connection, DbTransaction? transaction, CountryCode country, string number, CancellationToken cancellation) =>
        FirstAsync(connection, transaction, country, "number = @value", number, cancellation);

    public static async Task<IReadOnlyList<PersonRow>> FindAllAsync(
        DbConnection connection, DbTransaction? transaction, CountryCode country, IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT {Columns} FROM health_person WHERE id {PersonSql.InKeys(connection)} AND {ByKey}";
        command.AddParameter("@country", country.Value);
        PersonSql.AddKeys(command, ids);
        return await ReadAsync(command, country, cancellation).ToListAsync(cancellation);
    }

    /// <summary>All persons of a register, in the order of their keys.</summary>
    public static async IAsyncEnumerable<PersonRow> AllAsync(
        DbConnection connection, DbTransaction? transaction, CountryCode country, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, country, "1 = 1 ORDER BY id");
        await foreach (var row in ReadAsync(command, country, cancellation))
        {
            yield return row;
        }
    }

    /// <summary>The next persons of a register in the order of their keys, with what they are found by.</summary>
    public static async Task<List<PersonRow>> AfterAsync(
        DbConnection connection, DbTransaction? transaction, CountryCode country, long key, int most, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT {Columns}, name_key, sound, birth FROM health_person WHERE id > @key AND {ByKey} ORDER BY id LIMIT {most}");
        command.AddParameter("@country", country.Value);
        command.AddParameter("@key", key);
        return await ReadAsync(command, country, cancellation).ToListAsync(cancellation);
    }

    /// <summary>Other names by which persons are found whose keys lie between two, both inclusive.</summary>
    public static async Task<List<(long Person, string Key, string Sound)>> NamesAsync(
        DbConnection connection, DbTransaction? transaction, CountryCode country, long first, long last, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT person_id, name_key, sound FROM health_person_name WHERE country = @country AND person_id >= @first AND person_id <= @last";
        AddSpan(command, country, first, last);
        var names = new List<(long, string, string)>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            names.Add((reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
        }

        return names;
    }

    /// <summary>What the register said of a person before, in the order in which it said so.</summary>
    public static async Task<IReadOnlyList<PersonStateRow>> PastAsync(
        DbConnection connection, DbTransaction? transaction, CountryCode country, IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"{States} AND person_id {PersonSql.InKeys(connection)} ORDER BY person_id, version";
        command.AddParameter("@country", country.Value);
        PersonSql.AddKeys(command, ids);
        return await ReadStatesAsync(command, country, cancellation);
    }

    /// <summary>The same of persons whose keys lie between two, both inclusive.</summary>
    public static async Task<IReadOnlyList<PersonStateRow>> PastAsync(
        DbConnection connection, DbTransaction? transaction, CountryCode country, long first, long last, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"{States} AND person_id >= @first AND person_id <= @last ORDER BY person_id, version";
        AddSpan(command, country, first, last);
        return await ReadStatesAsync(command, country, cancellation);
    }

    private static void AddSpan(DbCommand command, CountryCode country, long first, long last)
    {
        command.AddParameter("@country", country.Value);
        command.AddParameter("@first", first);
        command.AddParameter("@last", last);
    }

    private static async Task<IReadOnlyList<PersonStateRow>> ReadStatesAsync(DbCommand command, CountryCode country, CancellationToken cancellation)
    {
        var states = new List<PersonStateRow>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            states.Add(new PersonStateRow
            {
                Country = country,
                Person = reader.GetInt64(0),
                Version = reader.GetInt32(1),
                From = Day(reader, 2),
                Record = Utf8(reader, 3),
                Load = reader.GetInt32(4),
                SourceRow = reader.GetInt32(5),
                RecordedAt = Moment(reader, 6),
                DisbelievedAt = reader.IsDBNull(7) ? null : Moment(reader, 7),
            });
        }

        return states;
    }

    private static async Task<PersonRow?> FirstAsync(
        DbConnection connection, DbTransaction? transaction, CountryCode country, string which, object value, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, country, which);
        command.AddParameter("@value", value);
        return await ReadAsync(command, country, cancellation).FirstOrDefaultAsync(cancellation);
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, CountryCode country, string which)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT {Columns} FROM health_person WHERE country = @country AND {which}";
        command.AddParameter("@country", country.Value);
        return command;
    }

    private static async IAsyncEnumerable<PersonRow> ReadAsync(DbCommand command, CountryCode country, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return new PersonRow
            {
                FoundBy = reader.FieldCount > 10 ? (reader.GetString(10), reader.GetString(11), reader.GetString(12)) : default,
                Id = reader.GetInt64(0),
                Country = country,
                Number = reader.GetString(1),
                Record = Utf8(reader, 2),
                Fingerprint = (byte[])reader.GetValue(3),
                From = Day(reader, 4),
                Load = reader.GetInt32(5),
                SourceRow = reader.GetInt32(6),
                Version = reader.GetInt32(7),
                MergedInto = reader.IsDBNull(8) ? null : reader.GetInt64(8),
                ChangedAt = Moment(reader, 9),
            };
        }
    }

    private static byte[] Utf8(DbDataReader reader, int column) => Encoding.UTF8.GetBytes(reader.GetString(column));

    private static DateOnly? Day(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    private static DateTimeOffset Moment(DbDataReader reader, int column) =>
        reader is NpgsqlDataReader ? reader.GetFieldValue<DateTimeOffset>(column) : UtcText.Read(reader.GetString(column));
}
