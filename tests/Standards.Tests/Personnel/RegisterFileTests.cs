using System.Text;
using Comity.Methods.Personnel;
using Comity.Standards.Personnel;

namespace Comity.Standards.Tests.Personnel;

/// <summary>Whole files as registers send them.</summary>
public sealed class RegisterFileTests
{
    private const string Short =
        "number,family_name,given_name,birth_date,sex,citizenship,country_of_birth,occupation,qualification_country,qualified_on,registered_on,licence_until\n";

    static RegisterFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void The_short_form_of_twelve_columns_becomes_persons()
    {
        var (persons, outcome) = Registers.Text(
            Short + "T-001,Testa,Ama,1980-05-17,F,GHA;NOR,GHA,2221,GHA,2003-07,2004-01-15,2027-12-31\nT-002,Probe,Bo,1975,,,,,,,,\n", Registers.Shipped());
        Assert.Empty(outcome.Findings);
        Assert.Equal(2, persons.Count);
        var ama = persons[0];
        Assert.Equal(("T-001", "Testa", "Ama", "1980-05-17", "F"), (ama.Number, ama.Family, ama.Given, ama.Birth.ToString(), ama.Sex));
        Assert.Equal(["GHA", "NOR"], ama.Citizenships);
        Assert.Equal(("GHA", "2221", ""), (ama.CountryOfBirth, ama.Occupation, ama.NationalTitle));
        Assert.Equal([new Qualification("", "", "GHA", PartialDate.Parse("2003-07"))], ama.Qualifications);
        Assert.Equal([new Licence(PersonCodes.Unknown, default, PartialDate.Parse("2027-12-31"))], ama.Licences);
        Assert.Equal("2004-01-15", ama.Registered.ToString());
        Assert.Equal((PersonExit.None, 0, 0), (ama.Exit, ama.Employments.Count, ama.AsSent.Count));
        var bo = new PersonRecord("T-002") { Family = "Probe", Given = "Bo", Birth = PartialDate.Parse("1975") };
        Assert.Equal(PersonFingerprint.Of(bo), PersonFingerprint.Of(persons[1]));
    }

