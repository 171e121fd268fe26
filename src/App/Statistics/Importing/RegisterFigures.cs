using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Reference;
using Comity.App.Statistics.Published;
using Comity.App.Statistics.Snapshots;
using Comity.Methods.Observations;
using Comity.Standards.Tidy;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Statistics.Importing;

/// <summary>Figures out of a register as a tidy file that goes the way of all files, so that each leads back to its row.</summary>
internal sealed class RegisterFigures(
    IDbContextFactory<ExchangeDb> databases, SnapshotFiles snapshots, ContentFiles content, ProfileShelf profiles, PrepareImport prepare, StoreImport store) : IRegisterFigures
{
    public async Task<Result<ReadyFigures>> PrepareAsync(FiguresOfRegister figures, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.CreateVersion7().ToString("N") + ".csv");
        try
        {
            var id = DataSetId.Parse(figures.DataSet);
            var before = await OfOtherTimesAsync(id, figures, cancellation);
            await using (var file = File.Create(path))
            {
                TidyCsvWriter.WriteAll(file, before.Concat(figures.Figures), TidyColumns.WithoutSource);
            }

            var request = new ImportRequest(path, figures.Name, Profile(figures), id, figures.Title) { Audience = figures.Audience, Register = figures.Country };
            var prepared = await prepare.PrepareAsync(request, ImportProgress.Silent, cancellation);
            return prepared.Succeeded ? new Ready(prepared.Value, store, figures) : Removed(path, prepared.Refusal);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private static Refusal Removed(string path, Refusal refusal)
    {
        File.Delete(path);
        return refusal;
    }

    /// <summary>What the line held of other dates goes on in the next version.</summary>
    private async Task<List<Observation>> OfOtherTimesAsync(DataSetId id, FiguresOfRegister figures, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var last = await db.Set<DataSetVersion>().AsNoTracking().Where(v => v.DataSetId == id).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellation);
        if (last is null)
        {
            return [];
        }

        var (snapshot, times) = (await snapshots.OpenAsync(last.Id, last.ContentHash, cancellation), figures.Figures.Select(f => f.Time).ToHashSet(StringComparer.Ordinal));
        return [.. Enumerable.Range(0, snapshot.Count).Select(i => snapshot[i]).Where(o => !times.Contains(o.Time))];
    }

    /// <summary>The words of the shipped profile, with who lets the figures out.</summary>
    private KnownProfile Profile(FiguresOfRegister figures)
    {
        var file = content.PathOf("reference", "personnel", "release-profile.yaml");
        var text = File.ReadAllText(file).Replace("{country}", figures.Country.Value, StringComparison.Ordinal).Replace("{publisher}", figures.Publisher, StringComparison.Ordinal);
        var read = profiles.Read(text, file);
        return read.Succeeded ? read.Value : throw new InvalidOperationException($"{file} is no profile: {string.Join(' ', read.Refusal.Values?.Values ?? [])}");
    }

    private sealed class Ready(PreparedImport import, StoreImport store, FiguresOfRegister figures) : ReadyFigures
    {
        public override async Task<Result<int>> StoreAsync(ExchangeDb db, CancellationToken cancellation)
        {
            var confirmation = new Confirmation(figures.By.Name, figures.Comment) { Who = figures.By };
            var stored = await store.StoreInAsync(db, import, confirmation, ImportProgress.Silent, cancellation);
            return stored.Succeeded ? stored.Value.Version.Number : stored.Refusal;
        }

        public override void Show() => store.Show(import);

        protected override void Dispose(bool disposing)
        {
            import.Dispose();
            File.Delete(import.Request.FilePath);
        }
    }
}
