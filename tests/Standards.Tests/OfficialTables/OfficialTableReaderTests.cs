using Comity.Standards.CodeLists;
using Comity.Standards.OfficialTables;
using Comity.Standards.Tests.CodeLists;

namespace Comity.Standards.Tests.OfficialTables;

public sealed class OfficialTableReaderTests
{
    private const string Minimal = """
        id: made-up
        order: 1
        title: { en: Made up, fr: Inventé, ar: مختلق }
        source: nowhere
        groups:
          - { id: doctors, codes: [{ code: "221", of: ["2211"] }] }
        figures:
          - { id: persons, title: { en: Persons, fr: Personnes, ar: أشخاص } }
          - { id: share, title: { en: Share, fr: Part, ar: نسبة }, above: persons, below: whole, per: 100 }
        tables:
          - id: one
            status: ours
            title: { en: One, fr: Un, ar: واحد }
            reading: { en: So, fr: Ainsi, ar: هكذا }
            counts: stock
            activity: LIC
            dimensions:
              - { of: occupation, groups: doctors }
              - { name: age, of: birth, bands: ["0", retirement-5] }
            rows: [occupation, age]
            totals: [age]
            figures: [persons, share]
        """;

    [Fact]
    public void All_tables_that_ship_are_read_and_can_be_counted_or_say_why_not()
    {
        Assert.Equal(["joint-questionnaire", "nhwa-2017", "register", "reporting-instrument"], Shipped.All.Select(t => t.Family.Id).Distinct());
        Assert.Equal(Shipped.All.Count, Shipped.All.Select(t => t.Id).Distinct().Count());
        Assert.Equal(["nhwa-5-07"], Shipped.All.Where(t => t.Plan is null).Select(t => t.Id));
        Assert.All(Shipped.All.Where(t => t.Plan is null), t => Assert.NotEmpty(t.Lacks));
        Assert.All(Shipped.All.SelectMany(t => t.Lacks.Append(t.Title).Append(t.Reading)), text => Assert.Equal(["ar", "en", "fr"], text.Languages.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Indicators_carry_the_code_and_the_status_of_the_edition() => Assert.All(
        Shipped.All.Where(t => t.Family.Id == "nhwa-2017"),
        t => Assert.Equal((t.Code, t.Status), (ReferenceFolder.Nhwa.Find(t.Code)!.Code, ReferenceFolder.Nhwa.Find(t.Code)!.Status)));

    [Fact]
    public void Groups_of_occupations_have_the_parts_that_the_list_of_occupations_gives_them()
    {
        var groups = Shipped.All.SelectMany(t => t.Plan?.Dimensions ?? []).Where(d => d.Column == "occupation").SelectMany(d => d.Groups).DistinctBy(g => g.Code).ToList();
        Assert.Contains(groups, g => g.Code == "221");
        Assert.All(groups, g => Assert.Equal(ReferenceFolder.Occupations.UnitGroupsOf(g.Code).Order(), g.Members.Order()));
    }

    [Theory]
    [InlineData("of: occupation", "of: profession", "profession is no column of codes here")]
    [InlineData("activity: LIC", "activity: ALL", "ALL is no level of activity here")]
    [InlineData("rows: [occupation, age]", "rows: [occupation, sex]", "sex is no dimension here")]
    [InlineData("totals: [age]", "totals: [sex]", "sex is no dimension of rows here")]
    [InlineData("figures: [persons, share]", "figures: [persons, rate]", "there is no figure rate")]
    [InlineData("figures: [persons, share]", "figures: [share]", "persons is no figure here")]
    [InlineData("below: whole", "below: half", "half is no figure or denominator here")]
    [InlineData("groups: doctors }", "groups: nurses }", "there are no groups nurses")]
    [InlineData("retirement-5]", "retire-5]", "neither an age")]
    [InlineData("counts: stock", "counts: shares", "shares is none of stock, entries, exits")]
    [InlineData("status: ours", "status: sure", "the status sure is none of")]
    [InlineData("totals: [age]", "sums: [age]", "sums: this key is not known here")]
    public void What_is_not_there_is_refused_by_name(string right, string wrong, string problem)
    {
        Assert.Single(Shipped.Read(Minimal));
        var refused = Assert.Throws<ReferenceTextException>(() => Shipped.Read(Minimal.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }
}
