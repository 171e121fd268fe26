using Comity.App.Layout;
using Comity.App.Reference;
using Comity.Methods.Observations;
using Comity.Methods.Safeguards;
using Comity.Rules.Lists;
using Lists = Comity.Rules.Lists;

namespace Comity.App.Safeguards;

/// <summary>What is said of lists and countries, in the reader's language.</summary>
internal sealed class ListWords(Reader reader, ReferenceData reference)
{
    public Reader Reader => reader;

    public string Name(string iso3) => reference.NameOf(iso3, reader.Language.Code);

    /// <summary>A country, or WHO's list as such.</summary>
    public string Jurisdiction(string code) => code == SafeguardsLists.International ? reader.Say("safeguards.international") : Name(code);

    public string? Region(string? code) => code is null ? null : reference.Regions.Names(code)?.In(reader.Language.Code) ?? code;

    /// <summary>Names in the order of the reader's language, parted as that language parts them.</summary>
    public string Names(IEnumerable<string> countries) =>
        string.Join(reader.Say("safeguards.and"), countries.Select(Name).Order(reader.Language.ByName));

    public string Rule(ListParameters rule) => reader.Say("safeguards.rule",
        ("density", rule.DensityBelow), ("index", rule.IndexBelow), ("year", Round(rule)));

    /// <summary>Why the figures put a country on the list, off it, or neither.</summary>
    public string Reason(CountryDerivation country, ListParameters rule) => reader.Say("safeguards.reason." + CodeOf(country.Reason),
        ("density", country.Density), ("densityBelow", rule.DensityBelow), ("index", country.Index), ("indexBelow", rule.IndexBelow), ("year", Round(rule)));

    public string Short(Methods.Safeguards.ListReason reason) => reader.Say("safeguards.short." + CodeOf(reason));

    public string Lack(string dataSet) => reader.Say("safeguards.lacks." + dataSet);

    public string Why(Lists.ListReason reason) => reader.Say("safeguards.why." + CodeOf(reason));

    public string Status(string status) => reader.Say("safeguards.status." + status);

    /// <summary>Below or above a threshold, by how much.</summary>
    public string Distance(decimal value, decimal threshold) => value == threshold
        ? reader.Say("safeguards.distance.equal", ("threshold", threshold))
        : reader.Say(value < threshold ? "safeguards.distance.below" : "safeguards.distance.above", ("by", Math.Abs(value - threshold)), ("threshold", threshold));

    /// <summary>As <c>2019</c>, or <c>2018, 2019</c> where the parts are of two years.</summary>
    public static string Years(CountryDerivation country) => string.Join(", ", YearsOf(country));

    public static IEnumerable<int> YearsOf(CountryDerivation country) =>
        new[] { country.Doctors?.Year(), country.NursesAndMidwives?.Year() }.OfType<int>().Distinct().Order();

    /// <summary>As programs read it: <c>bothBelow</c>.</summary>
    public static string CodeOf<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private string Round(ListParameters rule) => rule.IndexYear is { } year ? Reader.Year(year) : reader.Say("safeguards.latest");
}
