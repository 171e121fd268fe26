using Comity.App.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Comity.App.Personnel.Counting.Snapshots;

internal sealed class SqliteSpells : SpellFields
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _rows;
    private int _place;

    public SqliteSpells(SqliteConnection connection, CountryCode country)
    {
        _database = connection.Handle!;
        var prepared = raw.sqlite3_prepare_v2(_database, Select(country), out _rows);
        if (prepared != raw.SQLITE_OK)
        {
            throw Wrong(prepared);
        }
    }

    public override bool Read()
    {
        _place = 0;
        return raw.sqlite3_step(_rows) switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            var wrong => throw Wrong(wrong),
        };
    }

    public override int? Day()
    {
        var text = Text();
        return text.IsEmpty ? null : new DateOnly(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..10])).DayNumber;
    }

    public override int? Number() => raw.sqlite3_column_type(_rows, _place) == raw.SQLITE_NULL ? Skip() : raw.sqlite3_column_int(_rows, _place++);

    public override ReadOnlySpan<byte> Text() => raw.sqlite3_column_blob(_rows, _place++);

    public override void Dispose() => _rows.Dispose();

    private int? Skip()
    {
        _place++;
        return null;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var digit in text)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }

    private SqliteException Wrong(int result) => new(raw.sqlite3_errmsg(_database).utf8_to_string(), result);
}
