using Comity.App.Reference;
using Comity.Methods.Personnel.Spells;
using Comity.Standards.OfficialTables;

namespace Comity.App.Personnel.Counting.Official;

/// <summary>The tables of <c>reference/tables</c>, read once when first asked for.</summary>
internal sealed class OfficialTables(ContentFiles files)
{
    private readonly Lazy<IReadOnlyList<OfficialTable>> _all = new(() =>
    [
        .. Directory.EnumerateFiles(files.PathOf("reference", "tables"), "*.yaml")
            .SelectMany(path => OfficialTableReader.Read(files.Reference("tables", Path.GetFileName(path)), SpellColumns.Layout)).OrderBy(t => t.Family.Order),
    ]);

    /// <summary>By family, each in the order of its file.</summary>
    public IReadOnlyList<OfficialTable> All => _all.Value;

    public OfficialTable? Find(string? id) => All.FirstOrDefault(t => t.Id == id);
}
