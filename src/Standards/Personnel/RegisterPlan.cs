using System.Text;
using Comity.Methods.Personnel;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;

namespace Comity.Standards.Personnel;

/// <summary>A register's profile bound to the header of the file at hand.</summary>
internal sealed class RegisterPlan
{
    private readonly TableHeader header;
    private readonly RegisterOutcome outcome;
    private readonly Action<PersonInProgress>[] constants;
    private readonly byte[][] missing;

    public RegisterPlan(RegisterProfile profile, TableHeader header, ICountryResolver countries, RegisterOutcome outcome)
    {
        (this.header, this.outcome) = (header, outcome);
        var bound = profile.Columns.Select(c => (Column: c, Index: Find(c.Name, c.Optional))).Where(c => c.Index >= 0).ToList();
        var titles = !bound.Exists(c => c.Column.To.Field == PersonFields.NationalTitle);
        Number = bound.Find(c => c.Column.To.Field == PersonFields.Number);
        Readers = [.. bound.Where(c => c.Column.To.Field != PersonFields.Number).Select(c => CellReader.Of(c.Index, c.Column, profile, countries, titles))];
        Parts = new([.. bound.Select(c => c.Column.To), .. profile.Constants.Select(c => c.To)], profile.Rows == RegisterRows.Entry);
        Drop = [.. profile.Drop.Select(rule => (Bind(rule.Where), rule.Reason))];
        constants = [.. profile.Constants.Select(FieldSetters.OfConstant)];
        missing = [.. profile.Missing.Select(Encoding.UTF8.GetBytes)];
        LeastCells = Enumerable.Range(0, header.Width).LastOrDefault(c => header.Name(c).Length > 0) + 1;
    }

    public (RegisterColumn Column, int Index) Number { get; }

    public CellReader[] Readers { get; }

    public PersonInProgress Parts { get; }

    public (RowConditions Where, DropReason Reason)[] Drop { get; }

    /// <summary>Cells up to the last that has a name.</summary>
    public int LeastCells { get; }

    public int MostCells => header.Width;

    /// <summary>A column that the profile needs is not there: no row can be read.</summary>
    public bool IsBroken { get; private set; }

    public bool IsMissing(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return true;
        foreach (var token in missing)
        {
            if (text.SequenceEqual(token)) return true;
        }

        return false;
    }

    public void SetConstants()
    {
        foreach (var set in constants) set(Parts);
    }

    /// <summary>The reader of a field, or of its first where there are several.</summary>
    public CellReader? ReaderOf(string field) => Array.Find(Readers, r => r.Column.To.Field == field);

    private RowConditions Bind(IReadOnlyList<ColumnTest> tests) =>
        new([.. tests.Select(test => (Math.Max(0, Find(test.Column, optional: false)), test))]);

    private int Find(string name, bool optional)
    {
        var index = header.Find(name);
        if (index >= 0 || optional) return index;
        IsBroken = true;
        outcome.Add(new(header.Row, 0, name, "", new(ExpectedKind.Column, name), RegisterKinds.ColumnMissing));
        return index;
    }
}
