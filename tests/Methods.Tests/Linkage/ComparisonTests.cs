using Comity.Methods.Linkage;
using Comity.Methods.Personnel;

namespace Comity.Methods.Tests.Linkage;

/// <summary>Each comparison just so, and just not so.</summary>
public sealed class ComparisonTests
{
    [Theory]
    [InlineData("Testawuor-Muster", Outcome.Same)]
    [InlineData("TESTAWUOR MUSTER", Outcome.Same)]
    [InlineData("Tęstawuórmuster", Outcome.Same)]
    [InlineData("Muster Testawuor", Outcome.Same)]
    [InlineData("Testawour-Muster", Outcome.Alike)]
    [InlineData("Tstawour-Muster", Outcome.Alike)]
    [InlineData("Testavoor Mooster", Outcome.SoundsAlike)]
    [InlineData("Tstawour-Mutser", Outcome.Differs)]
    [InlineData("Testawuor", Outcome.Part)]
    [InlineData("Testawour", Outcome.Part)]
    [InlineData("Muster", Outcome.Part)]
    [InlineData("T. M.", Outcome.Initial)]
    [InlineData("M. T.", Outcome.Differs)]
    [InlineData("Теставуор-Мустер", Outcome.Alike)]
    [InlineData("تستاوور موستر", Outcome.SoundsAlike)]
    [InlineData("Probeka", Outcome.Differs)]
    [InlineData("", Outcome.Unknown)]
    public void Family_names(string family, Outcome expected) =>
        Assert.Equal(expected, Rules.Ama(ama => ama with { Names = [new(family, "Amalvi Kodja")] }).Of(Compared.Family).Outcome);

    [Theory]
    [InlineData("Amalvi Kodja", Outcome.Same)]
    [InlineData("Amalvi", Outcome.Part)]
    [InlineData("Kodja", Outcome.Part)]
    [InlineData("A.", Outcome.Initial)]
    [InlineData("B.", Outcome.Differs)]
    [InlineData("Amalvi Codja", Outcome.Alike)]
    [InlineData("Belvu", Outcome.Differs)]
    public void Given_names(string given, Outcome expected) =>
        Assert.Equal(expected, Rules.Ama(ama => ama with { Names = [new("Testawuor-Muster", given)] }).Of(Compared.Given).Outcome);

    [Theory]
    [InlineData("Anna", "Ana", Outcome.Alike)]
    [InlineData("Ana", "Ano", Outcome.SoundsAlike)]
    [InlineData("Ana", "Aro", Outcome.Differs)]
    [InlineData("Annabels", "Anabel", Outcome.Alike)]
    [InlineData("Annabel", "Onebel", Outcome.SoundsAlike)]
    public void Longer_names_may_have_more_slips(string one, string other, Outcome expected)
    {
        var pair = Duplicates.Explain(Rules.Rows(Rules.Ama(1) with { Names = [new("Testa", one)] }, Rules.Ama(2) with { Names = [new("Testa", other)] }), Rules.Shipped, 1, 2);
        Assert.Equal(expected, pair.Of(Compared.Given).Outcome);
    }

    [Fact]
    public void Swapped_names_are_put_right_and_said()
    {
        var swapped = Rules.Ama(ama => ama with { Names = [new("Amalvi Kodja", "Testawuor-Muster")] });
        Assert.Equal((Outcome.Same, Outcome.Same, Outcome.Swapped), (swapped.Of(Compared.Family).Outcome, swapped.Of(Compared.Given).Outcome, swapped.Of(Compared.NameOrder).Outcome));
        Assert.Equal(Outcome.AsStated, Rules.Ama(ama => ama).Of(Compared.NameOrder).Outcome);
    }

    [Fact]
    public void A_former_name_that_fits_is_taken_and_said()
    {
        var married = Rules.Ama(ama => ama with { Names = [new("Exemplova", "Amalvi Kodja"), new("Testawuor-Muster", "Amalvi Kodja")] });
        Assert.Equal((Outcome.Same, Outcome.OtherName), (married.Of(Compared.Family).Outcome, married.Of(Compared.NameUsed).Outcome));
        var unsaid = Rules.Ama(ama => ama with { Names = [new("Exemplova", "Amalvi Kodja")] });
        Assert.Equal((Outcome.Differs, Outcome.MainNames), (unsaid.Of(Compared.Family).Outcome, unsaid.Of(Compared.NameUsed).Outcome));
        Assert.True(married.Score > unsaid.Score);
    }

