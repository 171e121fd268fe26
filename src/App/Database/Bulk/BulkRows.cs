namespace Comity.App.Database.Bulk;

/// <summary>Writes rows value by value, in the order of the table's columns, without a command for each.</summary>
internal abstract class BulkRows : IAsyncDisposable
{
    public abstract void Start();

    public abstract void Text(string? text);

    /// <summary>Text that is UTF-8 already.</summary>
    public abstract void Text(byte[] utf8);

    public abstract void Number(long? number);

    /// <summary>A number that the table keeps in four bytes.</summary>
    public abstract void Small(int? number);

    public abstract void Day(DateOnly? day);

    public abstract void Moment(DateTimeOffset? moment);

    public abstract void Key(Guid? key);

    public abstract void Bytes(byte[] bytes);

    public abstract void End();

    /// <summary>Without it, nothing of what was written counts.</summary>
    public abstract Task CompleteAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
