using Comity.Methods.Observations;
using Comity.Methods.Tests.Support;
using Comity.Tests;

namespace Comity.Methods.Tests.Observations;

public sealed class CodesTests
{
    [Fact]
    public void No_counterpart_that_is_not_a_country_has_the_code_of_one()
    {
        var countries = CsvText.Rows(Places.SharedData("country-codes.csv")).Select(r => r.Field("ISO3166-1-Alpha-3")).ToHashSet();
        Assert.Contains("DOM", countries);
        Assert.DoesNotContain(Counterparts.NotCountries, countries.Contains);
    }

    [Theory]
    [InlineData("2018", 2018)]
    [InlineData("2018-06", 2018)]
    [InlineData("2018-03-31", 2018)]
    [InlineData("March", 0)]
    [InlineData("18", 0)]
    public void The_year_is_read_from_any_time(string time, int year) => Assert.Equal(year, Reading.YearOf(time));
}
