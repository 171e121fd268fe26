using Comity.App.Common;
using Comity.App.Files;

namespace Comity.App.Personnel.Loading;

/// <summary>Drafts of one country's register, as folders <c>registers/{country}/drafts/{id}</c> of the data folder.</summary>
internal sealed class RegisterDrafts(Settings settings, TimeProvider time)
{
    private static readonly TimeSpan KeptAfterLoad = TimeSpan.FromDays(1);

    /// <summary>The latest first; those that are in are left out, and after a day swept.</summary>
    public IReadOnlyList<RegisterDraft> All(CountryCode country)
    {
        var drafts = Of(country).All().Select(id => Find(country, id)).OfType<RegisterDraft>().ToList();
        foreach (var old in drafts.Where(d => d.Loaded is not null && time.GetUtcNow() - d.UploadedAt > KeptAfterLoad))
        {
            Delete(country, old.Id);
        }

        return [.. drafts.Where(d => d.Loaded is null).OrderByDescending(d => d.UploadedAt)];
    }

    public RegisterDraft? Find(CountryCode country, Guid id) => Of(country).Read<RegisterDraft>(id, "draft.json");

    public async Task<RegisterDraft> AddAsync(CountryCode country, Stream content, string fileName, bool whole, DateOnly on, CancellationToken cancellation)
    {
        var (id, size) = await Of(country).AddAsync(content, cancellation);
        var draft = new RegisterDraft
        {
            Id = id,
            FileName = DraftFolder.PlainName(fileName),
            FileSize = size,
            UploadedAt = time.GetUtcNow(),
            Whole = whole,
            On = on,
        };
        Save(country, draft);
        return draft;
    }

    public void Save(CountryCode country, RegisterDraft draft) => Of(country).Write(draft.Id, "draft.json", draft);

    public void Delete(CountryCode country, Guid id) => Of(country).Delete(id);

    public string FileOf(CountryCode country, Guid id) => Of(country).FileOf(id);

    public string? Profile(CountryCode country, Guid id) => Of(country).Text(id, "profile.yaml");

    /// <summary>What was checked by another profile is no longer checked.</summary>
    public void SaveProfile(CountryCode country, Guid id, string yaml)
    {
        Of(country).WriteText(id, "profile.yaml", yaml);
        ForgetCheck(country, id);
    }

    public LoadCheck? Check(CountryCode country, Guid id) => Of(country).Read<LoadCheck>(id, "check.json");

    public LoadReport? Report(CountryCode country, Guid id) => Of(country).Text(id, "report.json") is { } json ? LoadReport.Parse(json) : null;

    public void SaveCheck(CountryCode country, Guid id, LoadCheck check, LoadReport? report)
    {
        if (report is not null)
        {
            Of(country).WriteText(id, "report.json", report.ToJson());
        }

        Of(country).Write(id, "check.json", check);
    }

    public void ForgetCheck(CountryCode country, Guid id)
    {
        Of(country).Forget(id, "check.json");
        Of(country).Forget(id, "report.json");
    }

    private DraftFolder Of(CountryCode country) => new(Path.Combine(settings.DataFolder, "registers", country.Value, "drafts"));
}
