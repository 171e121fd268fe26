using System.Text;
using Comity.Methods.Personnel;
using Comity.Methods.Synthetic;
using Comity.Standards.Personnel;

namespace Comity.Standards.Tests.Personnel;

/// <summary>A synthetic register is read by the shipped profile: what was made up comes back, and what was planted is told.</summary>
public sealed class SyntheticFileTests
{
    // Four digits, and no occupation: whoever has the list knows that, the reader sees the form.
    private const string NoOccupation = "9998";

    private static readonly SyntheticPlan Plan = new(4_000, 77) { Country = "NOR", Faulty = 40 };
    private static readonly SyntheticRow[] Rows = [.. new SyntheticRegister(Plan).Rows()];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_persons_that_were_made_up_are_read(bool wide)
    {
        var (persons, _) = Read(wide);
        var made = Rows.Where(r => r.Planted.All(f => f.Kind != FaultKinds.RepeatedNumber)).ToDictionary(r => r.Record.Number, r => r.Record);
        Assert.Equal(made.Count, persons.Count(p => made.ContainsKey(p.Number)));
        Assert.All(persons.Where(p => made[p.Number].AsSent.Count == 0), person => Assert.Equal(Told(made[person.Number], wide), Told(person, wide)));
    }

    [Fact]
    public void Planted_faults_are_what_the_reader_complains_of()
    {
        var (persons, outcome) = Read(wide: false);
        var planted = Rows.SelectMany(r => r.Planted).ToList();
        int Count(params string[] kinds) => planted.Count(f => kinds.Contains(f.Kind));
        Assert.Equal(Count(FaultKinds.RepeatedNumber), outcome.SetAside);
        var formed = Rows.Count(r => r.Record.AsSent.Values.Contains(NoOccupation));
        Assert.Equal(Count(FaultKinds.ImpossibleDate, FaultKinds.UnknownCountry, FaultKinds.BadCode) - formed, outcome.FieldProblems);
        Assert.Equal(outcome.FieldProblems, persons.Sum(p => p.AsSent.Count));
        Assert.Equal(Count(FaultKinds.FutureDate), outcome.Findings.Where(f => f.Kind == RegisterKinds.InTheFuture).Sum(f => f.Count));
    }

    private static (List<PersonRecord> Persons, RegisterOutcome Outcome) Read(bool wide)
    {
        using var text = new StringWriter();
        using var truth = new StringWriter();
        SyntheticFile.Write(Plan, wide ? SyntheticColumns.Wide : SyntheticColumns.Twelve, text, truth);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        return Registers.All(stream, "synthetic.csv", Registers.Shipped());
    }

    private static string Told(PersonRecord person, bool wide) => string.Join('|', (wide ? SyntheticColumns.Wide : SyntheticColumns.Twelve)
        .Select(column => column.Name is "qualified_on" or "institution" or "qualification_country" && person.Qualifications.Count == 0 ? ""
            : column.Name.StartsWith("licence", StringComparison.Ordinal) && person.Licences.Count == 0 ? "" : column.Of(person)));
}
