using Comity.Methods.Personnel.Spells;
using Comity.Methods.Tabulation;
using Comity.Standards.CodeLists;

namespace Comity.App.Personnel.Counting.Pivot;

/// <summary>What may be chosen for rows, columns and filters.</summary>
/// <param name="Name">As the address has it.</param>
/// <param name="Column">Column of spells; <c>time</c> for dates and years.</param>
/// <param name="Only">Ways in are told of entries only, ways out of exits.</param>
internal sealed record PivotDimension(string Name, string Column, WindowKind? Only = null)
{
    public const string Cadre = "cadre";

    private static readonly AgeBands Ages = new(0, 25, 35, 45, 55, 65);
    private static readonly AgeBands FiveYears = new(0, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70);

    public static readonly IReadOnlyList<PivotDimension> All =
    [
        new(Cadre, SpellColumns.Occupation), new(SpellColumns.Occupation, SpellColumns.Occupation),
        new(SpellColumns.Qualified, SpellColumns.Qualified), new(SpellColumns.Training, SpellColumns.Training),
        new(SpellColumns.Born, SpellColumns.Born), new(SpellColumns.Nativity, SpellColumns.Nativity),
        new(SpellColumns.Citizenship, SpellColumns.Citizenship), new(SpellColumns.Citizenships, SpellColumns.Citizenships),
        new(SpellColumns.Sex, SpellColumns.Sex), new("age", SpellColumns.Birth), new("age5", SpellColumns.Birth),
        new(SpellColumns.Activity, SpellColumns.Activity), new(SpellColumns.Sector, SpellColumns.Sector), new(SpellColumns.Territory, SpellColumns.Territory),
        new(SpellColumns.Entry, SpellColumns.Entry, WindowKind.Entries), new(SpellColumns.Exit, SpellColumns.Exit, WindowKind.Exits),
        new(TableDefinition.Time, TableDefinition.Time),
    ];

    public bool IsTime => Name == TableDefinition.Time;

    public bool IsAge => Column == SpellColumns.Birth;

    /// <summary>Filters are of codes: neither dates nor ages, which change with the day.</summary>
    public bool Filters => !IsTime && !IsAge;

    public static PivotDimension? Find(string? name) => All.FirstOrDefault(d => d.Name == name);

    public bool Fits(WindowKind counts) => Only is null || Only == counts;

    public DimensionDefinition Definition(OccupationList occupations) => new(Name, Column)
    {
        Groups = Name == Cadre ? Cadres.Groups(occupations) : [],
        Rest = Name == Cadre ? CountingWords.Others : null,
        Ages = Name switch { "age" => Ages, "age5" => FiveYears, _ => null },
    };

    /// <summary>A filter on this dimension as one on its column.</summary>
    public TableFilter Filter(IReadOnlyList<string> codes, OccupationList occupations)
    {
        if (Name != Cadre)
        {
            return new TableFilter(Column, codes);
        }

        // The rest is all that is in no group: said by what it is not.
        var others = Cadres.All.Where(c => !codes.Contains(c));
        return codes.Contains(CountingWords.Others)
            ? new TableFilter(Column, [.. others.SelectMany(occupations.UnitGroupsOf)], Except: true)
            : new TableFilter(Column, [.. codes.Where(Cadres.All.Contains).SelectMany(occupations.UnitGroupsOf)]);
    }
}
