using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Comity.App.Database.Bulk;

/// <summary>
/// Binds bytes to one prepared statement of SQLite itself: the provider's command would make an object of every value. Texts, keys and moments
/// are written as the provider writes them, so that both read the same. What a statement was given stays with it: a value that is the same as in the row
/// before is not given again, and most codes, days and numbers of a file are.
/// </summary>
internal sealed class SqliteRows : BulkRows
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _insert;
    private readonly byte[] _buffer = new byte[1024];
    private readonly Bound[] _bound;
    private int _place;

    public SqliteRows(SqliteConnection connection, BulkTable table)
    {
        _database = connection.Handle!;
        _bound = new Bound[table.Columns.Length];
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
        else if (Stands(Kind.Text, 0, text))
        {
            _place++;
        }
        else if (text.Length * 3 <= _buffer.Length)
        {
            Check(raw.sqlite3_bind_text(_insert, ++_place, _buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, _buffer))));
        }
        else
        {
            Check(raw.sqlite3_bind_text(_insert, ++_place, Encoding.UTF8.GetBytes(text)));
        }
    }

    public override void Text(byte[] utf8) => Other(raw.sqlite3_bind_text(_insert, _place + 1, utf8));

    public override void Number(long? number)
    {
        if (number is not { } known)
        {
            Null();
        }
        else if (Stands(Kind.Number, known))
        {
            _place++;
        }
        else
        {
            Check(raw.sqlite3_bind_int64(_insert, ++_place, known));
        }
    }

    public override void Small(int? number) => Number(number);

    public override void Day(DateOnly? day)
    {
        if (day is not { } known)
        {
            Null();
        }
        else if (Stands(Kind.Day, known.DayNumber))
        {
            _place++;
        }
        else
        {
            known.TryFormat(_buffer, out var length, "O", CultureInfo.InvariantCulture);
            Check(raw.sqlite3_bind_text(_insert, ++_place, _buffer.AsSpan(0, length)));
        }
    }

    public override void Moment(DateTimeOffset? moment)
    {
        if (moment is not { } known)
        {
            Null();
        }
        else if (Stands(Kind.Moment, known.UtcTicks))
        {
            _place++;
        }
        else
        {
            Check(raw.sqlite3_bind_text(_insert, ++_place, Encoding.UTF8.GetBytes(UtcText.Write(known))));
        }
    }

    public override void Key(Guid? key) => Text(key?.ToString().ToUpperInvariant());

    public override void Bytes(byte[] bytes) => Other(raw.sqlite3_bind_blob(_insert, _place + 1, bytes));

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

    private void Null()
    {
        if (Stands(Kind.Nothing, 0))
        {
            _place++;
        }
        else
        {
            Check(raw.sqlite3_bind_null(_insert, ++_place));
        }
    }

    private void Other(int result)
    {
        _bound[_place++] = default;
        Check(result);
    }

    /// <summary>Whether the next place holds it already; if not, it will. Texts are the same where they are one object, as codes are.</summary>
    private bool Stands(Kind kind, long number, string? text = null)
    {
        ref var bound = ref _bound[_place];
        if (bound.Kind == kind && bound.Number == number && ReferenceEquals(bound.Text, text))
        {
            return true;
        }

        bound = new Bound(kind, number, text);
        return false;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result);
        }
    }

    private enum Kind
    {
        Other,
        Nothing,
        Text,
        Number,
        Day,
        Moment,
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Bound(Kind Kind, long Number, string? Text);
}
