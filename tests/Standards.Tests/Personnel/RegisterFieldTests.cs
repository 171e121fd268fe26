using Comity.Methods.Personnel;
using Comity.Standards.Personnel;
using Comity.Standards.Profiles;

namespace Comity.Standards.Tests.Personnel;

/// <summary>Values that can be read, and values that cannot: these stay unknown, are told, and are kept as sent.</summary>
public sealed class RegisterFieldTests
{
    [Theory]
    [InlineData("1980", "1980")]
    [InlineData("1980-05", "1980-05")]
    [InlineData("1980-05-17", "1980-05-17")]
    [InlineData("1980-05-00", "1980-05")]
    [InlineData("1980-00-00", "1980")]
    [InlineData("17 May 1980", "1980-05-17")]
    [InlineData("1980-05-17T00:00:00", "1980-05-17")]
    [InlineData("٠١٩٨٠", null)]
    [InlineData("١٩٨٠", "1980")]
    [InlineData("03/04/1980", null)]
    [InlineData("0000-00-00", null)]
    [InlineData("1980-02-30", null)]
    [InlineData("1799", null)]
    [InlineData("29221", null)]
    [InlineData("sometime", null)]
    public void A_date_without_a_format_is_read_where_it_can_mean_one_day_only(string text, string? date) => Born("Born: { to: birth }", text, date, RegisterKinds.Date);

    [Theory]
    [InlineData("dd/MM/yyyy", "03/04/1980", "1980-04-03")]
    [InlineData("MM/dd/yyyy", "03/04/1980", "1980-03-04")]
    [InlineData("d.M.yyyy", "3.4.1980", "1980-04-03")]
    [InlineData("dd/MM/yyyy", "00/04/1980", "1980-04")]
    [InlineData("dd/MM/yyyy", "00/00/1980", "1980")]
    [InlineData("dd/MM/yyyy", "31/04/1980", null)]
    [InlineData("dd/MM/yyyy", "3/4/1980", null)]
    [InlineData("dd/MM/yyyy", "13/04/198", null)]
    [InlineData("dd/MM/yyyy", "13/04/19800", null)]
    [InlineData("dd/MM/yyyy", "1980-04-13", "1980-04-13")]
    [InlineData("yyyyMMdd", "19800413", "1980-04-13")]
    [InlineData("MM/yyyy", "04/1980", "1980-04")]
    [InlineData("dd-MMM-yyyy", "13-APR-1980", "1980-04-13")]
    [InlineData("yyyy-dd-MM", "1980-03-04", "1980-04-03")]
    public void A_date_with_a_format_is_read_by_it(string format, string text, string? date) =>
        Born($"Born: {{ to: birth, dates: [{format}] }}", text, date, RegisterKinds.Date);

    [Theory]
    [InlineData("13/04/1980", "1980-04-13", "")]
    [InlineData("04/13/1980", "1980-04-13", "")]
    [InlineData("04/04/1980", "1980-04-04", "")]
    [InlineData("03/04/1980", null, RegisterKinds.DateAmbiguous)]
    public void Of_two_formats_a_text_that_both_read_otherwise_is_not_guessed(string text, string? date, string kind) =>
        Born("Born: { to: birth, dates: [dd/MM/yyyy, MM/dd/yyyy] }", text, date, kind);

    [Theory]
    [InlineData("13/04/26", "2026-04-13")]
    [InlineData("13/04/27", "1927-04-13")]
    public void Years_of_two_digits_end_with_the_last_year(string text, string date)
    {
        Born("Born: { to: birth, dates: { formats: [dd/MM/yy], lastYear: 2026 } }", text, date, "");
        Born("Born: { to: birth, dates: { formats: [dd-MMM-yy], lastYear: 2026 } }", text.Replace("/04/", "-Apr-", StringComparison.Ordinal), date, "");
    }

    [Theory]
    [InlineData("29221", "1980-01-01", "")]
    [InlineData("1980-05", "1980-05", "")]
    [InlineData("1980", null, RegisterKinds.DateAmbiguous)]
    public void Day_numbers_are_read_where_the_profile_says_so(string text, string? date, string kind) =>
        Born("Born: { to: birth, dates: { excel: true } }", text, date, kind);

