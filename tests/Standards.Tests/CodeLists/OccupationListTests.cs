using System.Text.Json;
using Comity.Methods.Observations;
using Comity.Standards.CodeLists;
using Comity.Tests;

namespace Comity.Standards.Tests.CodeLists;

public sealed class OccupationListTests
{
    private static OccupationList Occupations => ReferenceFolder.Occupations;

    private static JsonElement Source { get; } =
        JsonDocument.Parse(File.ReadAllText(Places.SharedData("isco08-health-and-gho-hwf-codes.json"))).RootElement;

    [Fact]
    public void The_38_unit_groups_have_title_and_group_of_the_source()
    {
        var unitGroups = Occupations.All.Where(occupation => occupation.Level == "unit group").ToList();

        Assert.Equal(38, unitGroups.Count);
        foreach (var row in Source.GetProperty("isco08").EnumerateArray())
        {
            var occupation = Occupations.Find(row.GetProperty("code").GetString()!)!;
            Assert.Equal((row.GetProperty("title").GetString(), row.GetProperty("group").GetString()), (occupation.Title.In("en"), occupation.WhoGroup));
        }
    }

    [Fact]
    public void The_groups_hold_14_16_3_and_5_unit_groups()
    {
        var groups = Occupations.All.Where(occupation => occupation.Level == "unit group").CountBy(occupation => occupation.WhoGroup!).ToDictionary();

        Assert.Equal((14, 16, 3, 5), (groups["HP"], groups["HAP"], groups["PCW"], groups["HMS"]));
        Assert.All(groups.Keys, code => Assert.NotNull(ReferenceFolder.OccupationGroups.Names(code)));
    }

    [Fact]
    public void Every_title_stands_in_three_languages() =>
        Assert.All(Occupations.All, occupation => Assert.Equal(["ar", "en", "fr"], occupation.Title.Languages.Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData(Methods.Observations.Occupations.Doctors, "doctors", "2210 2211 2212")]
    [InlineData(Methods.Observations.Occupations.Nurses, "nurses", "2221 3221")]
    [InlineData(Methods.Observations.Occupations.Midwives, "midwives", "2222 3222")]
    [InlineData(Methods.Observations.Occupations.NursesAndMidwives, "nurses-and-midwives", "2221 3221 2222 3222")]
    public void The_groups_of_observations_are_in_the_list_with_their_parts(string code, string alias, string unitGroups)
    {
        Assert.Equal(code, Occupations.Find(alias)?.Code);
        Assert.Equal(unitGroups.Split(' '), Occupations.UnitGroupsOf(code));
    }

    [Fact]
    public void Every_WHO_indicator_is_mapped_to_the_unit_groups_of_the_source()
    {
        Assert.Equal(25, Source.GetProperty("gho_hwf").EnumerateObject().Count());
        Assert.All(Source.GetProperty("gho_hwf").EnumerateObject(), code => Assert.NotNull(Occupations.Mapping("WHO-GHO", code.Name)));
        Assert.All(Source.GetProperty("gho_to_isco08").EnumerateObject(), pair => Assert.Equal(
            pair.Value.EnumerateArray().Select(code => code.GetString()!), Occupations.UnitGroupsOf(Occupations.Mapping("WHO-GHO", pair.Name)!.Occupation!)));
    }

    [Fact]
    public void Every_mapping_speaks_in_codes_of_observations() => Assert.All(Occupations.Mappings, mapping =>
    {
        Assert.True(mapping.Measure is null || Measures.All.Contains(mapping.Measure), mapping.Code);
        Assert.True(mapping.Unit is null || Units.All.Contains(mapping.Unit), mapping.Code);
        Assert.True(mapping.Criterion is null || Criteria.All.Contains(mapping.Criterion), mapping.Code);
    });

    [Fact]
    public void Traps_have_distinct_ids_and_reach_the_occupations_they_concern()
    {
        Assert.Equal(Occupations.Traps.Count, Occupations.Traps.Select(trap => trap.Id).Distinct().Count());
        Assert.Contains(Occupations.TrapsFor("MID"), trap => trap.Id == "OT-02");
        Assert.DoesNotContain(Occupations.TrapsFor("2262"), trap => trap.Id == "OT-02");
    }

    [Fact]
    public void A_mapping_to_an_occupation_that_is_not_held_is_refused() =>
        Assert.Throws<ReferenceTextException>(() => OccupationList.Read(
            ReferenceFolder.File("occupations", "occupations.csv"),
            new ReferenceText("m.csv", "scheme,code,occupation,measure,unit,criterion,status,note\nX,Y,9999,STOCK,HC,_Z,verified,\n"),
            ReferenceFolder.File("occupations", "traps.yaml")));
}
