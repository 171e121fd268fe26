using System.Text;
using Comity.Methods.Personnel;
using Comity.Standards.Personnel;
using Comity.Standards.Tests.Profiles;

namespace Comity.Standards.Tests.Personnel;

/// <summary>Files with bytes changed anywhere: every row is accounted for, and every person can be stored.</summary>
public sealed class BrokenRegisterTests
{
    private const string File =
        """"
        number,family_name,given_name,birth_date,sex,citizenship,qualification_country,licence_until,full_time,other_family,exit_type
        T-001,Testa,Ama,1980-05-17,F,GHA;NOR,GHA,2027-12-31,0.8,Beispiel,
        T-002,"Probe, the ""second""",Bo,1975,M,NOR,NOR,2026-01,1,,RETIREMENT
        T-003,اختبار,أمل,,,,,,,,
        T-004,Été,Noël,1990-02-29,X,Narnia,,31/12/2027,3,,gone

        """";

    [Theory]
    [InlineData("person")]
    [InlineData("entry")]
    public void Whatever_stands_in_the_file_each_row_is_accounted_for(string rows)
    {
        var profile = Registers.Shipped() with { Rows = rows == "entry" ? RegisterRows.Entry : RegisterRows.Person };
        var (chance, persons) = (new Chance(11), 0L);
        byte[] unpleasant = [0, (byte)'"', (byte)',', (byte)'\n', (byte)'\r', (byte)';', 0xFF, 0xC3, 0xD8, (byte)'-', (byte)'9', (byte)' '];
        for (var round = 0; round < 1_500; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(File);
            for (var change = chance.Below(7) + 1; change > 0; change--) bytes[chance.Below(bytes.Length)] = unpleasant[chance.Below(unpleasant.Length)];
            persons += Read(bytes, profile);
        }

        Assert.InRange(persons, 1_000, 6_000);
    }

    private static long Read(byte[] bytes, RegisterProfile profile)
    {
        using var stream = new MemoryStream(bytes);
        using var reading = RegisterReader.Read(stream, "broken.csv", profile, CountriesOfTest.Instance, Registers.On);
        var last = 0;
        while (reading.Read(out var person))
        {
            Assert.True(reading.Row > last);
            last = reading.Row;
            var form = PersonForm.Write(person);
            Assert.Equal(PersonFingerprint.Of(form), PersonFingerprint.Of(PersonForm.Write(PersonForm.Read(form))));
            Assert.DoesNotContain(person.Family + person.Given + person.Number + string.Concat(person.AsSent.Values), char.IsControl);
        }

        var o = reading.Outcome;
        Assert.Equal(o.Rows, o.RowsTaken + o.SetAside + o.Dropped);
        Assert.All(o.Findings.SelectMany(f => f.First), problem => Assert.DoesNotContain(problem.Value, char.IsControl));
        return o.Persons;
    }
}
