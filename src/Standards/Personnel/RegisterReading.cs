using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Comity.Methods.Personnel;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;

namespace Comity.Standards.Personnel;

/// <summary>
/// Persons of a register's file, one by one, and beside them what became of every row. Can be gone through once; <see cref="Outcome"/> is whole
/// when it has been. Memory grows by the numbers alone, about forty bytes each.
/// </summary>
public sealed class RegisterReading : IDisposable
{
    private const int LongestNumber = 64;

    private readonly TableRows table;
    private readonly RegisterProfile profile;
    private readonly ICountryResolver countries;
    private readonly Plausibility plausibility;
    private readonly NumberSet numbers = new();
    private readonly TableHeader header;
    private readonly bool severalRows;
    private RegisterPlan? plan;
    private byte[] current = [];
    private int firstRow;
    private int toSkip;
    private bool ended;

    internal RegisterReading(TableRows table, RegisterProfile profile, ICountryResolver countries, DateOnly on)
    {
        (this.table, this.profile, this.countries) = (table, profile, countries);
        (header, toSkip, severalRows) = (new(profile.Header), profile.Skip, profile.Rows == RegisterRows.Entry);
        plausibility = new(on, Note);
    }

    public RegisterOutcome Outcome { get; } = new();

    /// <summary>Line of the file in which the person read last stands, or begins.</summary>
    public int Row { get; private set; }

    /// <summary>The fields of which the file speaks, by columns that it has and by constants; none before the first row was read.</summary>
    public IReadOnlyList<FieldPath> Fields => [.. (plan?.Readers.Select(r => r.Column.To) ?? []), .. (plan is null ? [] : profile.Constants.Select(c => c.To))];

    /// <summary>The next person; false at the end.</summary>
    public bool Read([NotNullWhen(true)] out PersonRecord? person)
    {
        person = null;
        while (person is null && NextRow())
        {
            if (!TryNumber(out var number)) continue;
            if (severalRows && plan!.Parts.Rows > 0 && number.SequenceEqual(current))
            {
                ReadCells();
                continue;
            }

            if (IsTwice(number)) continue;
            if (severalRows && plan!.Parts.Rows > 0) person = Finish();
            Begin(number);
            if (!severalRows) person = Finish();
        }

        if (person is null && plan?.Parts.Rows > 0) person = Finish();
        return person is not null;
    }

    public void Dispose() => table.Dispose();

    /// <summary>Goes to the next row that belongs to the register and is whole.</summary>
    private bool NextRow()
    {
        while (!ended && Advance())
        {
            if (plan is null) Bind();
            else if (toSkip > 0) toSkip--;
            else if (profile.End is { } end && Cells.Any(table, end)) ended = true;
            else if (IsWhole()) return true;
        }

        Close();
        return false;
    }

    private bool Advance()
    {
        try
        {
            while (table.Read())
            {
                if (!Cells.IsBlank(table)) return true;
            }
        }
        catch (TableException wrong)
        {
            Outcome.Add(new(table.Row, 0, "", "", new(ExpectedKind.Table, wrong.Message), RegisterKinds.Table));
        }

        return false;
    }

    private void Bind()
    {
        if (!header.Take(table) || !header.IsComplete) return;
        plan = new(profile, header, countries, Outcome);
        ended = plan.IsBroken;
    }

    private bool IsWhole()
    {
        Outcome.Rows++;
        foreach (var (where, reason) in plan!.Drop)
        {
            if (!where.Hold(table)) continue;
            Outcome.Drop(reason, table.Row);
            return false;
        }

        if (table.IsMalformed) return SetAside(RegisterKinds.Quote, new(ExpectedKind.ClosedQuote));
        if (table.CellCount < plan.LeastCells) return SetAside(RegisterKinds.RowShort, Cellular(plan.LeastCells));
        for (var column = plan.MostCells; column < table.CellCount; column++)
        {
            if (!Cells.Trim(table.Cell(column)).IsEmpty) return SetAside(RegisterKinds.RowLong, Cellular(plan.MostCells));
        }

        return true;
    }

    private static Expectation Cellular(int cells) => new(ExpectedKind.AsManyCells, cells.ToString(CultureInfo.InvariantCulture));

