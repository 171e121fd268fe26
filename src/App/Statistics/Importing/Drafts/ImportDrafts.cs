using System.Text.Json;

namespace Comity.App.Statistics.Importing.Drafts;

/// <summary>
/// Drafts as folders <c>imports/{id}</c> of the data folder: the file, its profile as text, what the form said, the last check.
/// Each part is written aside and moved, so that it is whole or not there.
/// </summary>
internal sealed class ImportDrafts(Settings settings, TimeProvider time)
{
    public const long LargestFile = 1L << 30;
    private const int LongestName = 120;
    private static readonly TimeSpan KeptAfterPublication = TimeSpan.FromDays(1);
    private readonly string _folder = Path.Combine(settings.DataFolder, "imports");

    /// <summary>The latest first; those that were published are left out.</summary>
    public IReadOnlyList<ImportDraft> All()
    {
        var drafts = Directory.Exists(_folder)
            ? Directory.EnumerateDirectories(_folder).Select(f => Guid.TryParse(Path.GetFileName(f), out var id) ? Find(id) : null).OfType<ImportDraft>().ToList()
            : [];
        foreach (var old in drafts.Where(d => d.Published is not null && time.GetUtcNow() - d.UploadedAt > KeptAfterPublication))
        {
            Delete(old.Id);
        }

        return [.. drafts.Where(d => d.Published is null).OrderByDescending(d => d.UploadedAt)];
    }

    public ImportDraft? Find(Guid id) => Read<ImportDraft>(id, "draft.json");

    public async Task<ImportDraft> AddAsync(Stream content, string fileName, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7();
        Directory.CreateDirectory(FolderOf(id));
        try
        {
            await using (var file = new FileStream(FileOf(id), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
            {
                await content.CopyToAsync(file, 1 << 16, cancellation);
            }

            var draft = new ImportDraft
            {
                Id = id,
                FileName = PlainName(fileName),
                FileSize = new FileInfo(FileOf(id)).Length,
                UploadedAt = time.GetUtcNow(),
            };
            Save(draft);
            return draft;
        }
        catch
        {
            Delete(id);
            throw;
        }
    }

    public void Save(ImportDraft draft) => Write(draft.Id, "draft.json", draft);

    public void Delete(Guid id)
    {
        if (Directory.Exists(FolderOf(id)))
        {
            Directory.Delete(FolderOf(id), recursive: true);
        }
    }

    public string FileOf(Guid id) => Path.Combine(FolderOf(id), "file");

    public string? Profile(Guid id) => Text(id, "profile.yaml");

    /// <summary>What was checked by another profile is no longer checked.</summary>
    public void SaveProfile(Guid id, string yaml)
    {
        WriteText(id, "profile.yaml", yaml);
        ForgetCheck(id);
    }

    public ProfileForm? Form(Guid id) => Read<ProfileForm>(id, "form.json");

    public void SaveForm(Guid id, ProfileForm form) => Write(id, "form.json", form);

    public DraftCheck? Check(Guid id) => Read<DraftCheck>(id, "check.json");

    public StoredReport? Report(Guid id) => ReportText(id) is { } json ? StoredReport.Parse(json) : null;

    public string? ReportText(Guid id) => Text(id, "report.json");

    public void SaveCheck(Guid id, DraftCheck check, StoredReport? report)
    {
        if (report is not null)
        {
            WriteText(id, "report.json", report.ToJson());
        }

        Write(id, "check.json", check);
    }

    public void ForgetCheck(Guid id)
    {
        File.Delete(Path.Combine(FolderOf(id), "check.json"));
        File.Delete(Path.Combine(FolderOf(id), "report.json"));
    }

    private string FolderOf(Guid id) => Path.Combine(_folder, id.ToString("D"));

    private T? Read<T>(Guid id, string part)
        where T : class => Text(id, part) is { } json ? JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web) : null;

    private void Write<T>(Guid id, string part, T value) => WriteText(id, part, JsonSerializer.Serialize(value, JsonSerializerOptions.Web));

    private string? Text(Guid id, string part)
    {
        var path = Path.Combine(FolderOf(id), part);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    private void WriteText(Guid id, string part, string text)
    {
        var path = Path.Combine(FolderOf(id), part);
        var aside = $"{path}.{Guid.CreateVersion7():N}.part";
        File.WriteAllText(aside, text);
        File.Move(aside, path, overwrite: true);
    }

    /// <summary>The last part of the name, without what a terminal or a header could stumble over.</summary>
    private static string PlainName(string fileName)
    {
        var name = new string([.. fileName.Split('/', '\\')[^1].Where(c => !char.IsControl(c) && c != '"')]).Trim();
        return name.Length == 0 ? "file" : name.Length > LongestName ? name[^LongestName..] : name;
    }
}
