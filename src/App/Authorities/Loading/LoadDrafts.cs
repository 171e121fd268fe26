using System.Text.Json;

namespace Comity.App.Authorities.Loading;

/// <summary>A table that was uploaded and waits: its name, the day as of which it tells, and what each column holds.</summary>
/// <param name="By">Who uploaded it; nobody else goes on with it.</param>
internal sealed record LoadDraft(Guid Id, string FileName, DateOnly On, IReadOnlyList<string> Targets, Guid? By);

/// <summary>Uploaded tables in the data folder, until they are taken in or dropped. Older than a day, they are swept.</summary>
internal sealed class LoadDrafts(Settings settings, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private readonly string _folder = Path.Combine(settings.DataFolder, "loads");

    public async Task AddAsync(LoadDraft draft, Stream content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);
        Sweep();
        await using (var file = File.Create(TableOf(draft.Id)))
        {
            await content.CopyToAsync(file, cancellation);
        }

        await KeepAsync(draft, cancellation);
    }

    public Task KeepAsync(LoadDraft draft, CancellationToken cancellation) =>
        File.WriteAllTextAsync(DraftOf(draft.Id), JsonSerializer.Serialize(draft), cancellation);

    public async Task<LoadDraft?> FindAsync(Guid id, Guid? by, CancellationToken cancellation)
    {
        if (!File.Exists(DraftOf(id)))
        {
            return null;
        }

        var draft = JsonSerializer.Deserialize<LoadDraft>(await File.ReadAllTextAsync(DraftOf(id), cancellation));
        return draft?.By == by ? draft : null;
    }

    /// <exception cref="Standards.Tables.TableException">Not a table.</exception>
    public RegisterTable Read(LoadDraft draft)
    {
        using var stream = File.OpenRead(TableOf(draft.Id));
        return RegisterTable.Read(stream, draft.FileName);
    }

    public void Drop(Guid id)
    {
        File.Delete(DraftOf(id));
        File.Delete(TableOf(id));
    }

    private void Sweep()
    {
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles().Where(f => time.GetUtcNow() - new DateTimeOffset(f.LastWriteTimeUtc) > Longest).ToList())
        {
            file.Delete();
        }
    }

    private string DraftOf(Guid id) => Path.Combine(_folder, id.ToString("N") + ".json");

    private string TableOf(Guid id) => Path.Combine(_folder, id.ToString("N") + ".table");
}
