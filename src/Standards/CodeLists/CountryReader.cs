namespace Comity.Standards.CodeLists;

/// <summary>Reads the files of <c>reference/countries</c> row by row.</summary>
internal static class CountryReader
{
    public static List<Country> ReadCountries(ReferenceText file) => CodeTable.Read(file, row => new Country(
        row.Text("iso3"),
        row.Text("iso2"),
        row.WholeOrNone("m49"),
        row.Names(),
        row.Optional("region"),
        row.Optional("subregion"),
        row.Optional("intermediate_region"),
        row.YesNo("ldc"),
        row.YesNo("lldc"),
        row.YesNo("sids"),
        row.Text("independent") switch
        {
            "yes" => Independence.Yes,
            "no" => Independence.No,
            "contested" => Independence.Contested,
            var other => throw row.Wrong("independent", $"\"{other}\" is not one of yes, no, contested"),
        }));

    public static List<Area> ReadAreas(ReferenceText file) => CodeTable.Read(file, row => new Area(
        row.Text("code"),
        row.Text("kind"),
        row.Names(),
        row.List("part_of"),
        row.Date("valid_from"),
        row.Date("valid_to"),
        row.Optional("note")));

    public static List<WhoMembership> ReadMemberships(ReferenceText file) => CodeTable.Read(file, row => new WhoMembership(
        row.Text("iso3"),
        row.TextOrNone("region"),
        row.Date("valid_from"),
        row.Date("valid_to"),
        row.Text("status"),
        row.Optional("note")));

    public static List<IncomeGroupYear> ReadIncomeGroups(ReferenceText file) => CodeTable.Read(file, row => new IncomeGroupYear(
        row.Text("area"),
        row.Whole("fiscal_year"),
        row.Date("valid_from") ?? throw row.Wrong("valid_from", "is empty"),
        row.Date("valid_to") ?? throw row.Wrong("valid_to", "is empty"),
        row.Text("group"),
        row.Optional("note")));

    public static Dictionary<string, SortedList<int, long>> ReadPopulation(ReferenceText file) => CodeTable
        .Read(file, row => (Area: row.Text("area"), Year: row.Whole("year"), People: row.Long("population")))
        .GroupBy(row => row.Area)
        .ToDictionary(rows => rows.Key, rows => new SortedList<int, long>(rows.ToDictionary(row => row.Year, row => row.People)));
}
