namespace Comity.App.Authorities.Messages;

/// <summary>Bytes of files, by thread and SHA-256: a thread's files go with it, whatever others have.</summary>
internal sealed class MessageFiles(Settings settings)
{
    private readonly string _folder = Path.Combine(settings.DataFolder, "messages");

    public async Task KeepAsync(Guid thread, ReceivedFile file, CancellationToken cancellation)
    {
        if (File.Exists(PathOf(thread, file.Hash)))
        {
            return;
        }

        // A file is whole or not there: it is written aside and moved.
        Directory.CreateDirectory(FolderOf(thread));
        var aside = Path.Combine(FolderOf(thread), Guid.CreateVersion7().ToString("N") + ".part");
        await File.WriteAllBytesAsync(aside, file.Bytes, cancellation);
        File.Move(aside, PathOf(thread, file.Hash), overwrite: true);
    }

    /// <summary>Nothing where the row was cleared or the file is not there.</summary>
    public async Task<byte[]?> ReadAsync(MessageFile file, CancellationToken cancellation) =>
        file.Hash.Length == 64 && File.Exists(PathOf(file.ThreadId, file.Hash))
            ? await File.ReadAllBytesAsync(PathOf(file.ThreadId, file.Hash), cancellation)
            : null;

    /// <summary>Threads that have files here, with the day of their folder.</summary>
    public IReadOnlyList<(Guid Thread, DateTimeOffset At)> Held() => !Directory.Exists(_folder) ? [] :
        [.. Directory.EnumerateDirectories(_folder).Where(f => Guid.TryParse(Path.GetFileName(f), out _))
            .Select(f => (Guid.Parse(Path.GetFileName(f)), new DateTimeOffset(Directory.GetLastWriteTimeUtc(f), TimeSpan.Zero)))];

    public void Remove(Guid thread) => Directory.Delete(FolderOf(thread), recursive: true);

    private string FolderOf(Guid thread) => Path.Combine(_folder, thread.ToString("N"));

    private string PathOf(Guid thread, string hash) => Path.Combine(FolderOf(thread), hash);
}
