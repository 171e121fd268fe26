using Comity.App.Files;

namespace Comity.App.Statistics.Importing.Drafts;

/// <summary>Drafts as folders <c>imports/{id}</c> of the data folder: the file, its profile as text, what the form said, the last check.</summary>
internal sealed class ImportDrafts(Settings settings, TimeProvider time)
{
    private static readonly TimeSpan KeptAfterPublication = TimeSpan.FromDays(1);
    private readonly DraftFolder _folder = new(Path.Combine(settings.DataFolder, "imports"));

    /// <summary>The latest first; those that were published are left out.</summary>
    public IReadOnlyList<ImportDraft> All()
    {
        var drafts = _folder.All().Select(Find).OfType<ImportDraft>().ToList();
        foreach (var old in drafts.Where(d => d.Published is not null && time.GetUtcNow() - d.UploadedAt > KeptAfterPublication))
        {
            Delete(old.Id);
        }

        return [.. drafts.Where(d => d.Published is null).OrderByDescending(d => d.UploadedAt)];
    }

    public ImportDraft? Find(Guid id) => _folder.Read<ImportDraft>(id, "draft.json");

    public async Task<ImportDraft> AddAsync(Stream content, string fileName, CancellationToken cancellation)
    {
        var (id, size) = await _folder.AddAsync(content, cancellation);
        var draft = new ImportDraft { Id = id, FileName = DraftFolder.PlainName(fileName), FileSize = size, UploadedAt = time.GetUtcNow() };
        Save(draft);
        return draft;
    }

    public void Save(ImportDraft draft) => _folder.Write(draft.Id, "draft.json", draft);

    public void Delete(Guid id) => _folder.Delete(id);

    public string FileOf(Guid id) => _folder.FileOf(id);

    public string? Profile(Guid id) => _folder.Text(id, "profile.yaml");

    /// <summary>What was checked by another profile is no longer checked.</summary>
    public void SaveProfile(Guid id, string yaml)
    {
        _folder.WriteText(id, "profile.yaml", yaml);
        ForgetCheck(id);
    }

    public ProfileForm? Form(Guid id) => _folder.Read<ProfileForm>(id, "form.json");

    public void SaveForm(Guid id, ProfileForm form) => _folder.Write(id, "form.json", form);

    public DraftCheck? Check(Guid id) => _folder.Read<DraftCheck>(id, "check.json");

    public StoredReport? Report(Guid id) => ReportText(id) is { } json ? StoredReport.Parse(json) : null;

    public string? ReportText(Guid id) => _folder.Text(id, "report.json");

    public void SaveCheck(Guid id, DraftCheck check, StoredReport? report)
    {
        if (report is not null)
        {
            _folder.WriteText(id, "report.json", report.ToJson());
        }

        _folder.Write(id, "check.json", check);
    }

    public void ForgetCheck(Guid id)
    {
        _folder.Forget(id, "check.json");
        _folder.Forget(id, "report.json");
    }
}