    [Fact]
    public void What_cannot_be_read_is_told_with_row_column_value_and_what_was_expected_and_kept_as_sent()
    {
        var (persons, outcome) = Registers.Text(
            "Number,Born,Until,Sex\nT-1,17.05.1980,1999,F\nT-2,17.05.1980,31.02.2020,X\n",
            Registers.With("Born: { to: birth }\nUntil: { to: licence.until, dates: [dd.MM.yyyy] }\nSex: { to: sex }"));
        Assert.Equal([(1, RegisterKinds.Code), (2, RegisterKinds.Date), (1, RegisterKinds.Date)],
            outcome.Findings.OrderBy(f => f.Kind, StringComparer.Ordinal).Select(f => ((int)f.Count, f.Kind)));
        var born = outcome.Findings.Single(f => f.Field == "birth");
        Assert.Equal((2, 2, "Born", "17.05.1980"), (born.First[0].Row, born.First[0].Column, born.First[0].ColumnName, born.First[0].Value));
        Assert.Equal(ExpectedKind.Period, born.First[0].Expected.Kind);
        var until = outcome.Findings.Single(f => f.Field == "licence.until").First.Single();
        Assert.Equal((ExpectedKind.DateAs, "dd.MM.yyyy"), (until.Expected.Kind, until.Expected.Texts!.Shown.Single()));
        Assert.Equal(["birth=17.05.1980", "licence.until=31.02.2020", "sex=X"], persons[1].AsSent.Select(s => $"{s.Key}={s.Value}").Order(StringComparer.Ordinal));
        Assert.Equal((true, "UNK"), (persons[1].Birth.IsUnknown, persons[1].Sex));
        Assert.Equal([new Licence("UNK")], persons[1].Licences);
    }

