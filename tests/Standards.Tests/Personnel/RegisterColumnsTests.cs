using System.Text;
using Comity.Methods.Personnel;
using Comity.Standards.CodeLists;
using Comity.Standards.Personnel;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;
using Comity.Standards.Tests.Profiles;
using Comity.Tests;

namespace Comity.Standards.Tests.Personnel;

/// <summary>A profile proposed from a file, shown as a form, changed there, and written back.</summary>
public sealed class RegisterColumnsTests
{
    private static readonly RegisterHeadings Headings = RegisterHeadings.Read(
        new ReferenceText("headings.csv", File.ReadAllText(Places.InRepository("reference", "personnel", "headings.csv"))));

    private static readonly RegisterProfile Empty = RegisterColumns.NewProfile;

    [Theory]
    [InlineData("Registration No.", "number")]
    [InlineData("DATE OF BIRTH", "birth")]
    [InlineData("family_name", "family")]
    [InlineData("Nom de naissance", "other.family")]
    [InlineData("numero d’inscription", "number")]
    [InlineData("تاريخ الميلاد", "birth")]
    [InlineData("País de formación", "qualification.country")]
    [InlineData("Data de validade", "licence.until")]
    [InlineData("Qualification 2", "qualification.title[2]")]
    [InlineData("Qualification country (2)", "qualification.country")]
    [InlineData("Date of birth (dd/mm/yyyy)", "birth dd/MM/yyyy")]
    [InlineData("Date de naissance (jj/mm/aaaa)", "birth dd/MM/yyyy")]
    [InlineData("Sex 2", null)]
    [InlineData("Shoe size", null)]
    [InlineData("", null)]
    public void A_heading_is_known_in_several_languages(string heading, string? meaning)
    {
        var found = Headings.Find(heading);
        Assert.Equal(meaning, found is null ? null : found.Field + (found.At > 1 ? $"[{found.At}]" : "") + (found.DateFormat.Length > 0 ? " " + found.DateFormat : ""));
    }

    [Fact]
    public void Each_language_has_headings_for_what_is_counted() =>
        Assert.All(RegisterTargets.All.Where(f => f is not (PersonFields.OtherGiven or PersonFields.OtherKind or PersonFields.OtherUntil)), field =>
            Assert.Contains(File.ReadLines(Places.InRepository("reference", "personnel", "headings.csv")), line => line.StartsWith(field + ",", StringComparison.Ordinal)));

    [Theory]
    [InlineData("13/04/1980 02/03/1981", "dd/MM/yyyy", "")]
    [InlineData("04/13/1980 02/03/1981", "MM/dd/yyyy", "")]
    [InlineData("4.13.1980", "M.d.yyyy", "")]
    [InlineData("12/04/1980 02/03/1981", "", "dd/MM/yyyy MM/dd/yyyy")]
    [InlineData("13/04/1980 04/13/1980", "", "dd/MM/yyyy MM/dd/yyyy")]
    [InlineData("13/04/80", "dd/MM/yy", "")]
    [InlineData("1980-04-13", "", "")]
    [InlineData("19800413", "yyyyMMdd", "")]
    public void The_order_of_dates_is_found_where_it_is_certain_and_asked_where_not(string texts, string formats, string choices)
    {
        var column = Guess("Number,Born\n" + string.Concat(texts.Split(' ').Select((t, at) => $"T-{at},{t}\n"))).Columns[1];
        Assert.Equal((formats, choices), (string.Join(' ', column.DateFormats), string.Join(' ', column.DateChoices)));
        Assert.Equal(choices.Length > 0 || formats.EndsWith("/yy", StringComparison.Ordinal), column.IsOpen);
    }

    [Fact]
    public void A_proposal_says_what_is_certain_and_leaves_the_rest_open()
    {
        var guess = Guess(
            """
            Reg. no;Nom, prénom;Sexe;Nationalité;Profession;Pays du diplôme;Date d'inscription;Statut;Heures par semaine;Pointure
            1;"Épreuve, Zoé";H;BEN/FRA;Infirmière;GHA;13/04/2001;valide;35;38
            1;"Épreuve, Zoé";H;BEN;Infirmière;Norway;02/03/2002;ACTIVE;35;38
            2;"Essai, Max";M;FRA;2211;GHA;02/03/2002;valide;17,5;39
            """);
        Assert.Equal(["number", "name", "sex", "citizenship", "occupation", "qualification.country", "registered", "licence.status", "employment.fullTime", ""],
            guess.Columns.Select(c => c.To));
        Assert.True(guess.SeveralRows);
        Assert.True(guess.DecimalComma);
        Assert.Equal(["H=", "M="], guess.Columns[2].Map.Select(m => $"{m.Key}={m.Value}"));
        Assert.Equal(("/", "iso3"), (guess.Columns[3].Separator, Assert.Single(guess.Columns[3].Country)));
        Assert.Equal(["Infirmière="], guess.Columns[4].Map.Select(m => $"{m.Key}={m.Value}"));
        Assert.Equal("dd/MM/yyyy", Assert.Single(guess.Columns[6].DateFormats));
        Assert.Equal(["ACTIVE=ACTIVE", "valide="], guess.Columns[7].Map.Select(m => $"{m.Key}={m.Value}"));
        Assert.Equal(ShareUnit.Hours, guess.Columns[8].Unit);
        Assert.Equal([false, false, true, false, true, false, false, true, false, false], guess.Columns.Select(c => c.IsOpen));
    }

