using System.Globalization;
using System.Text.RegularExpressions;
using Comity.Rules.Lists;
using Comity.Tests;

namespace Comity.Rules.Tests.Lists;

/// <summary>The rule of each edition, applied to the open data, against the official list.</summary>
public sealed partial class DerivationTests
{
    private static readonly Dictionary<string, decimal> Doctors = Latest("HWF_0001");
    private static readonly Dictionary<string, decimal> NursesAndMidwives = Latest("HWF_0006");
    private static readonly Dictionary<string, decimal> Coverage = Coverage2017();

    [Fact]
    public void The_rule_of_2020_gives_exactly_the_official_list()
    {
        var edition = PolicyFolder.Lists.Edition("2020")!;

        Assert.Equal(edition.Members.Order(StringComparer.Ordinal), Computed(edition));
    }

    [Fact]
    public void The_rule_of_2023_gives_52_of_the_55_and_none_besides()
    {
        var edition = PolicyFolder.Lists.Edition("2023")!;
        var computed = Computed(edition);

        Assert.Equal(52, computed.Count);
        Assert.Empty(computed.Except(edition.Members));
        Assert.Equal(["RWA", "TUV", "WSM"], edition.Members.Except(computed).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Tuvalu_is_not_computable_and_Rwanda_and_Samoa_are_above_the_index()
    {
        var edition = PolicyFolder.Lists.Edition("2023")!;

        Assert.Null(Compute(edition, "TUV"));
        Assert.False(Compute(edition, "RWA"));
        Assert.False(Compute(edition, "WSM"));
    }

    [Fact]
    public void The_inputs_are_194_densities_and_183_indexes() =>
        Assert.Equal((194, 183), (Doctors.Keys.Intersect(NursesAndMidwives.Keys).Count(), Coverage.Count));

    private static List<string> Computed(ListEdition edition) =>
        [.. Doctors.Keys.Where(iso3 => Compute(edition, iso3) == true).Order(StringComparer.Ordinal)];

    private static bool? Compute(ListEdition edition, string iso3) => edition.Computes(
        Doctors.TryGetValue(iso3, out var doctors) && NursesAndMidwives.TryGetValue(iso3, out var nurses) ? doctors + nurses : null,
        Coverage.TryGetValue(iso3, out var index) ? index : null);

    private static Dictionary<string, decimal> Latest(string indicator) => Rows("who-gho-hwf-2022.csv")
        .Where(row => row["indicator_code"] == indicator)
        .GroupBy(row => row["iso3"])
        .ToDictionary(rows => rows.Key, rows => Number(rows.MaxBy(row => int.Parse(row["year"]))!["value"]));

    private static Dictionary<string, decimal> Coverage2017()
    {
        var iso3 = Rows("country-codes.csv").ToDictionary(row => int.Parse(row["M49"]), row => row["ISO3166-1-Alpha-3"]);
        return Rows("sdg-381-uhc-index-2020.csv").Where(row => row["year"] == "2017" && iso3.ContainsKey(int.Parse(row["geo_area"])))
            .ToDictionary(row => iso3[int.Parse(row["geo_area"])], row => Number(row["sh_acs_unhc"]));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadLines(Places.SharedData(file)).Select(line => Split(line.TrimStart('\uFEFF'))).ToList();
        return lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static List<string> Split(string line) => [.. Fields().Matches(line).Select(field => field.Value.Trim('"'))];

    [GeneratedRegex("(?<=^|,)(\"([^\"]|\"\")*\"|[^,]*)(?=,|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fields();
}