    [Fact]
    public void The_wide_form_has_whatever_columns_there_are()
    {
        var (persons, outcome) = Registers.Text(
            """
            given_name,family_name,number,licence_status,licence_from,sector,facility,territory,full_time,sector_2,full_time_2,qualification,institution,qualification_2,qualification_country_2,other_family,other_kind,exit_on,exit_type,activity,address
            Ama,Testa,T-001,ACTIVE,2004-01-15,PUB,Hospital of Tests,XA-1,0.8,PRV_FP,0.2,Nurse,School of Tests,Midwife,NOR,Beispiel,former,2026-01-01,RETIREMENT,PRAC,"1 Test Street, Testville"
            """, Registers.Shipped());
        Assert.Empty(outcome.Findings);
        var ama = Assert.Single(persons);
        Assert.Equal([new Licence("ACTIVE", PartialDate.Parse("2004-01-15"))], ama.Licences);
        Assert.Equal([new Employment("PUB", "Hospital of Tests", "XA-1", 800), new Employment("PRV_FP", FullTime: 200)], ama.Employments);
        Assert.Equal([new Qualification("Nurse", "School of Tests"), new Qualification("Midwife", "", "NOR")], ama.Qualifications);
        Assert.Equal([new OtherName("Beispiel", "", "former")], ama.OtherNames);
        Assert.Equal(new PersonExit(PartialDate.Parse("2026-01-01"), "RETIREMENT"), ama.Exit);
        Assert.Equal(("PRAC", "1 Test Street, Testville"), (ama.Activity, ama.Address));
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    public void A_French_register_with_semicolons_in_Latin_1(string encoding)
    {
        var profile = Registers.With(
            """
            Nom, prénom: { to: name }
            Nom de naissance: { to: other.family, kind: former }
            Né(e) le: { to: birth }
            Sexe: { to: sex, map: { Homme: M, Femme: F } }
            Nationalité: { to: citizenship, country: [demonym, name], map: { Béninoise: BEN, Française: FRA }, separator: / }
            Profession: { to: occupation, map: { Infirmière diplômée d’État: "2221", Médecin: "2211", Étudiant: UNK } }
            Quotité: { to: employment.fullTime, as: percent }
            Fin d’autorisation: { to: licence.until }
            État: { to: licence.status, map: { valide: ACTIVE, suspendue: SUSPENDED, "": EXPIRED } }
            """, $"format: {{ encoding: {encoding}, delimiter: semicolon, decimal: comma }}\ndates: [dd/MM/yyyy]\nnumber: {{ prefix: INF- }}");
        var text =
            """
            Ordre des épreuves;;;;;;;;;
            Number;Nom, prénom;Nom de naissance;Né(e) le;Sexe;Nationalité;Profession;Quotité;Fin d’autorisation;État
            007;Épreuve, Zoé;L’Essai;03/04/1980;Femme;Béninoise / Française;Infirmière diplômée d’État;62,5 %;31/12/2027;valide
            008;Été-Modèle, Noël;;00/05/1975;Homme;Française;Étudiant;100;;

            """;
        // The typographic apostrophe is not in ISO 8859-1; files of that name are windows-1252 more often than not.
        var (persons, outcome) = Registers.Text(encoding == "iso-8859-1" ? text.Replace('’', '\'') : text,
            encoding == "iso-8859-1" ? Apostrophes(profile) : profile, Encoding.GetEncoding(encoding));
        Assert.Empty(outcome.Findings);
        Assert.Equal(["INF-007", "INF-008"], persons.Select(p => p.Number));
        Assert.Equal(("Épreuve", "Zoé", "1980-04-03", "F"), (persons[0].Family, persons[0].Given, persons[0].Birth.ToString(), persons[0].Sex));
        Assert.Equal("former", Assert.Single(persons[0].OtherNames).Kind);
        Assert.Equal(["BEN", "FRA"], persons[0].Citizenships);
        Assert.Equal("2221", persons[0].Occupation);
        Assert.StartsWith("Infirmière", persons[0].NationalTitle, StringComparison.Ordinal);
        Assert.Equal(625, Assert.Single(persons[0].Employments).FullTime);
        Assert.Equal([new Licence("ACTIVE", default, PartialDate.Parse("2027-12-31"))], persons[0].Licences);
        Assert.Equal(("1975-05", "UNK", "Étudiant"), (persons[1].Birth.ToString(), persons[1].Occupation, persons[1].NationalTitle));
        Assert.Equal([new Licence("EXPIRED")], persons[1].Licences);
        Assert.Equal("Council of Tests", persons[1].Authority);
    }

    [Fact]
    public void An_Arabic_register_with_Arabic_digits()
    {
        var profile = Registers.Valid(
            """
            id: arabic
            title: سجل
            version: 1
            authority: مجلس الاختبار
            recognise: [رقم التسجيل, الاسم]
            dates: [dd/MM/yyyy]
            columns:
              رقم التسجيل: { to: number }
              الاسم: { to: name }
              تاريخ الميلاد: { to: birth }
              الجنس: { to: sex, map: { أنثى: F, ذكر: M } }
              الجنسية: { to: citizenship, country: name, map: { مصري: EGY, سوداني: SDN }, separator: "،" }
              المهنة: { to: occupation, map: { طبيب: "2211", ممرض: "2221" } }
              ساعات: { to: employment.fullTime, as: hours }
            fullWeek: 40
            """);
        var (persons, outcome) = Registers.Text(
            """
            رقم التسجيل,الاسم,تاريخ الميلاد,الجنس,الجنسية,المهنة,ساعات
            ١٢,"تجريبي، أمل",١٧/٠٥/١٩٨٠,أنثى,"مصري، سوداني",ممرض,٣٠
            13,"نموذج، نور",18/05/1981,ذكر,مصري,طبيب,40

            """, profile);
        Assert.Empty(outcome.Findings);
        Assert.Equal(("١٢", "تجريبي", "أمل", "1980-05-17", "F"), (persons[0].Number, persons[0].Family, persons[0].Given, persons[0].Birth.ToString(), persons[0].Sex));
        Assert.Equal(["EGY", "SDN"], persons[0].Citizenships);
        Assert.Equal(("2221", "ممرض", 750), (persons[0].Occupation, persons[0].NationalTitle, persons[0].Employments[0].FullTime));
        Assert.Equal(("1981-05-18", 1000), (persons[1].Birth.ToString(), persons[1].Employments[0].FullTime));
    }

    [Fact]
    public void Several_rows_of_a_person_add_what_they_have()
    {
        var profile = Registers.With(
            """
            Name: { to: name }
            Born: { to: birth }
            Qualification: { to: qualification.title }
            Country: { to: qualification.country }
            Licensed from: { to: licence.from }
            Licensed until: { to: licence.until }
            Post: { to: employment.facility }
            """, "rows: entry");
        var (persons, outcome) = Registers.Text(
            """
            Number,Name,Born,Qualification,Country,Licensed from,Licensed until,Post
            T-1,"Testa, Ama",1980-05-17,Nurse,GHA,2014-01-01,2023-12-31,North Clinic
            T-1,"Testa, Ama",,Nurse,GHA,2004-01-01,2013-12-31,South Clinic
            T-1,,,Midwife,NOR,,,South Clinic
            T-2,"Probe, Bo",,Doctor,NOR,,,
            T-3,"Muster, Cy",1990,,,,,
            T-3,"Muster, Cy",1990,,,,,
            """, profile);
        Assert.Empty(outcome.Findings);
        Assert.Equal((6L, 3L), (outcome.RowsTaken, outcome.Persons));
        Assert.Equal(["T-1", "T-2", "T-3"], persons.Select(p => p.Number));
        Assert.Equal([new Qualification("Nurse", "", "GHA"), new Qualification("Midwife", "", "NOR")], persons[0].Qualifications);
        Assert.Equal(["2004-01-01", "2014-01-01"], persons[0].Licences.Select(l => l.From.ToString()));
        Assert.Equal(["North Clinic", "South Clinic"], persons[0].Employments.Select(e => e.Facility));
        Assert.Equal(("Doctor", 0), (Assert.Single(persons[1].Qualifications).Title, persons[1].Licences.Count));
    }

    private static RegisterProfile Apostrophes(RegisterProfile profile) => profile with
    {
        Columns = [.. profile.Columns.Select(c => c with
        {
            Name = c.Name.Replace('’', '\''),
            Map = c.Map.ToDictionary(m => m.Key.Replace('’', '\''), m => m.Value, StringComparer.Ordinal),
        })],
    };
}
