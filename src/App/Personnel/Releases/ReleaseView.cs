using Comity.App.Layout;
using Comity.App.Personnel.Counting;
using Comity.Methods.Disclosure;
using Comity.Methods.Observations;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;
using Comity.Methods.Tabulation;

namespace Comity.App.Personnel.Releases;

/// <summary>A released table as readers will see it, row by row, for those who decide about it.</summary>
internal sealed class ReleaseView(ReleasedTable table, ReleaseQuestion question, CountingWords words, Reader reader)
{
    private readonly CountTable _counts = table.Protected.Table;

    /// <summary>Dimensions that tell rows apart, time as the last.</summary>
    public IReadOnlyList<string> Axes { get; } = [.. question.Dimensions.Select(d => d.Axis), TableDefinition.Time];

    /// <summary>Places of cells that are shown, or are withheld where they would be shown.</summary>
    /// <param name="withheldOnly">Those without a number.</param>
    public IReadOnlyList<int> Rows(bool withheldOnly) =>
        [.. Enumerable.Range(0, _counts.Counts.Length).Where(cell => !_counts.IsNeverShown(cell) && (!withheldOnly || table.PublishedAt(cell) is null))];

    public string Heading(string axis) => words.Dimension(question.Dimensions.FirstOrDefault(d => d.Axis == axis)?.Name ?? axis);

    public IReadOnlyList<string> Codes(int cell)
    {
        var codes = _counts.CodesOf(cell);
        return [.. Axes.Select(axis => Name(axis, codes[Place(axis)]))];
    }

    public long? Value(int cell) => table.PublishedAt(cell);

    public bool IsForItself(int cell) => table.Protected.Statuses[cell] == CellStatus.WithheldPrimary;

    private int Place(string axis) => _counts.Dimensions.Index().First(d => d.Item.Name == axis).Index;

    private string Name(string axis, string code) => (axis, code) switch
    {
        (SpellColumns.Activity, TableForRelease.Total) => reader.Say("counting.levels.LIC"),
        (SpellColumns.Activity, PersonCodes.ProfessionallyActive) => reader.Say("counting.levels.PACT"),
        (SpellColumns.Entry, ReleaseCodes.New) => reader.Say("releases.allNew"),
        (SpellColumns.Qualified or SpellColumns.Born or SpellColumns.Citizenship, Counterparts.Foreign) => reader.Say("releases.allForeign"),
        (ReleaseDimension.Age, _) => words.Code(SpellColumns.Birth, code),
        _ => words.Code(axis, code),
    };
}
