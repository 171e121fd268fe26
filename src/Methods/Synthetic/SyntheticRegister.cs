using Comity.Methods.Personnel;

namespace Comity.Methods.Synthetic;

/// <summary>
/// A register of invented people, of any size: row by row, with nothing kept. A row is somebody's first registration, or the second one of
/// somebody who stands in a row before it, or the first one of somebody's twin; which of these, its number decides.
/// </summary>
public sealed class SyntheticRegister
{
    // In thousandths: who is registered again or is a twin needs somebody who is neither.
    private const int MostOfOthers = 500;

    private readonly SyntheticPlan _plan;
    private readonly SyntheticPersons _persons;
    private readonly Disguises _disguises;

    /// <exception cref="ArgumentOutOfRangeException">There are no rows, or more faults than rows.</exception>
    public SyntheticRegister(SyntheticPlan plan)
    {
        if (plan.Rows < 1 || plan.Duplicates < 0 || plan.Twins < 0 || plan.Faulty is < 0 or > 1_000 || plan.Duplicates + plan.Twins > MostOfOthers)
            throw new ArgumentOutOfRangeException(nameof(plan), plan, "is no register that can be");
        _plan = plan;
        _persons = new SyntheticPersons(plan);
        _disguises = new Disguises(plan, _persons);
    }

    private enum RowKind
    {
        Ordinary,
        Duplicate,
        Twin,
    }

    public IEnumerable<SyntheticRow> Rows()
    {
        for (var row = 0L; row < _plan.Rows; row++)
            yield return At(row);
    }

    private SyntheticRow At(long row)
    {
        var planted = new List<PlantedFault>();
        var record = KindOf(row) switch
        {
            RowKind.Duplicate => Duplicate(row, planted),
            RowKind.Twin => Twin(row, planted),
            _ => _persons.At(row),
        };
        var draws = new Draws(_plan.Seed, row, 5);
        if (draws.InThousand(_plan.Faulty))
            record = FieldFaults.Plant(record, row, _plan, _persons, draws, planted);
        return new SyntheticRow(row + 1, record, [.. planted.Select(fault => fault with { Number = record.Number })]);
    }

    private PersonRecord Duplicate(long row, List<PlantedFault> planted)
    {
        var first = FirstOf(row);
        var (record, faults) = _disguises.Again(_persons.At(first), row);
        planted.Add(new(row + 1, record.Number, FaultKinds.Duplicate, _persons.Number(first), faults));
        return record;
    }

    private PersonRecord Twin(long row, List<PlantedFault> planted)
    {
        var first = FirstOf(row);
        planted.Add(new(row + 1, "", FaultKinds.Twin, _persons.Number(first)));
        return _disguises.Twin(_persons.At(first), row);
    }

    private RowKind KindOf(long row)
    {
        var drawn = row == 0 ? 1_000 : new Draws(_plan.Seed, row, 4).Below(1_000);
        return drawn < _plan.Duplicates ? RowKind.Duplicate : drawn < _plan.Duplicates + _plan.Twins ? RowKind.Twin : RowKind.Ordinary;
    }

    /// <summary>An ordinary row before this one.</summary>
    private long FirstOf(long row)
    {
        var at = (long)(new Draws(_plan.Seed, row, 6).Unit() * row);
        while (KindOf(at) != RowKind.Ordinary)
            at--;
        return at;
    }
}
