using Comity.Methods.Personnel.Spells;
using Comity.Methods.Tabulation;

namespace Comity.App.Personnel.Releases;

/// <summary>
/// What a released table may be told apart by. Two of one axis speak of the same people in finer or coarser codes, so that what one table shows
/// of them is reckoned with in the other.
/// </summary>
/// <param name="Name">As forms and addresses have it.</param>
/// <param name="Axis">Name of the dimension by which tables are linked.</param>
/// <param name="Column">Column of spells.</param>
/// <param name="Only">Ways in are told of entries only, ways out of exits.</param>
internal sealed record ReleaseDimension(string Name, string Axis, string Column, WindowKind? Only = null)
{
    public const string Cadre = "cadre";
    public const string Age = "age";

    public static readonly ReleaseDimension Activity = new(SpellColumns.Activity, SpellColumns.Activity, SpellColumns.Activity);

    public static readonly ReleaseDimension Entry = new(SpellColumns.Entry, SpellColumns.Entry, SpellColumns.Entry, WindowKind.Entries);

    /// <summary>In the order of forms and of tables.</summary>
    public static readonly IReadOnlyList<ReleaseDimension> All =
    [
        new(Cadre, SpellColumns.Occupation, SpellColumns.Occupation), Same(SpellColumns.Occupation),
        Same(SpellColumns.Qualified), new(SpellColumns.Training, SpellColumns.Qualified, SpellColumns.Training),
        Same(SpellColumns.Born), new(SpellColumns.Nativity, SpellColumns.Born, SpellColumns.Nativity),
        Same(SpellColumns.Citizenship), Same(SpellColumns.Sex), new(Age, Age, SpellColumns.Birth), Activity, Same(SpellColumns.Sector), Same(SpellColumns.Territory),
        Entry, new(SpellColumns.Exit, SpellColumns.Exit, SpellColumns.Exit, WindowKind.Exits),
    ];

    /// <summary>Of which country somebody is, by one of the three criteria: a figure has room for one.</summary>
    public bool IsOfCountries => Axis is SpellColumns.Qualified or SpellColumns.Born or SpellColumns.Citizenship;

    /// <summary>The own country or another, and no more.</summary>
    public bool IsCoarse => Name is SpellColumns.Training or SpellColumns.Nativity;

    public static ReleaseDimension? Find(string? name) => All.FirstOrDefault(d => d.Name == name);

    public bool Fits(WindowKind counts) => Only is null || Only == counts;

    private static ReleaseDimension Same(string column) => new(column, column, column);
}
