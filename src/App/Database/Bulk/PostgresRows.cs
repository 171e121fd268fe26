using System.Buffers.Binary;
using System.Text;
using Npgsql;

namespace Comity.App.Database.Bulk;

/// <summary>
/// Rows in the binary form of COPY, put into a buffer of our own and handed over by the piece: the provider's importer looks for a converter at each
/// value. Days count from 2000-01-01, moments in microseconds from its midnight; numbers have their first byte first.
/// </summary>
internal sealed class PostgresRows : BulkRows
{
    private const int Unknown = -1;
    private static readonly byte[] Head = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly DateOnly FirstDay = new(2000, 1, 1);
    private static readonly long FirstTicks = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
    private readonly NpgsqlRawCopyStream _copy;
    private readonly short _columns;
    private byte[] _buffer = new byte[1 << 17];
    private int _length;
    private bool _complete;

    public PostgresRows(NpgsqlRawCopyStream copy, BulkTable table)
    {
        (_copy, _columns) = (copy, (short)table.Columns.Length);
        Head.CopyTo(Room(Head.Length));
    }

    public override void Start() => BinaryPrimitives.WriteInt16BigEndian(Room(sizeof(short)), _columns);

    public override void Text(string? text)
    {
        if (text is null)
        {
            Length(Unknown);
            return;
        }

        Reserve(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length + sizeof(int)));
        Length(length);
        _length += length;
    }

    public override void Text(byte[] utf8) => Bytes(utf8);

    public override void Number(long? number)
    {
        if (number is not { } known)
        {
            Length(Unknown);
            return;
        }

        Length(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(Room(sizeof(long)), known);
    }

    public override void Small(int? number)
    {
        if (number is not { } known)
        {
            Length(Unknown);
            return;
        }

        Length(sizeof(int));
        BinaryPrimitives.WriteInt32BigEndian(Room(sizeof(int)), known);
    }

    public override void Day(DateOnly? day) => Small(day?.DayNumber - FirstDay.DayNumber);

    public override void Moment(DateTimeOffset? moment) => Number((moment?.UtcTicks - FirstTicks) / TimeSpan.TicksPerMicrosecond);

    public override void Key(Guid? key)
    {
        if (key is not { } known)
        {
            Length(Unknown);
            return;
        }

        Length(16);
        known.TryWriteBytes(Room(16), bigEndian: true, out _);
    }

    public override void Bytes(byte[] bytes)
    {
        Length(bytes.Length);
        bytes.CopyTo(Room(bytes.Length));
    }

    public override void End()
    {
        // Rows have as many values as the table has columns; nothing stands between them.
    }

    public override async Task CompleteAsync(CancellationToken cancellation)
    {
        BinaryPrimitives.WriteInt16BigEndian(Room(sizeof(short)), -1);
        await _copy.WriteAsync(_buffer.AsMemory(0, _length), cancellation);
        await _copy.FlushAsync(cancellation);
        _complete = true;
    }

    public override async ValueTask DisposeAsync()
    {
        if (!_complete)
        {
            await _copy.CancelAsync();
        }

        await _copy.DisposeAsync();
    }

    private void Length(int length) => BinaryPrimitives.WriteInt32BigEndian(Room(sizeof(int)), length);

    private Span<byte> Room(int bytes)
    {
        Reserve(bytes);
        _length += bytes;
        return _buffer.AsSpan(_length - bytes, bytes);
    }

    private void Reserve(int bytes)
    {
        if (_length + bytes <= _buffer.Length)
        {
            return;
        }

        _copy.Write(_buffer, 0, _length);
        _length = 0;
        if (bytes > _buffer.Length)
        {
            _buffer = new byte[bytes];
        }
    }
}