    private bool TryNumber(out ReadOnlySpan<byte> number)
    {
        number = Cells.Trim(table.Cell(plan!.Number.Index));
        if (plan.IsMissing(number)) return SetAside(RegisterKinds.NoNumber, RegisterNumber);
        var digitsLost = table.Kind(plan.Number.Index) == CellKind.Number && number.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        return (number.Length <= LongestNumber && !digitsLost && PlainText.IsVisible(number)) || SetAside(RegisterKinds.NumberForm, RegisterNumber);
    }

    private static readonly Expectation RegisterNumber = new(ExpectedKind.RegisterNumber, "64");

    private bool IsTwice(ReadOnlySpan<byte> number)
    {
        var other = numbers.Add(number, table.Row);
        if (other > 0) SetAside(RegisterKinds.NumberTwice, new(ExpectedKind.NumberOnce, other.ToString(CultureInfo.InvariantCulture)), other);
        return other > 0;
    }

    private bool SetAside(string kind, Expectation expected, int otherRow = 0)
    {
        var (column, index) = plan!.Number;
        Outcome.Add(new(table.Row, index + 1, column.Name, PlainText.Sent(Cells.Text(table, index)), expected, kind, otherRow));
        return false;
    }

    private void Begin(ReadOnlySpan<byte> number)
    {
        plan!.Parts.Clear();
        firstRow = table.Row;
        if (number.Length == current.Length) number.CopyTo(current);
        else current = number.ToArray();
        ReadCells();
    }

    private void ReadCells()
    {
        Outcome.RowsTaken++;
        var parts = plan!.Parts;
        plan.SetConstants();
        foreach (var reader in plan.Readers)
        {
            var text = Cells.Trim(table.Cell(reader.Index));
            if (plan.IsMissing(text))
            {
                reader.Empty(parts);
                continue;
            }

            reader.Filled++;
            if (reader.Read(text, table.Kind(reader.Index), parts) is { } problem) Complain(reader, problem);
        }

        if (parts.EndRow() is { } otherwise) Disagree(otherwise);
    }

    private void Complain(CellReader reader, CellProblem problem)
    {
        var text = PlainText.Sent(Cells.Text(table, reader.Index));
        Outcome.Add(new(table.Row, reader.Index + 1, reader.Column.Name, text, problem.Expected, problem.Kind), reader.Column.To.ToString());
        if (problem.IsOfText) Outcome.AddUnknownText(reader.Column.Name, text, table.Row);
        if (RegisterKinds.WeightOf(problem.Kind) == RegisterWeight.Field) plan!.Parts.Keep(reader.Column.To, text);
    }

    private void Disagree(List<Disagreement> otherwise)
    {
        foreach (var (field, first, later) in otherwise)
        {
            var reader = plan!.ReaderOf(field);
            Outcome.Add(new(table.Row, (reader?.Index ?? -1) + 1, reader?.Column.Name ?? field, later, new(ExpectedKind.AsAbove, first), RegisterKinds.Disagrees), field);
            plan.Parts.KeepSingle(field, later);
        }
    }

    private PersonRecord Finish()
    {
        var text = Encoding.UTF8.GetString(current);
        var person = plan!.Parts.ToRecord(profile.NumberPrefix.Length == 0 ? text : profile.NumberPrefix + text, profile.Authority);
        (Row, Outcome.Persons) = (firstRow, Outcome.Persons + 1);
        plausibility.Look(person);
        plan.Parts.Clear();
        return person;
    }

    private void Note(string kind, FieldPath path, PartialDate value, Expectation expected)
    {
        var reader = plan!.ReaderOf(path.Field);
        Outcome.Add(new(Row, (reader?.Index ?? -1) + 1, reader?.Column.Name ?? path.Field, value.ToString(), expected, kind), path.ToString());
    }

    private void Close()
    {
        if (ended && plan is { IsBroken: true }) return;
        if (plan is null && !Outcome.IsBroken) Outcome.Add(new(0, 0, "", "", HeaderWanted(), RegisterKinds.HeaderMissing));
        ended = true;
        Outcome.Columns = [.. plan?.Readers.Select(r => new ColumnFill(r.Column.Name, r.Column.To, r.Filled)) ?? []];
    }

    private Expectation HeaderWanted() => profile.Header.Row is { } row
        ? new(ExpectedKind.HeaderRow, Texts: TextList.Of([row.ToString(CultureInfo.InvariantCulture)]))
        : new(ExpectedKind.HeaderWith, Texts: TextList.Of(profile.Header.Find.Select(test => test.Text)));
}
