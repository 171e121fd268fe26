using Comity.Standards.CodeLists;

namespace Comity.Standards.Tests.CodeLists;

public sealed class NhwaIndicatorsTests
{
    private static NhwaIndicators Nhwa => ReferenceFolder.Nhwa;

    [Fact]
    public void The_edition_has_ten_modules_and_78_indicators_of_which_some_are_held()
    {
        Assert.Equal(("nhwa-2017", 78, 10), (Nhwa.Edition, Nhwa.PublishedCount, Nhwa.Modules.Count));
        Assert.Equal(24, Nhwa.All.Count);
        Assert.All(Nhwa.All, indicator => Assert.StartsWith($"{indicator.Module}-", indicator.Code));
        Assert.All(Nhwa.All, indicator => Assert.Equal(["ar", "en", "fr"], indicator.Name.Languages.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Density_counts_by_10_000_and_shares_by_100()
    {
        Assert.Equal(10_000, Assert.Single(Nhwa.Find("1-01")!.Formulas).Scale);
        Assert.All(Nhwa.Find("1-08")!.Formulas, formula => Assert.Equal(100, formula.Scale));
    }

    [Fact]
    public void Where_the_denominator_is_not_settled_both_are_held() =>
        Assert.Equal(["stock", "all entrants"], Nhwa.Find("5-03")!.Formulas.Select(formula => formula.Denominator));

    [Fact]
    public void Only_what_was_read_in_the_standard_counts_as_verified() =>
        Assert.Equal(["1-01", "1-02", "1-03"], Nhwa.All.Where(indicator => indicator.Status == "verified").Select(indicator => indicator.Code));

    [Fact]
    public void An_unknown_key_is_refused_with_its_line()
    {
        var text = ReferenceFolder.File("indicators", "nhwa-2017.yaml").Text;
        var line = text.Split('\n').TakeWhile(row => row != "  - code: 1-01").Count() + 2;

        var problem = Assert.Throws<ReferenceTextException>(() => NhwaIndicators.Read(new ReferenceText("nhwa.yaml", text.Replace("  - code: 1-01\n", "  - code: 1-01\n    colour: red\n"))));
        Assert.Contains("colour", problem.Message);
        Assert.Equal(line, problem.Line);
    }

    [Theory]
    [InlineData("WPR", "fr", "Région du Pacifique occidental")]
    [InlineData("EMR", "ar", "إقليم شرق المتوسط")]
    public void WHO_regions_have_names(string code, string language, string name) => Assert.Equal(name, ReferenceFolder.Regions.Names(code)?.In(language));

    [Fact]
    public void There_are_six_regions_and_four_income_groups() =>
        Assert.Equal((6, 4), (ReferenceFolder.Regions.Codes.Count, ReferenceFolder.IncomeGroups.Codes.Count));
}
