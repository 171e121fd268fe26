using System.Buffers.Binary;
using Comity.App.Common;
using Npgsql;

namespace Comity.App.Personnel.Counting.Snapshots;

/// <summary>
/// Reads what COPY … (FORMAT BINARY) sends: a signature, flags and an extension; then rows, each its number of fields and for each field its
/// length (-1: none) and bytes, the highest first; then -1.
/// </summary>
internal sealed class PostgresSpells : SpellFields
{
    private const int SignatureBytes = 11;
    private static readonly int Epoch = new DateOnly(2000, 1, 1).DayNumber;
    private readonly Stream _copy;
    private byte[] _buffer = new byte[1 << 18];
    private int _at;
    private int _end;

    private PostgresSpells(Stream copy) => _copy = copy;

    public static async Task<PostgresSpells> OpenAsync(NpgsqlConnection connection, CountryCode country, CancellationToken cancellation)
    {
        var spells = new PostgresSpells(await connection.BeginRawBinaryCopyAsync($"COPY ({Select(country)}) TO STDOUT (FORMAT BINARY)", cancellation));
        spells.Take(SignatureBytes + sizeof(int));
        spells.Take(BinaryPrimitives.ReadInt32BigEndian(spells.Take(sizeof(int))));
        return spells;
    }

    public override bool Read() => BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short))) >= 0;

    public override int? Day() => Number() is { } days ? Epoch + days : null;

    public override int? Number() => Length() < 0 ? null : BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));

    public override ReadOnlySpan<byte> Text() => Length() is > 0 and var length ? Take(length) : [];

    public override void Dispose() => _copy.Dispose();

    private int Length() => BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));

    private ReadOnlySpan<byte> Take(int length)
    {
        if (_end - _at < length)
        {
            Fill(length);
        }

        _at += length;
        return _buffer.AsSpan(_at - length, length);
    }

    private void Fill(int least)
    {
        _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
        (_at, _end) = (0, _end - _at);
        if (_buffer.Length < least)
        {
            Array.Resize(ref _buffer, least);
        }

        while (_end < least)
        {
            var read = _copy.Read(_buffer, _end, _buffer.Length - _end);
            _end += read > 0 ? read : throw new EndOfStreamException("The spells of the register end in the middle of one.");
        }
    }
}
