using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;

namespace Comity.Methods.Tests.Personnel;

public sealed class SpellTests
{
    private const string Own = "GHA";

    private static PersonRecord Nurse => new("N-1")
    {
        Occupation = "2221", Citizenships = ["GHA"], CountryOfBirth = "GHA", Birth = PartialDate.Parse("1980-05-17"),
        Qualifications = [new Qualification("", "", "GHA", PartialDate.Parse("2001"))], Registered = PartialDate.Parse("2002-01-04"),
    };

    [Fact]
    public void Without_licences_a_person_is_there_from_registration_on()
    {
        var spell = Assert.Single(Of(Nurse));
        Assert.Equal((Day("2002-01-04"), (DateOnly?)null), (spell.First, spell.Last));
        Assert.Equal((EntryTypes.NewDomestic, ""), (spell.Entry, spell.Exit));
        Assert.Equal(("2221", "GHA", "ONE", Day("1980-05-17")), (spell.Occupation, spell.Citizenship, spell.Citizenships, spell.Birth));
    }

    [Theory]
    [InlineData("GHA", EntryTypes.NewDomestic)]
    [InlineData("NGA", EntryTypes.NewForeign)]
    [InlineData("UNK", EntryTypes.New)]
    public void The_way_in_follows_the_country_of_the_first_qualification(string country, string entry) =>
        Assert.Equal(entry, Of(Nurse with { Qualifications = [new Qualification("", "", country), new Qualification("", "", "GBR")] })[0].Entry);

    [Fact]
    public void A_licence_holds_from_its_first_to_its_last_day()
    {
        var spell = Assert.Single(Of(Nurse with { Licences = [Licence(PersonCodes.Active, "2003-02", "2010")] }));
        Assert.Equal((Day("2003-02-01"), Day("2010-12-31"), ExitKinds.Lapsed), (spell.First, spell.Last, spell.Exit));
    }

    [Theory]
    [InlineData(PersonCodes.Revoked, PersonCodes.Revocation)]
    [InlineData(PersonCodes.Suspended, ExitKinds.Suspended)]
    [InlineData(PersonCodes.Expired, ExitKinds.Lapsed)]
    public void A_licence_that_is_no_more_says_how_it_ended(string status, string exit) =>
        Assert.Equal(exit, Assert.Single(Of(Nurse with { Licences = [Licence(status, "2003", "2010")] })).Exit);

    [Fact]
    public void A_licence_that_ended_nobody_knows_when_counts_on_no_day() =>
        Assert.Empty(Of(Nurse with { Licences = [Licence(PersonCodes.Expired, "2003", "")] }));

    [Theory]
    [InlineData("2011-12-31", EntryTypes.Resumed, ExitKinds.Paused)]
    [InlineData("2012-01-01", EntryTypes.Return, ExitKinds.Lapsed)]
    [InlineData("2011-01-01", EntryTypes.NewDomestic, "")]
    public void An_absence_of_twelve_months_makes_a_return(string again, string entry, string exit)
    {
        var spells = Of(Nurse with { Licences = [Licence(PersonCodes.Active, "2003", "2010-12-31"), Licence(PersonCodes.Active, again, "")] });
        Assert.Equal((entry, exit), (spells[^1].Entry, spells[0].Exit));
    }

    [Fact]
    public void Licences_that_overlap_or_touch_are_one_stay() => Assert.Equal(
        (Day("2003-01-01"), Day("2012-06-30")),
        Assert.Single(Of(Nurse with { Licences = [Licence(PersonCodes.Active, "2008", "2012-06-30"), Licence(PersonCodes.Active, "2003", "2010"), Licence(PersonCodes.Active, "2004", "2005")] })) is var one
            ? (one.First!.Value, one.Last!.Value) : default);

    [Theory]
    [InlineData("2015-03-01", "2015-02-28", PersonCodes.Emigration)]
    [InlineData("2015", "2014-12-31", PersonCodes.Emigration)]
    public void Who_left_is_gone_from_the_day_of_leaving(string on, string last, string type)
    {
        var spell = Assert.Single(Of(Nurse with { Exit = new PersonExit(PartialDate.Parse(on), type) }));
        Assert.Equal((Day(last), type), (spell.Last, spell.Exit));
    }

