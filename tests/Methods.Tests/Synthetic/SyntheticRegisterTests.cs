using Comity.Methods.Personnel;
using Comity.Methods.Synthetic;

namespace Comity.Methods.Tests.Synthetic;

public sealed class SyntheticRegisterTests
{
    private static readonly SyntheticPlan Plan = new(20_000, 11);
    private static readonly SyntheticRow[] Rows = [.. new SyntheticRegister(Plan).Rows()];
    private static readonly Dictionary<string, PersonRecord> First = Rows.Where(r => r.Planted.All(f => f.Kind != FaultKinds.RepeatedNumber)).ToDictionary(r => r.Record.Number, r => r.Record);

    [Fact]
    public void The_same_seed_gives_the_same_letters_and_another_seed_others()
    {
        var plan = Plan with { Rows = 3_000 };
        Assert.Equal(Written(plan), Written(plan));
        var (other, _) = Written(plan with { Seed = 12 });
        Assert.NotEqual(Written(plan).Register, other);
    }

    [Fact]
    public void A_longer_register_begins_as_the_shorter()
    {
        var (shorter, longer) = (Written(Plan with { Rows = 1_000 }).Register, Written(Plan with { Rows = 2_000 }).Register);
        Assert.StartsWith(shorter, longer, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_are_as_planned()
    {
        var planted = Rows.SelectMany(r => r.Planted).CountBy(f => f.Kind).ToDictionary(k => k.Key, k => k.Value);
        Assert.InRange(planted[FaultKinds.Duplicate], 320, 480);
        Assert.InRange(planted[FaultKinds.Twin], 35, 90);
        Assert.InRange(Rows.Count(r => r.Planted.Any(f => f.Kind is not (FaultKinds.Duplicate or FaultKinds.Twin))), 140, 260);
        Assert.All(FaultKinds.All, kind => Assert.True(planted.GetValueOrDefault(kind) > 0, kind));
        Assert.DoesNotContain(new SyntheticRegister(new SyntheticPlan(5_000) { Duplicates = 0, Twins = 0, Faulty = 0 }).Rows(), row => row.Planted.Count > 0);
    }

    [Fact]
    public void A_duplicate_is_of_somebody_who_stands_before_it() => Assert.All(Planted(FaultKinds.Duplicate), found =>
    {
        var (row, fault) = found;
        var first = First[fault.Other];
        Assert.True(string.CompareOrdinal(first.Number, row.Record.Number) < 0 || row.Planted.Count > 1);
        Assert.True(row.Record.Licences[0].From >= first.Licences[0].From);
        if (fault.Field == "same" && first.AsSent.Count + row.Record.AsSent.Count == 0)
            Assert.Equal((first.Family, first.Given, first.Birth), (row.Record.Family, row.Record.Given, row.Record.Birth));
        else if (first.AsSent.Count + row.Record.AsSent.Count == 0)
            Assert.NotEqual((first.Family, first.Given, first.Birth), (row.Record.Family, row.Record.Given, row.Record.Birth));
    });

    [Fact]
    public void What_was_done_to_a_duplicate_is_what_the_truth_says()
    {
        Assert.All(Only("date-swapped"), pair => Assert.Equal((pair.First.Birth.Day!.Value.Day, pair.First.Birth.Day!.Value.Month), (pair.Again.Birth.Day!.Value.Month, pair.Again.Birth.Day!.Value.Day)));
        Assert.All(Only("names-swapped"), pair => Assert.Equal((pair.First.Family, pair.First.Given), (pair.Again.Given, pair.Again.Family)));
        Assert.All(Only("initial"), pair => Assert.Equal(pair.First.Given[..1] + ".", pair.Again.Given));
        Assert.All(Only("former-name"), pair => Assert.NotEqual(pair.First.Family, pair.Again.Family));
        Assert.All(Only("marks-lost"), pair => Assert.True(pair.Again.Family.All(char.IsAscii) && pair.Again.Given.All(char.IsAscii)));
        Assert.All(Only("other-script"), pair => Assert.NotEqual(IsLatin(pair.First.Family), IsLatin(pair.Again.Family)));
        Assert.All(Only("typing:family_name"), pair => Assert.InRange(Math.Abs(pair.First.Family.Length - pair.Again.Family.Length), 0, 1));
        Assert.All(Only("typing:birth_date"), pair => Assert.NotEqual(pair.First.Birth, pair.Again.Birth));
    }

    [Fact]
    public void Twins_share_family_and_day_of_birth_and_never_a_name() => Assert.All(Planted(FaultKinds.Twin), found =>
    {
        var (row, first) = (found.Row, First[found.Fault.Other]);
        if (first.AsSent.Count + row.Record.AsSent.Count > 0)
            return;
        Assert.Equal((first.Family, first.Birth), (row.Record.Family, row.Record.Birth));
        Assert.Empty(first.Given.Split(' ', '-').Intersect(row.Record.Given.Split(' ', '-')));
    });

    [Fact]
    public void What_cannot_be_read_stands_in_the_file_and_is_unknown_in_the_record()
    {
        Assert.All(Planted(FaultKinds.ImpossibleDate), found => Assert.False(PartialDate.TryParse(found.Row.Record.AsSent[found.Fault.Field], out _)));
        Assert.All(Planted(FaultKinds.FutureDate), found => Assert.True(PartialDate.Parse(found.Row.Record.AsSent[found.Fault.Field]).Earliest > Plan.On));
        Assert.All(Planted(FaultKinds.UnknownCountry), found => Assert.DoesNotMatch("^[A-Z]{3}$", found.Row.Record.AsSent[found.Fault.Field]));
        Assert.All(Rows.Where(r => r.Record.AsSent.Count > 0), row => Assert.Contains(row.Planted, f => row.Record.AsSent.ContainsKey(f.Field)));
    }

    [Fact]
    public void A_repeated_number_is_that_of_a_row_before() => Assert.All(Planted(FaultKinds.RepeatedNumber), found =>
    {
        Assert.Equal(found.Fault.Other, found.Row.Record.Number);
        Assert.True(Register.Key(found.Fault.Other) < found.Row.Row);
    });

    /// <summary>Names are skewed as in life: some are borne by one in a hundred, most by next to nobody, and full names collide.</summary>
    [Fact]
    public void Names_are_unreal_and_skewed_as_in_life()
    {
        var families = Rows.CountBy(r => r.Record.Family).OrderByDescending(f => f.Value).ToList();
        Assert.InRange(families[0].Value, 100, 500);
        Assert.InRange(families.Count(f => f.Value == 1), 4_000, 15_000);
        Assert.InRange(Rows.Where(r => r.Planted.Count == 0).CountBy(r => (r.Record.Family, r.Record.Given)).Count(n => n.Value > 1), 20, 600);
        Assert.InRange(Rows.Count(r => !IsLatin(r.Record.Family)), 60, 600);
        Assert.All(Rows, row => Assert.StartsWith("SYN", row.Record.Number, StringComparison.Ordinal));
    }

    [Fact]
    public void Lives_hang_together() => Assert.All(Rows.Where(r => r.Planted.Count == 0).Select(r => r.Record), person =>
    {
        Assert.False(person.Birth.Latest?.AddYears(15) > person.Qualifications[0].Completed.Latest);
        Assert.False(person.Birth.Earliest > person.Registered.Latest);
        Assert.False(person.Qualifications[0].Completed.Earliest > person.Licences[0].From.Latest);
        Assert.False(person.Registered.Earliest > Plan.On);
        Assert.False(person.Exit.Happened && (person.Exit.On.Earliest > Plan.On || person.Licences[0].Until >= person.Exit.On));
        Assert.Contains(person.Sex, PersonCodes.Sexes);
        Assert.All(person.Employments, post => Assert.Contains(post.Sector, PersonCodes.Sectors));
    });

    [Fact]
    public void The_own_country_comes_first_everywhere()
    {
        var own = Plan.Country;
        Assert.InRange(Rows.Count(r => r.Record.CountryOfFirstQualification == own), 13_000, 17_500);
        Assert.InRange(Rows.Count(r => r.Record.Citizenships.Count > 1), 800, 4_000);
        Assert.InRange(Rows.Select(r => r.Record.CountryOfFirstQualification).Distinct().Count(), 40, 60);
        var kenya = new SyntheticRegister(new SyntheticPlan(3_000) { Country = "KEN" }).Rows().ToList();
        Assert.InRange(kenya.Count(r => r.Record.CountryOfFirstQualification == "KEN"), 1_900, 2_700);
    }

    [Fact]
    public void The_file_has_twelve_columns_or_more_and_the_truth_one_line_for_each_fault()
    {
        var (register, truth) = Written(Plan);
        var lines = register.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Plan.Rows + 1, lines.Length);
        Assert.All(lines, line => Assert.Equal(12, line.Split(',').Length));
        Assert.Equal(Rows.Sum(r => r.Planted.Count) + 1, truth.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(24, SyntheticColumns.Wide.Count);
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(10, 501)]
    [InlineData(10, -1)]
    public void A_plan_that_cannot_be_is_refused(long rows, int duplicates) =>
        Assert.ThrowsAny<ArgumentException>(() => new SyntheticRegister(new SyntheticPlan(rows) { Duplicates = duplicates, Twins = 0 }));

    private static IEnumerable<(SyntheticRow Row, PlantedFault Fault)> Planted(string kind) =>
        Rows.SelectMany(row => row.Planted.Where(f => f.Kind == kind).Select(f => (row, f)));

    /// <summary>Duplicates to which this and nothing else was done, with the record that came first.</summary>
    private static List<(PersonRecord First, PersonRecord Again)> Only(string fault)
    {
        List<(PersonRecord, PersonRecord)> pairs = [.. Planted(FaultKinds.Duplicate).Where(f => f.Fault.Field == fault)
            .Select(f => (First[f.Fault.Other], f.Row.Record)).Where(p => p.Item1.AsSent.Count + p.Record.AsSent.Count == 0)];
        Assert.NotEmpty(pairs);
        return pairs;
    }

    private static bool IsLatin(string name) => name.All(letter => letter is < '\u0250' or (>= '\u1E00' and < '\u1F00'));

    private static (string Register, string Truth) Written(SyntheticPlan plan)
    {
        using var register = new StringWriter();
        using var truth = new StringWriter();
        SyntheticFile.Write(plan, SyntheticColumns.Twelve, register, truth);
        return (register.ToString(), truth.ToString());
    }
}
