using Comity.Standards.Personnel;

namespace Comity.Standards.Tests.Personnel;

public sealed class RegisterProfileFileTests
{
    [Theory]
    [InlineData("colour: red", "The profile has no key \"colour\"")]
    [InlineData("rows: many", "Allowed: person, entry")]
    [InlineData("number: { suffix: X }", "\"number\" has no key \"suffix\"")]
    [InlineData("dates: [dd/MM/yy]", "could mean two")]
    [InlineData("dates: [dd/MM]", "no pattern of a date")]
    [InlineData("dates: [dd/MM/yyyy HH:mm]", "no pattern of a date")]
    [InlineData("dates: { lastYear: soon }", "\"dates.lastYear\" must be a whole number")]
    [InlineData("fullWeek: 0", "must be hours of a week")]
    [InlineData("fullWeek: 169", "must be hours of a week")]
    [InlineData("constants: { family: Testa }", "cannot hold for every row")]
    [InlineData("constants: { sex: X }", "Expected: one of F, M, O, UNK")]
    [InlineData("constants: { licence.from: 2020-13 }", "Expected: a year, month or day")]
    public void A_mistake_of_the_whole_is_told(string line, string sentence) => Told($"{Registers.Opening}{line}\ncolumns: {{ Number: {{ to: number }} }}\n", sentence);

    [Theory]
    [InlineData("Born: { to: age }", "\"to\" is \"age\"")]
    [InlineData("Born: { }", "lacks \"to\"")]
    [InlineData("Born: { to: \"birth[2]\" }", "\"to\" is \"birth[2]\"")]
    [InlineData("Who: { to: authority }", "\"to\" is \"authority\"")]
    [InlineData("Sex: { to: sex, map: { m: man } }", "Expected: one of F, M, O, UNK")]
    [InlineData("Cadre: { to: occupation, map: { RN: 221 } }", "Expected: an ISCO-08 unit group")]
    [InlineData("C: { to: citizenship, map: { Ghana: GH } }", "Expected: a country as ISO 3166-1 alpha-3")]
    [InlineData("C: { to: citizenship, country: iso4 }", "Allowed: iso3, iso2")]
    [InlineData("F: { to: employment.fullTime, map: { full: 3 } }", "Expected: a share of a full post")]
    [InlineData("F: { to: employment.fullTime, as: hours }", "lacks \"fullWeek\"")]
    [InlineData("Born: { to: birth, as: share }", "only employment.fullTime can have \"as\"")]
    [InlineData("Sex: { to: sex, dates: [dd/MM/yyyy] }", "only dates can have \"dates\"")]
    [InlineData("Family: { to: family, map: { X: Testa } }", "can have \"map\"")]
    [InlineData("Family: { to: family, country: iso3 }", "only countries can have \"country\"")]
    [InlineData("Family: { to: family, separator: x }", "only citizenship and name can have \"separator\"")]
    [InlineData("Family: { to: family, kind: former }", "can have \"kind\"")]
    [InlineData("No: { to: number }", "one column \"to: number\"")]
    [InlineData("A: { to: sex }\n  B: { to: sex }", "\"sex\" is set by \"A\" and \"B\"")]
    [InlineData("A: { to: name }\n  B: { to: given }", "Names stand either")]
    public void A_mistake_in_a_column_is_told_with_its_line(string column, string sentence) =>
        Told($"{Registers.Opening}columns:\n  Number: {{ to: number }}\n  {column}\n", sentence);

    [Fact]
    public void Without_what_it_needs_a_profile_is_none()
    {
        var problems = RegisterProfileFile.Read("title: Test\n", "test.yaml").Problems.Select(p => p.Sentence).ToList();
        Assert.All(["\"id\"", "\"version\"", "\"recognise\"", "\"columns\""], key => Assert.Contains(problems, p => p.Contains(key, StringComparison.Ordinal)));
        Assert.NotEmpty(RegisterProfileFile.Read("a: [", "test.yaml").Problems);
    }

    [Fact]
    public void The_shipped_profile_reads_every_field_of_a_record_but_who_registers()
    {
        var said = Registers.Shipped().Columns.Select(c => c.To.Field).ToHashSet();
        Assert.Equal([RegisterTargets.WholeName], RegisterTargets.All.Except(said, StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_written_reads_as_the_same_profile()
    {
        const string Whole =
            """
            id: whole
            title: "Whole: a \"test\" \\ 𠮷"
            version: 2
            authority: "yes"
            recognise: ["/^Num/", Born]
            format: { delimiter: semicolon, encoding: "windows-1252", decimal: comma, thousands: point }
            header: { row: 3, lines: 2, fillRight: true }
            skip: 1
            end: "/^Total/"
            rows: entry
            number: { prefix: "N-" }
            dates: { formats: ["dd/MM/yy"], lastYear: 2026, excel: true }
            fullWeek: 38.5
            missing: ["-", "n/a"]
            constants: { licence.status: ACTIVE, occupation: "2221" }
            drop:
              - { where: { "Family": ["TEST", "/^X/"] }, reason: { en: "made to try", fr: "essai" } }
            columns:
              "Number | No":
                to: number
              Name:
                to: name
                separator: " / "
              Sex:
                to: sex
                optional: true
                other: unknown
                map:
                  "": UNK
                  "Frau": F
              "#4":
                to: citizenship
                country: ["iso2", "name"]
                separator: ";"
              Hours:
                to: employment.fullTime
                as: hours
              Licensed:
                to: "licence[2].until"
                dates: ["dd.MM.yyyy", "MM.yyyy"]
              Before:
                to: other.family
                kind: former

            """;
        var profile = Registers.Valid(Whole);
        Assert.Equal(Whole, Written(Whole, RegisterProfileText.Write(profile)));
        Assert.Equal(RegisterProfileText.Write(profile), RegisterProfileText.Write(Registers.Valid(RegisterProfileText.Write(profile))));
        var shipped = Registers.Shipped();
        Assert.Equal(RegisterProfileText.Write(shipped), RegisterProfileText.Write(Registers.Valid(RegisterProfileText.Write(shipped))));
    }

    /// <summary>The two differ in quotes alone.</summary>
    private static string Written(string whole, string text) =>
        text.Replace("\"", "", StringComparison.Ordinal) == whole.Replace("\"", "", StringComparison.Ordinal) ? whole : text;

    private static void Told(string yaml, string sentence)
    {
        var parsed = RegisterProfileFile.Read(yaml, "test.yaml");
        Assert.Null(parsed.Profile);
        Assert.Contains(parsed.Problems, p => p.Sentence.Contains(sentence, StringComparison.Ordinal));
        Assert.All(parsed.Problems, p => Assert.True(p.Line > 0));
    }
}
