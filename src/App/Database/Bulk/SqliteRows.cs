using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Comity.App.Database.Bulk;

/// <summary>
/// Binds bytes to one prepared statement of SQLite itself: the provider's command would make an object of every value. Texts, keys and moments
/// are written as the provider writes them, so that both read the same.
/// </summary>
internal sealed class SqliteRows : BulkRows
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _insert;
    private readonly byte[] _buffer = new byte[1024];
    private int _place;

    public SqliteRows(SqliteConnection connection, BulkTable table)
    {
        _database = connection.Handle!;
        var places = string.Join(", ", Enumerable.Repeat("?", table.Columns.Length));
        Check(raw.sqlite3_prepare_v2(_database, $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns)}) VALUES ({places})", out _insert));
    }

    public override void Start() => _place = 0;

    public override void Text(string? text)
    {
        if (text is null)
        {
            Null();
        }
        else if (text.Length * 3 <= _buffer.Length)
        {
            Check(raw.sqlite3_bind_text(_insert, ++_place, _buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, _buffer))));
        }
        else
        {
            Text(Encoding.UTF8.GetBytes(text));
        }
    }

    public override void Text(byte[] utf8) => Check(raw.sqlite3_bind_text(_insert, ++_place, utf8));

    public override void Number(long? number)
    {
        if (number is { } known)
        {
            Check(raw.sqlite3_bind_int64(_insert, ++_place, known));
        }
        else
        {
            Null();
        }
    }

    public override void Small(int? number) => Number(number);

    public override void Day(DateOnly? day) => Formatted(day, "yyyy-MM-dd");

    public override void Moment(DateTimeOffset? moment) => Text(moment is { } known ? UtcText.Write(known) : null);

    public override void Key(Guid? key) => Text(key?.ToString().ToUpperInvariant());

    public override void Bytes(byte[] bytes) => Check(raw.sqlite3_bind_blob(_insert, ++_place, bytes));

    public override void End()
    {
        if (raw.sqlite3_step(_insert) is not raw.SQLITE_DONE and var wrong)
        {
            raw.sqlite3_reset(_insert);
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), wrong, raw.sqlite3_extended_errcode(_database));
        }

        raw.sqlite3_reset(_insert);
    }

    public override Task CompleteAsync(CancellationToken cancellation) => Task.CompletedTask;

    public override ValueTask DisposeAsync()
    {
        _insert.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Formatted<T>(T? value, string format)
        where T : struct, IUtf8SpanFormattable
    {
        if (value is { } known && known.TryFormat(_buffer, out var length, format, CultureInfo.InvariantCulture))
        {
            Check(raw.sqlite3_bind_text(_insert, ++_place, _buffer.AsSpan(0, length)));
        }
        else
        {
            Null();
        }
    }

    private void Null() => Check(raw.sqlite3_bind_null(_insert, ++_place));

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result);
        }
    }
}