    [Fact]
    public void Who_left_nobody_knows_when_counts_on_no_day() =>
        Assert.Empty(Of(Nurse with { Exit = new PersonExit(default, PersonCodes.Death) }));

    [Fact]
    public void Posts_cut_a_stay_and_the_largest_counts()
    {
        var spells = Of(Nurse with
        {
            Employments =
            [
                new Employment(PersonCodes.Public, "a", "GH-AA", 500, PartialDate.Parse("2005"), PartialDate.Parse("2009")),
                new Employment(PersonCodes.PrivateForProfit, "b", "GH-AH", 800, PartialDate.Parse("2008"), default),
            ],
        });
        Assert.Equal(
            [("UNK", null, EntryTypes.NewDomestic), ("GH-AA", 500, EntryTypes.Continued), ("GH-AH", 1300, EntryTypes.Continued), ("GH-AH", (int?)800, EntryTypes.Continued)],
            spells.Select(s => (s.Territory, s.FullTime, s.Entry)));
        Assert.Equal([ExitKinds.Continues, ExitKinds.Continues, ExitKinds.Continues, ""], spells.Select(s => s.Exit));
    }

    [Fact]
    public void What_a_later_file_says_holds_from_its_day_on()
    {
        var spells = PersonSpells.Of([new PersonState(null, Nurse), new PersonState(Day("2020-07-01"), Nurse with { Occupation = "2222" })], Own);
        Assert.Equal([("2221", Day("2020-06-30")), ("2222", null)], spells.Select(s => (s.Occupation, s.Last)));
    }

    [Fact]
    public void A_state_that_changes_nothing_counted_cuts_nothing() =>
        Assert.Single(PersonSpells.Of([new PersonState(null, Nurse), new PersonState(Day("2020-07-01"), Nurse with { Address = "Elsewhere" })], Own));

    [Fact]
    public void On_any_day_a_person_stands_in_one_spell_at_most()
    {
        var random = new Numbers(7);
        for (var i = 0; i < 3000; i++)
        {
            var spells = PersonSpells.Of(random.States(Nurse), Own);
            Assert.All(spells.Zip(spells.Skip(1)), pair => Assert.True(pair.First.Last < pair.Second.First));
            Assert.All(spells.Zip(spells.Skip(1)), pair => Assert.Equal(pair.First.Exit == ExitKinds.Continues, pair.Second.Entry == EntryTypes.Continued));
            Assert.All(spells.Zip(spells.Skip(1)), pair => Assert.Equal(pair.First.Exit == ExitKinds.Continues, pair.First.Last!.Value.AddDays(1) == pair.Second.First));
        }
    }

    private static IReadOnlyList<PersonSpell> Of(PersonRecord record) => PersonSpells.Of([new PersonState(null, record)], Own);

    private static Licence Licence(string status, string from, string until) => new(status, PartialDate.Parse(from), PartialDate.Parse(until));

    private static DateOnly? Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Made-up histories, the same in every run.</summary>
    private sealed class Numbers(ulong seed)
    {
        private ulong _state = seed;

        public IReadOnlyList<PersonState> States(PersonRecord nurse)
        {
            var day = new DateOnly(2000, 1, 1);
            return [.. Enumerable.Range(0, 1 + Next(3)).Select(i => new PersonState(i == 0 ? null : day = day.AddDays(1 + Next(2000)), Person(nurse)))];
        }

        private PersonRecord Person(PersonRecord nurse) => nurse with
        {
            Occupation = Next(3) == 0 ? "2222" : "2221",
            Licences = [.. Enumerable.Range(0, Next(4)).Select(_ => new Licence(PersonCodes.LicenceStatuses[Next(5)], Date(), Date()))],
            Employments = [.. Enumerable.Range(0, Next(3)).Select(_ => new Employment(PersonCodes.Sectors[Next(4)], "", "T" + Next(2), Next(2) == 0 ? null : Next(2000), Date(), Date()))],
            Exit = Next(4) == 0 ? new PersonExit(Date(), PersonCodes.Retirement) : PersonExit.None,
        };

        private PartialDate Date() => Next(5) == 0 ? default : PartialDate.Of(new DateOnly(1995, 1, 1).AddDays(Next(9000)));

        private int Next(int below)
        {
            _state = (_state * 6364136223846793005) + 1442695040888963407;
            return (int)((_state >> 33) % (ulong)below);
        }
    }
}
