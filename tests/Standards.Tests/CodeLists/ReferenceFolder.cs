using Comity.Standards.CodeLists;
using Comity.Tests;

namespace Comity.Standards.Tests.CodeLists;

/// <summary>The reference folder of this repository, read as the program reads it.</summary>
internal static class ReferenceFolder
{
    public static Countries Countries { get; } = Countries.Read(CountryFiles.From(name => File("countries", name)));

    public static OccupationList Occupations { get; } = OccupationList.Read(
        File("occupations", "occupations.csv"), File("occupations", "mappings.csv"), File("occupations", "traps.yaml"));

    public static NhwaIndicators Nhwa { get; } = NhwaIndicators.Read(File("indicators", "nhwa-2017.yaml"));

    public static NamedCodes Regions { get; } = NamedCodes.Read(File("regions", "who-regions.csv"));

    public static NamedCodes IncomeGroups { get; } = NamedCodes.Read(File("regions", "income-group-names.csv"));

    public static NamedCodes OccupationGroups { get; } = NamedCodes.Read(File("occupations", "groups.csv"));

    public static ReferenceText File(string folder, string name) =>
        new($"{folder}/{name}", System.IO.File.ReadAllText(Places.InRepository("reference", folder, name)));
}
