using Comity.Methods.Personnel.Spells;
using Comity.Standards.CodeLists;
using Comity.Standards.OfficialTables;
using Comity.Tests;

namespace Comity.Standards.Tests.OfficialTables;

/// <summary>The official tables of this repository.</summary>
internal static class Shipped
{
    public static IReadOnlyList<OfficialTable> All { get; } =
        [.. Directory.EnumerateFiles(Places.InRepository("reference", "tables"), "*.yaml").Order(StringComparer.Ordinal).SelectMany(file => Read(File.ReadAllText(file)))];

    public static OfficialTable Find(string id) => All.Single(t => t.Id == id);

    public static IReadOnlyList<OfficialTable> Read(string text) => OfficialTableReader.Read(new ReferenceText("tables.yaml", text), SpellColumns.Layout);
}
