using Npgsql;
using NpgsqlTypes;

namespace Comity.App.Database.Bulk;

internal sealed class PostgresRows(NpgsqlBinaryImporter copy) : BulkRows
{
    public override void Start() => copy.StartRow();

    public override void Text(string? text)
    {
        if (text is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(text, NpgsqlDbType.Text);
        }
    }

    public override void Text(byte[] utf8) => copy.Write(utf8, NpgsqlDbType.Text);

    public override void Number(long? number) => Write(number, NpgsqlDbType.Bigint);

    public override void Small(int? number) => Write(number, NpgsqlDbType.Integer);

    public override void Day(DateOnly? day) => Write(day, NpgsqlDbType.Date);

    public override void Moment(DateTimeOffset? moment) => Write(moment?.ToUniversalTime(), NpgsqlDbType.TimestampTz);

    public override void Key(Guid? key) => Write(key, NpgsqlDbType.Uuid);

    public override void Bytes(byte[] bytes) => copy.Write(bytes, NpgsqlDbType.Bytea);

    public override void End()
    {
        // The next row, or the end, ends this one.
    }

    public override async Task CompleteAsync(CancellationToken cancellation) => await copy.CompleteAsync(cancellation);

    public override ValueTask DisposeAsync() => copy.DisposeAsync();

    private void Write<T>(T? value, NpgsqlDbType type)
        where T : struct
    {
        if (value is { } known)
        {
            copy.Write(known, type);
        }
        else
        {
            copy.WriteNull();
        }
    }
}