    [Theory]
    [InlineData("Testa", "Probe", Outcome.Same)]
    [InlineData("Тест", "Probe", Outcome.Differs)]
    [InlineData("Testa", "पोब", Outcome.Differs)]
    [InlineData("Tęstâ", "Ṗrobe", Outcome.Same)]
    public void Scripts(string family, string given, Outcome expected) =>
        Assert.Equal(expected, Rules.Ama(ama => ama with { Names = [new(family, given)] }).Of(Compared.Script).Outcome);

    [Theory]
    [InlineData("1984-05-09", "1984-05-09", Outcome.Same)]
    [InlineData("1984-05-09", "1984-09-05", Outcome.DayMonthSwapped)]
    [InlineData("1984-05-13", "1984-05-12", Outcome.OneDigit)]
    [InlineData("1984-05-09", "1948-05-09", Outcome.OneDigit)]
    [InlineData("1984-05-12", "1984-05-21", Outcome.OneDigit)]
    [InlineData("1984-05-12", "1974-05-13", Outcome.Differs)]
    [InlineData("1984-05-12", "1983-06-12", Outcome.Differs)]
    [InlineData("1980-10-12", "1981-00-12", Outcome.Unknown)]
    [InlineData("1984-05-09", "1984-05", Outcome.SameMonth)]
    [InlineData("1984-05", "1984-05", Outcome.SameMonth)]
    [InlineData("1984-05-09", "1984-06", Outcome.Differs)]
    [InlineData("1984-05-09", "1984", Outcome.SameYear)]
    [InlineData("1984-05-09", "1985", Outcome.Differs)]
    [InlineData("1984-01-01", "1984-01-01", Outcome.SamePlaceholder)]
    [InlineData("1984-05-09", "1984-01-01", Outcome.SameYear)]
    [InlineData("1984-05-09", "1984-01-02", Outcome.Differs)]
    [InlineData("1984-01-01", "1983-01-01", Outcome.OneDigit)]
    [InlineData("1984-05-09", "", Outcome.Unknown)]
    public void Dates_of_birth(string one, string other, Outcome expected)
    {
        if (!PartialDate.TryParse(other, out var second))
            second = PartialDate.Unknown;
        var rows = Rules.Rows(Rules.Ama(1) with { Birth = PartialDate.Parse(one) }, Rules.Ama(2) with { Birth = second });
        Assert.Equal(expected, Duplicates.Explain(rows, Rules.Shipped, 1, 2).Of(Compared.BirthDate).Outcome);
    }

    [Theory]
    [InlineData("2007-06-30", Outcome.Same)]
    [InlineData("2007-06-15", Outcome.SameMonth)]
    [InlineData("2007-06", Outcome.SameMonth)]
    [InlineData("2007-07-30", Outcome.SameYear)]
    [InlineData("2007", Outcome.SameYear)]
    [InlineData("2008", Outcome.YearApart)]
    [InlineData("2009", Outcome.Differs)]
    [InlineData("", Outcome.Unknown)]
    public void Dates_of_qualification(string other, Outcome expected) =>
        Assert.Equal(expected, Rules.Ama(ama => ama with { QualifiedOn = PartialDate.Parse(other) }).Of(Compared.QualifiedOn).Outcome);

    [Theory]
    [InlineData("2221", Outcome.Same)]
    [InlineData("3221", Outcome.SameGroup)]
    [InlineData("2222", Outcome.SameGroup)]
    [InlineData("2211", Outcome.Differs)]
    [InlineData(PersonCodes.Unknown, Outcome.Unknown)]
    public void Occupations(string other, Outcome expected) => Assert.Equal(expected, Rules.Ama(ama => ama with { Occupation = other }).Of(Compared.Occupation).Outcome);

    [Theory]
    [InlineData("XDA", Outcome.Same)]
    [InlineData("KEN;GHA", Outcome.Same)]
    [InlineData("KEN", Outcome.Differs)]
    [InlineData("", Outcome.Unknown)]
    public void Citizenships_are_the_same_where_one_is_shared(string other, Outcome expected) =>
        Assert.Equal(expected, Rules.Ama(ama => ama with { Citizenships = other.Split(';', StringSplitOptions.RemoveEmptyEntries) }).Of(Compared.Citizenship).Outcome);