    [Fact]
    public void Sexes_stand_for_themselves_only_where_a_woman_is_F()
    {
        Assert.Empty(Guess("Number,Sex\n1,F\n2,M\n").Columns[1].Map);
        Assert.NotEmpty(Guess("Number,Sexo\n1,M\n2,M\n").Columns[1].Map);
    }

    [Theory]
    [InlineData("Number,Apelido,Nome", "family given")]
    [InlineData("Number,Name,First name", "family given")]
    [InlineData("Number,Name,Sex", "name sex")]
    [InlineData("Number,Primer apellido,Segundo apellido", "family family")]
    [InlineData("Number,Qualification,Qualification", "qualification.title qualification[2].title")]
    [InlineData("Number,Sex,Gender", "sex ")]
    public void Headings_settle_one_another(string header, string targets) =>
        Assert.Equal(targets, string.Join(' ', Guess(header + "\n1,,\n").Columns.Skip(1).Select(c => c.To)));

    [Fact]
    public void A_proposal_that_a_person_has_completed_reads_the_file()
    {
        const string File = "Registration no,Name,Sex,Born,Nationality\nT-1,\"Testa, Ama\",woman,03/04/1980,Ghanaian\nT-2,\"Probe, Bo\",man,05/06/1981,NOR\n";
        var guess = Guess(File) with { Id = "own", Title = "Own register", Authority = "Council of Tests", NumberPrefix = "X-" };
        Assert.Equal(2, guess.Columns.Count(c => c.IsOpen));
        var said = guess with
        {
            Columns = [.. guess.Columns.Select(c => c.To switch
            {
                "sex" => c with { Map = new Dictionary<string, string>(StringComparer.Ordinal) { ["woman"] = "F", ["man"] = "M" } },
                "birth" => c with { DateFormats = [c.DateChoices[0]] },
                _ => c,
            })],
        };
        var (persons, outcome) = Registers.Text(File, Registers.Valid(said.Write(Empty)));
        Assert.Empty(outcome.Findings);
        Assert.Equal([("X-T-1", "Ama", "F", "1980-04-03", "GHA"), ("X-T-2", "Bo", "M", "1981-06-05", "NOR")],
            persons.Select(p => (p.Number, p.Given, p.Sex, p.Birth.ToString(), p.Citizenships.Single())));
    }

    [Fact]
    public void A_form_that_nobody_changed_writes_the_same_profile()
    {
        var shipped = Registers.Shipped();
        var headings = shipped.Columns.Select(c => c.Name).Reverse().ToList();
        var back = Registers.Valid(RegisterColumns.Of(shipped, headings).Write(shipped));
        Assert.Equal(RegisterProfileText.Write(shipped with { Columns = [.. shipped.Columns.Reverse()] }), RegisterProfileText.Write(back));
    }

    [Fact]
    public void What_a_form_does_not_show_stays()
    {
        var profile = Registers.With(
            "Sex: { to: sex, map: { w: F } }\nExtra: { to: contact, optional: true }\nGone: { to: address }",
            "format: { delimiter: semicolon, encoding: windows-1252 }\nskip: 2\nend: \"/^Total/\"\nmissing: [x]\nconstants: { activity: LIC }\ndrop:\n  - { where: { Sex: [t] }, reason: test }");
        var form = RegisterColumns.Of(profile, ["Sex", "Number", "New"]);
        Assert.Equal(["sex", "number", ""], form.Columns.Select(c => c.To));
        var back = Registers.Valid((form with { SeveralRows = true }).Write(profile));
        Assert.Equal(["Sex", "Number", "Extra"], back.Columns.Select(c => c.Name));
        Assert.Equal(RegisterProfileText.Write(profile with { Columns = back.Columns, Rows = RegisterRows.Entry }), RegisterProfileText.Write(back));
    }

    [Fact]
    public void Columns_without_a_heading_of_their_own_are_known_by_their_place()
    {
        const string File = "Number,,Place,Place\nT-1,Testa,Here,There\n";
        var form = new RegisterColumns
        {
            Id = "own",
            Title = "Own",
            HeaderRow = 1,
            Columns =
            [
                new("Number") { To = "number" }, new("") { To = "family" }, new("Place") { To = "address" }, new("Place") { To = "employment.facility" },
            ],
        };
        var profile = Registers.Valid(form.Write(Empty));
        var (persons, _) = Registers.Text(File, profile);
        Assert.Equal(("Testa", "Here", "There"), (persons[0].Family, persons[0].Address, persons[0].Employments[0].Facility));
        Assert.Equal(form.Columns.Select(c => c.To), RegisterColumns.Of(profile, ["Number", "", "Place", "Place"]).Columns.Select(c => c.To));
    }

    [Fact]
    public void A_file_finds_the_profile_that_fits()
    {
        var (shipped, other) = (Registers.Shipped(), Registers.With("Born: { to: birth }"));
        var fits = RegisterMatch.Find(Look("family_name,given_name,number,sex\nTesta,Ama,T-1,F\n"), [other, shipped]);
        Assert.Equal((shipped.Id, true, 4), (fits[0].Profile.Id, fits[0].Fits, fits[0].ColumnsKnown));
        Assert.Empty(RegisterMatch.Find(Look("a,b\n1,2\n"), [other, shipped]));
    }

    private static RegisterColumns Guess(string text) => new RegisterGuess(Headings, CountriesOfTest.Instance).Of(Look(text), 1);

    private static TableRecognition Look(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return TableRecognition.Of(stream, "test.csv");
    }
}