    [Fact]
    public void A_value_as_sent_has_the_place_of_its_part()
    {
        var (persons, _) = Registers.Text(
            "Number,Q1,C1,Q2,C2,F1,U1,F2,U2\nT-1,,,Nurse,Narnia,2014,x,2004,2013\n",
            Registers.With(
                """
                Q1: { to: qualification.title }
                C1: { to: qualification.country }
                Q2: { to: "qualification[2].title" }
                C2: { to: "qualification[2].country", country: name }
                F1: { to: licence.from }
                U1: { to: licence.until }
                F2: { to: "licence[2].from" }
                U2: { to: "licence[2].until" }
                """));
        var person = Assert.Single(persons);
        Assert.Equal("Nurse", Assert.Single(person.Qualifications).Title);
        Assert.Equal(["2004", "2014"], person.Licences.Select(l => l.From.ToString()));
        Assert.Equal(["licence[2].until=x", "qualification.country=Narnia"], person.AsSent.Select(s => $"{s.Key}={s.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_empty_cell_is_not_known_unless_the_profile_says_what_it_means()
    {
        const string File = "Number,Status,Activity\nT-1,,\n";
        var said = Registers.Text(File, Registers.With("Status: { to: licence.status, map: { ok: ACTIVE, \"\": EXPIRED } }\nActivity: { to: activity, map: { \"\": LIC }, other: keep }"));
        Assert.Equal(("EXPIRED", "LIC"), (Assert.Single(said.Persons[0].Licences).Status, said.Persons[0].Activity));
        var unsaid = Registers.Text(File, Registers.With("Status: { to: licence.status, map: { ok: ACTIVE } }\nActivity: { to: activity }"));
        Assert.Equal((0, "UNK"), (unsaid.Persons[0].Licences.Count, unsaid.Persons[0].Activity));
        Assert.Empty(unsaid.Outcome.Findings);
    }

    [Theory]
    [InlineData("refuse", "PRAC", "UNK", true)]
    [InlineData("keep", "PRAC", "PRAC", false)]
    [InlineData("keep", "works", "UNK", true)]
    [InlineData("unknown", "works", "UNK", false)]
    [InlineData("refuse", "yes", "PACT", false)]
    public void A_text_that_the_map_does_not_hold_is_what_the_profile_says(string other, string text, string code, bool told)
    {
        var (persons, outcome) = Registers.Text($"Number,A\nT-1,{text}\n", Registers.With($"A: {{ to: activity, map: {{ \"yes\": PACT }}, other: {other} }}"));
        Assert.Equal((code, told), (persons[0].Activity, outcome.FieldProblems == 1));
        Assert.Equal(told ? [text] : [], outcome.UnknownTexts.Select(u => u.Text));
        Assert.Equal(told, persons[0].AsSent.ContainsKey("activity"));
    }

    [Fact]
    public void A_text_that_nobody_knows_is_listed_once_with_how_often_it_stands()
    {
        var (_, outcome) = Registers.Text("Number,C\nT-1,Narnia\nT-2,GHA\nT-3,Narnia\n", Registers.With("C: { to: countryOfBirth }"));
        Assert.Equal([("C", "Narnia", 2, 2L)], outcome.UnknownTexts.Select(u => (u.ColumnName, u.Text, u.FirstRow, u.Count)));
        Assert.Equal(2, outcome.Findings.Single(f => f.Kind == RegisterKinds.CountryNotMatched).Count);
    }

    [Fact]
    public void Of_several_citizenships_those_that_can_be_read_are_kept()
    {
        var (persons, outcome) = Registers.Text(
            "Number,C,D\nT-1,GHA/Narnia/NOR,FRA\nT-2,GHA/GHA,GHA\nT-3,,NOR\nT-4,Stateless,\n",
            Registers.With("C: { to: citizenship, separator: /, map: { Stateless: UNK } }\nD: { to: citizenship }"));
        Assert.Equal(["GHA,NOR,FRA", "GHA", "NOR", ""], persons.Select(p => string.Join(',', p.Citizenships)));
        Assert.Equal("GHA/Narnia/NOR", persons[0].AsSent["citizenship"]);
        Assert.Equal(["2:C GHA/Narnia/NOR"], outcome.Of(RegisterKinds.CountryNotMatched));
    }

    [Theory]
    [InlineData("RN", "2221", "RN", false)]
    [InlineData("2211", "2211", "", false)]
    [InlineData("0110", "UNK", "", true)]
    [InlineData("221", "UNK", "", true)]
    [InlineData("Healer", "UNK", "", true)]
    public void A_national_cadre_becomes_a_unit_group_and_keeps_its_title(string text, string occupation, string title, bool told)
    {
        var (persons, outcome) = Registers.Text($"Number,O\nT-1,{text}\n", Registers.With("O: { to: occupation, map: { RN: \"2221\" }, other: keep }"));
        Assert.Equal((occupation, title, told), (persons[0].Occupation, persons[0].NationalTitle, outcome.FieldProblems == 1));
    }

    [Theory]
    [InlineData("share", "0.8", 800)]
    [InlineData("share", "0", 0)]
    [InlineData("share", "2", 2000)]
    [InlineData("share", "2.001", null)]
    [InlineData("share", "-0.1", null)]
    [InlineData("percent", "80", 800)]
    [InlineData("percent", "80 %", 800)]
    [InlineData("percent", "200", 2000)]
    [InlineData("percent", "201", null)]
    [InlineData("hours", "19.25", 500)]
    [InlineData("hours", "77", 2000)]
    [InlineData("hours", "78", null)]
    [InlineData("hours", "full", 1000)]
    [InlineData("hours", "some", null)]
    public void A_post_is_a_share_a_percentage_or_hours_of_a_full_week(string unit, string text, int? thousandths)
    {
        var (persons, outcome) = Registers.Text($"Number,P\nT-1,{text}\n", Registers.With($"P: {{ to: employment.fullTime, as: {unit}, map: {{ full: 1 }} }}", "fullWeek: 38.5"));
        Assert.Equal(thousandths, Assert.Single(persons[0].Employments).FullTime);
        Assert.Equal(thousandths is null ? 1 : 0, outcome.Of(RegisterKinds.Share).Count());
    }

    [Theory]
    [InlineData("\"Testa, Ama\"", "Testa", "Ama", false)]
    [InlineData("\"Testa, Ama, Bo\"", "Testa", "Ama, Bo", false)]
    [InlineData("\"Testa,\"", "Testa", "", false)]
    [InlineData("\"اختبار، أمل\"", "اختبار", "أمل", false)]
    [InlineData("Testa Ama", "Testa Ama", "", true)]
    public void A_whole_name_is_parted_at_its_comma_or_kept_whole_and_told(string cell, string family, string given, bool told)
    {
        var (persons, outcome) = Registers.Text($"Number,N\nT-1,{cell}\n", Registers.With("N: { to: name }"));
        Assert.Equal((family, given), (persons[0].Family, persons[0].Given));
        Assert.Equal((told ? 1L : 0L, 0L), (outcome.Notes, outcome.FieldProblems));
        Assert.Empty(persons[0].AsSent);
    }

    [Fact]
    public void Names_and_addresses_in_several_columns_are_joined()
    {
        var (persons, _) = Registers.Text(
            "Number,A1,A2,S,T\nT-1,Prueba,Ejemplo,1 Test Street,Testville\nT-2,Prueba,,,Testville\n",
            Registers.With("A1: { to: family }\nA2: { to: family }\nS: { to: address }\nT: { to: address }"));
        Assert.Equal([("Prueba Ejemplo", "1 Test Street, Testville"), ("Prueba", "Testville")], persons.Select(p => (p.Family, p.Address)));
    }

    [Fact]
    public void A_line_break_in_a_cell_is_a_space_and_other_control_characters_are_told()
    {
        var (persons, outcome) = Registers.Text("Number,A\nT-1,\"1 Test Street\r\nTestville\"\nT-2,a\u0007b\nT-3,a\u0085b\nT-4,a\u00A0b\n", Registers.With("A: { to: address }"));
        Assert.Equal(["1 Test Street Testville", "", "", "a\u00A0b"], persons.Select(p => p.Address));
        Assert.Equal("a\u2407b", persons[1].AsSent["address"]);
        Assert.Equal("a\uFFFDb", persons[2].AsSent["address"]);
        Assert.Equal(2, outcome.Of(RegisterKinds.Text).Count());
    }

    [Theory]
    [InlineData(2_000, false)]
    [InlineData(2_001, true)]
    public void A_text_has_an_end(int length, bool told)
    {
        var (persons, outcome) = Registers.Text($"Number,A\nT-1,{new string('a', length)}\n", Registers.With("A: { to: contact }"));
        Assert.Equal((told ? 0 : length, told), (persons[0].Contact.Length, outcome.FieldProblems == 1));
    }

    [Fact]
    public void Rows_of_a_person_that_disagree_are_told_and_the_first_holds()
    {
        var (persons, outcome) = Registers.Text(
            "Number,Born,C,Sex\nT-1,1980,GHA,\nT-1,1981,GHA,F\nT-1,1980,NOR,F\n",
            Registers.With("Born: { to: birth }\nC: { to: citizenship }\nSex: { to: sex }", "rows: entry"));
        Assert.Equal(("1980", "F", "GHA"), (persons[0].Birth.ToString(), persons[0].Sex, persons[0].Citizenships.Single()));
        Assert.Equal(["3:Born 1981", "4:C NOR"], outcome.Of(RegisterKinds.Disagrees));
        Assert.Equal([new Expectation(ExpectedKind.AsAbove, "1980"), new Expectation(ExpectedKind.AsAbove, "GHA")],
            outcome.Findings.SelectMany(f => f.First).OrderBy(p => p.Row).Select(p => p.Expected));
        Assert.Equal("1981", persons[0].AsSent["birth"]);
    }

    [Fact]
    public void What_holds_for_every_row_holds_unless_a_column_says_otherwise()
    {
        var (persons, _) = Registers.Text(
            "Number,Status\nT-1,\nT-2,EXPIRED\n",
            Registers.With("Status: { to: licence.status }", "constants: { occupation: \"2221\", licence.status: ACTIVE, licence.from: 2020, employment.fullTime: 0.5, activity: LIC, citizenship: NOR }"));
        Assert.All(persons, p => Assert.Equal(("2221", "LIC", 500, "NOR"), (p.Occupation, p.Activity, p.Employments.Single().FullTime, p.Citizenships.Single())));
        Assert.Equal([new Licence("ACTIVE", PartialDate.Parse("2020")), new Licence("EXPIRED", PartialDate.Parse("2020"))], persons.SelectMany(p => p.Licences));
    }

    [Theory]
    [InlineData("", "", "", false)]
    [InlineData("2026-01-01", "", "UNK", true)]
    [InlineData("", "gone", "RETIREMENT", true)]
    [InlineData("2026-01-01", "gone", "RETIREMENT", true)]
    [InlineData("", "still", "", false)]
    public void Who_left_has_a_day_or_a_type(string on, string type, string code, bool happened)
    {
        var (persons, outcome) = Registers.Text(
            $"Number,On,Type\nT-1,{on},{type}\n", Registers.With("On: { to: exit.on }\nType: { to: exit.type, map: { gone: RETIREMENT, still: NONE } }"));
        Assert.Equal((code, happened), (persons[0].Exit.Type, persons[0].Exit.Happened));
        Assert.Empty(outcome.Findings);
    }

    private static void Born(string column, string text, string? date, string kind)
    {
        var (persons, outcome) = Registers.Text($"Number,Born\nT-1,{text}\n", Registers.With(column));
        Assert.Equal(date ?? "", persons[0].Birth.ToString());
        Assert.Equal(date is null ? [kind] : [], outcome.Findings.Select(f => f.Kind));
        Assert.Equal(date is null, persons[0].AsSent.GetValueOrDefault("birth") == text);
    }
}
