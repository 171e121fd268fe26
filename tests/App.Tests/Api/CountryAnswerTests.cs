using System.Net;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Api;

public sealed class CountryAnswerTests
{
    [Theory]
    [InlineData("", 249)]
    [InlineData("?member=true", 194)]
    [InlineData("?member=false", 55)]
    [InlineData("?region=AFR", 47)]
    [InlineData("?region=sear", 11)]
    [InlineData("?incomeGroup=L&on=2026-06-30", 26)]
    [InlineData("?incomeGroup=L&on=2026-07-01", 0)]
    public async Task Countries_are_listed_by_what_held_on_a_day(string query, int count)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var answer = await host.JsonAsync("/api/v1/countries" + query);
        Assert.Equal(count, answer.GetProperty("count").GetInt32());
        Assert.Equal(count, answer.Items().Count);
    }

    [Fact]
    public async Task A_country_is_found_in_any_case_and_named_in_the_language_asked_for()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        var country = await host.JsonAsync("/api/v1/countries/nga?language=fr&on=2018-12-31");
        Assert.Equal("NGA", country.Text("iso3"));
        Assert.Equal("Nigéria", country.Text("name"));
        Assert.Equal(["en", "fr", "ar", "es", "ru", "zh"], country.GetProperty("names").EnumerateObject().Select(n => n.Name));
        Assert.Equal("LM", country.GetProperty("incomeGroup").Text("group"));
        Assert.Equal(2019, country.GetProperty("incomeGroup").GetProperty("fiscalYear").GetInt32());
        Assert.Equal(2024, country.GetProperty("population").GetProperty("year").GetInt32());
    }

    [Fact]
    public async Task Namibia_is_NA_and_M49_keeps_its_zeros()
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        Assert.Equal("NA", (await host.JsonAsync("/api/v1/countries/NAM")).Text("iso2"));
        Assert.Equal("004", (await host.JsonAsync("/api/v1/countries/AFG")).Text("m49"));
    }

    [Theory]
    [InlineData("?region=AFRO", "bad-value", "AFR")]
    [InlineData("?member=yes", "bad-value", "true")]
    [InlineData("?incomeGroup=low", "bad-value", "L")]
    [InlineData("?on=31.12.2018", "bad-value", "YYYY-MM-DD")]
    [InlineData("?on=2018-02-29", "bad-value", "YYYY-MM-DD")]
    [InlineData("?language=de", "bad-value", "zh")]
    [InlineData("?continent=Africa", "unknown-parameter", "region")]
    public async Task A_wrong_question_is_told_the_right_ones(string query, string code, string right)
    {
        var problem = await (await TestHost.SharedAsync(TestStore.Sqlite)).ProblemAsync("/api/v1/countries" + query, HttpStatusCode.BadRequest, code);
        Assert.Contains(right, problem.Texts("allowed"));
    }
}
