using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;
using Comity.Methods.Tabulation;

namespace Comity.App.Tests.Personnel.Counting;

/// <summary>Spells, definitions and windows of every kind, the same for the same seed.</summary>
internal sealed class RandomCounting(int seed)
{
    private static readonly string[] Countries = ["GHA", "GBR", "NGA", "PHL", "UNK"];
    private static readonly string[] Occupations = ["2210", "2211", "2212", "2221", "3221", "2222", "5321", "UNK"];
    private readonly Numbers _random = new((ulong)seed);

    public IReadOnlyList<PersonSpell> Spells(int count) => [.. Enumerable.Range(0, count).Select(_ => Spell())];

    public TableDefinition Definition()
    {
        var kind = One(Enum.GetValues<WindowKind>());
        List<DimensionDefinition> dimensions = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Dimension()).DistinctBy(d => d.Name)];
        return new TableDefinition($"random-{seed}", kind, dimensions)
        {
            Amounts = _random.Next(2) == 0 ? [] : [SpellColumns.FullTime],
            Filters = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Filter())],
        };
    }

    public TableWindow Window(WindowKind kind)
    {
        var first = new DateOnly(1999, 12, 20).AddDays(_random.Next(2000));
        if (_random.Next(2) == 0)
        {
            return TableWindow.CalendarYears(kind, first.Year, first.Year + _random.Next(6));
        }

        var periods = new List<DatePeriod>();
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            periods.Add(new DatePeriod(first, first.AddDays(_random.Next(500))));
            first = periods[^1].Last.AddDays(1 + _random.Next(40));
        }

        return kind switch
        {
            WindowKind.Stock => TableWindow.AsOf([.. periods.Select(p => p.First)]),
            WindowKind.Entries => TableWindow.Entries(periods),
            _ => TableWindow.Exits(periods),
        };
    }

    private PersonSpell Spell()
    {
        var (one, other) = (Day(), Day());
        var (first, last) = one is { } a && other is { } b && a > b ? (other, one) : (one, other);
        return new PersonSpell
        {
            First = first,
            Last = last,
            Occupation = One(Occupations),
            Sex = One([.. PersonCodes.Sexes]),
            Birth = Birth(),
            Qualified = One(Countries),
            Citizenship = One(Countries),
            Citizenships = One<string>("ONE", "SEVERAL", "UNK"),
            Born = One(Countries),
            Activity = One([.. PersonCodes.ActivityLevels]),
            Sector = One([.. PersonCodes.Sectors]),
            Territory = One<string>("GH-AA", "GH-AH", "o'brien; \"--", "UNK"),
            Entry = One<string>(EntryTypes.NewDomestic, EntryTypes.NewForeign, EntryTypes.Return, EntryTypes.Continued),
            Exit = last is null ? "" : One<string>(PersonCodes.Retirement, PersonCodes.Emigration, ExitKinds.Lapsed, ExitKinds.Continues),
            FullTime = _random.Next(4) == 0 ? null : _random.Next(1200),
        };
    }

    /// <summary>Ends of years and days about them, and now and then none.</summary>
    private DateOnly? Day() => _random.Next(6) == 0 ? null : new DateOnly(1999 + _random.Next(10), 12, 31).AddDays(_random.Next(-3, 4) * _random.Next(60));

    /// <summary>The last of February of leap years often enough.</summary>
    private DateOnly? Birth() => _random.Next(8) switch
    {
        0 => null,
        1 => new DateOnly(1940 + (_random.Next(18) * 4), 2, 29),
        2 => new DateOnly(1990 + _random.Next(20), 12, 31),
        _ => new DateOnly(1940, 1, 1).AddDays(_random.Next(25_000)),
    };

    private DimensionDefinition Dimension() => _random.Next(6) switch
    {
        0 => new("age", SpellColumns.Birth) { Ages = One(new AgeBands(0, 25, 35, 45, 55, 65), new AgeBands(0), new AgeBands(0, 1, 2, 60)) },
        1 => new("cadre", SpellColumns.Occupation) { Groups = [new("221", ["2210", "2211", "2212"]), new("NUR", ["2221", "3221", "9999"])], Rest = One<string?>(null, "OTH", "221") },
        2 => new("whence", SpellColumns.Training) { Groups = [new("ABROAD", ["FOR"])], Rest = One<string?>(null, "HERE") },
        _ => One([.. SpellColumns.Codes.Select(column => new DimensionDefinition(column, column))]),
    };

    private TableFilter Filter() => _random.Next(4) switch
    {
        0 => new(SpellColumns.Training, [One<string>("DOM", "FOR", "UNK")], _random.Next(2) == 0),
        1 => new(SpellColumns.Activity, ["PRAC", "PACT"]),
        2 => new(SpellColumns.Territory, ["o'brien; \"--", "nowhere"], _random.Next(2) == 0),
        _ => _random.Next(8) == 0 ? new(SpellColumns.Qualified, []) : new(SpellColumns.Qualified, ["GHA", "UNK"], _random.Next(2) == 0),
    };

    private T One<T>(params T[] of) => of[_random.Next(of.Length)];
}
