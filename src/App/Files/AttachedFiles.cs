namespace Comity.App.Files;

/// <summary>
/// Bytes of files that people attach, by shelf, record and SHA-256: a record's files go with it, whatever others have. A shelf is a folder
/// of the data folder and belongs to one slice.
/// </summary>
internal sealed class AttachedFiles(Settings settings)
{
    public async Task KeepAsync(string shelf, Guid record, ReceivedFile file, CancellationToken cancellation)
    {
        if (File.Exists(PathOf(shelf, record, file.Hash)))
        {
            return;
        }

        // A file is whole or not there: it is written aside and moved.
        var folder = FolderOf(shelf, record);
        Directory.CreateDirectory(folder);
        var aside = Path.Combine(folder, Guid.CreateVersion7().ToString("N") + ".part");
        await File.WriteAllBytesAsync(aside, file.Bytes, cancellation);
        File.Move(aside, PathOf(shelf, record, file.Hash), overwrite: true);
    }

    /// <summary>Nothing where the row was cleared or the file is not there.</summary>
    public async Task<byte[]?> ReadAsync(string shelf, Guid record, string hash, CancellationToken cancellation) =>
        hash.Length == 64 && File.Exists(PathOf(shelf, record, hash)) ? await File.ReadAllBytesAsync(PathOf(shelf, record, hash), cancellation) : null;

    /// <summary>Records that have files on a shelf, with the day of their folder.</summary>
    public IReadOnlyList<(Guid Record, DateTimeOffset At)> Held(string shelf) => !Directory.Exists(ShelfOf(shelf)) ? [] :
        [.. Directory.EnumerateDirectories(ShelfOf(shelf)).Where(f => Guid.TryParse(Path.GetFileName(f), out _))
            .Select(f => (Guid.Parse(Path.GetFileName(f)), new DateTimeOffset(Directory.GetLastWriteTimeUtc(f), TimeSpan.Zero)))];

    public void Remove(string shelf, Guid record) => Directory.Delete(FolderOf(shelf, record), recursive: true);

    private string ShelfOf(string shelf) => Path.Combine(settings.DataFolder, shelf);

    private string FolderOf(string shelf, Guid record) => Path.Combine(ShelfOf(shelf), record.ToString("N"));

    private string PathOf(string shelf, Guid record, string hash) => Path.Combine(FolderOf(shelf, record), hash);
}
