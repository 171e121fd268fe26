using System.Collections.Concurrent;
using System.Globalization;
using Comity.App.Common;
using Comity.App.Database;
using Comity.Methods.Personnel.Spells;
using Comity.Methods.Tabulation.Snapshots;

namespace Comity.App.Personnel.Counting.Snapshots;

/// <summary>
/// The snapshots that tables are counted from: files in <c>{data}/registers/{country}</c>, each named by the edition of the register that it
/// was made from. They are copies: one that is missing, damaged or of an older edition is made again, by one of those who ask, while the
/// others wait. Some stay in memory.
/// </summary>
internal sealed class RegisterSnapshots(Settings settings, Store store) : IDisposable
{
    /// <summary>Most spells kept in memory, over all countries, beside those of the register asked for last: some 30 bytes each.</summary>
    private const long MostSpellsKept = 10_000_000;

    private readonly ConcurrentDictionary<CountryCode, SemaphoreSlim> _turns = new();
    private readonly Lock _keeping = new();

    /// <summary>The one asked for last stands last.</summary>
    private readonly List<Kept> _kept = [];

    /// <summary>How often a snapshot was made from the store; for tests.</summary>
    internal int Made { get; private set; }

    /// <summary>The snapshot of a register as it stands now.</summary>
    public async Task<(RegisterEdition Edition, SpellSnapshot Snapshot)> OpenAsync(RegisterEdition edition, CancellationToken cancellation)
    {
        if (FindKept(edition) is { } kept)
        {
            return (kept.Edition, kept.Snapshot);
        }

        var turn = _turns.GetOrAdd(edition.Country, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellation);
        try
        {
            var opened = FindKept(edition) ?? TryOpen(edition) ?? await MakeAsync(edition.Country, cancellation);
            Keep(opened);
            return (opened.Edition, opened.Snapshot);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        foreach (var turn in _turns.Values)
        {
            turn.Dispose();
        }
    }

    private Kept? FindKept(RegisterEdition edition)
    {
        lock (_keeping)
        {
            // A newer one may have been made by somebody who asked a moment later.
            return _kept.Find(k => k.Edition.Country == edition.Country && (k.Edition.Edition > edition.Edition || k.Edition.Source == edition.Source));
        }
    }

    private void Keep(Kept opened)
    {
        lock (_keeping)
        {
            _kept.RemoveAll(k => k.Edition.Country == opened.Edition.Country);
            _kept.Add(opened);
            while (_kept.Count > 1 && _kept.Sum(k => k.Snapshot.Rows) > MostSpellsKept)
            {
                _kept.RemoveAt(0);
            }
        }
    }

    private Kept? TryOpen(RegisterEdition edition)
    {
        try
        {
            using var file = File.OpenRead(PathOf(edition));
            var snapshot = SpellSnapshot.Load(file);
            return snapshot.Source == edition.Source && SameLayout(snapshot.Layout) ? new Kept(edition, snapshot) : null;
        }
        catch (Exception wrong) when (wrong is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The program may have learned to count by more columns since the file was written.</summary>
    private static bool SameLayout(SpellLayout layout) => layout.Codes.SequenceEqual(SpellColumns.Layout.Codes)
        && layout.Days.SequenceEqual(SpellColumns.Layout.Days) && layout.Amounts.SequenceEqual(SpellColumns.Layout.Amounts);

    /// <summary>Written aside and moved, so that a file with the right name is whole.</summary>
    private async Task<Kept> MakeAsync(CountryCode country, CancellationToken cancellation)
    {
        var aside = Path.Combine(Directory.CreateDirectory(FolderOf(country)).FullName, Guid.CreateVersion7().ToString("N") + ".aside");
        try
        {
            var edition = await WriteAsync(aside, country, cancellation);
            File.Move(aside, PathOf(edition), overwrite: true);
            Sweep(edition);
            Made++;
            return TryOpen(edition) ?? throw new InvalidDataException($"The snapshot of {edition.Source} cannot be read as soon as it is written.");
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Edition and spells are read in one transaction that sees one state of the register, whatever is changed meanwhile.</summary>
    private async Task<RegisterEdition> WriteAsync(string path, CountryCode country, CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        await using var transaction = await connection.BeginReadAsync(cancellation);
        var edition = await RegisterEdition.ReadAsync(connection, transaction, country, cancellation)
            ?? throw new InvalidOperationException($"{country} has no register to make a snapshot from.");
        using var fields = await SpellFields.OpenAsync(connection, country, cancellation);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20);
        var writer = new SpellSnapshotWriter(file, SpellColumns.Layout, edition.Source);
        new SpellFilling(fields, writer, country).Run(cancellation);
        writer.Finish();
        return edition;
    }

    /// <summary>Nobody asks for an older edition again.</summary>
    private void Sweep(RegisterEdition latest)
    {
        foreach (var file in Directory.EnumerateFiles(FolderOf(latest.Country), "*.spells").Where(f => f != PathOf(latest)))
        {
            File.Delete(file);
        }
    }

    private string FolderOf(CountryCode country) => Path.Combine(settings.DataFolder, "registers", country.Value);

    private string PathOf(RegisterEdition edition) => Path.Combine(FolderOf(edition.Country), edition.Edition.ToString(CultureInfo.InvariantCulture) + ".spells");

    private sealed record Kept(RegisterEdition Edition, SpellSnapshot Snapshot);
}