    [Theory]
    [InlineData("Institut of Examples", Outcome.Alike)]
    [InlineData("School of Examples", Outcome.Differs)]
    [InlineData("", Outcome.Unknown)]
    public void Schools(string other, Outcome expected) => Assert.Equal(expected, Rules.Ama(ama => ama with { Institution = other }).Of(Compared.Institution).Outcome);

    [Fact]
    public void The_third_and_the_fourth_school_of_a_place_are_two()
    {
        var rows = Rules.Rows(Rules.Ama(1) with { Institution = "School of Examples No. 3" }, Rules.Ama(2) with { Institution = "School of Examples No. 4" });
        Assert.Equal(Outcome.Differs, Duplicates.Explain(rows, Rules.Shipped, 1, 2).Of(Compared.Institution).Outcome);
    }

    [Theory]
    [InlineData("syn 840509 17", Outcome.Same)]
    [InlineData("SYN-840509-71", Outcome.Alike)]
    [InlineData("SYN-990101-44", Outcome.Differs)]
    [InlineData("", Outcome.Unknown)]
    public void National_numbers(string other, Outcome expected) =>
        Assert.Equal(expected, Rules.Ama(ama => ama with { NationalNumber = other }).Of(Compared.NationalNumber).Outcome);

    [Theory]
    [InlineData(PersonCodes.Female, Outcome.Same, null)]
    [InlineData(PersonCodes.Unknown, Outcome.Unknown, null)]
    [InlineData(PersonCodes.Male, Outcome.Differs, "sex")]
    public void Another_sex_is_never_sure(string other, Outcome expected, string? guard)
    {
        var pair = Rules.Ama(ama => ama with { Sex = other });
        Assert.Equal((expected, guard, guard is null ? Verdict.Sure : Verdict.Review), (pair.Of(Compared.Sex).Outcome, pair.Guard, pair.Verdict));
    }

    [Theory]
    [InlineData("Belvu", Verdict.Apart)]
    [InlineData("Omelvu Kedjo", Verdict.Apart)]
    [InlineData("Amalvi", Verdict.Sure)]
    public void Twins_are_apart_however_much_they_share(string given, Verdict expected)
    {
        var pair = Rules.Ama(ama => ama with { Names = [new("Testawuor-Muster", given)], NationalNumber = "" });
        Assert.Equal(expected, pair.Verdict);
        Assert.True(pair.Score > Rules.Shipped.Thresholds.Sure);
    }

    [Fact]
    public void The_account_adds_up_to_the_score()
    {
        var pair = Rules.Ama(ama => ama with { Names = [new("Testawuor", "Amalvi Codja")], Birth = PartialDate.Parse("1984-09-05"), Occupation = "3221" });
        Assert.Equal(pair.Score, pair.Because.Sum(said => said.Weight));
        Assert.Equal(Rules.Shipped.Comparisons.Select(c => c.Compare), pair.Because.Select(said => said.Compare));
        Assert.All(pair.Because, said => Assert.True(said.Outcome == Outcome.Unknown ? said.Weight == 0 : Rules.Shipped.Words.ContainsKey(said.Outcome)));
    }

    [Fact]
    public void What_few_bear_says_more_than_what_many_bear()
    {
        var common = Enumerable.Range(5_000, 200).Select(key => Rules.Stranger(key) with { Names = [new("Mustera", $"Bolvu{key}")] }).ToArray();
        var rare = Duplicates.Explain(LinkageRows.Of([.. common, Rules.Ama(1), Rules.Ama(2)]), Rules.Shipped, 1, 2);
        var often = Duplicates.Explain(
            LinkageRows.Of([.. common, Rules.Ama(1) with { Names = [new("Mustera", "Amalvi")] }, Rules.Ama(2) with { Names = [new("Mustera", "Amalvi")] }]), Rules.Shipped, 1, 2);
        Assert.Equal("single", rare.Of(Compared.Family).Band);
        Assert.Equal("usual", often.Of(Compared.Family).Band);
        Assert.True(rare.Of(Compared.Family).Weight > often.Of(Compared.Family).Weight);
    }
}
