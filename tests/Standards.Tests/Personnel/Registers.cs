using System.Text;
using Comity.Methods.Personnel;
using Comity.Standards.Personnel;
using Comity.Standards.Tests.Profiles;
using Comity.Tests;

namespace Comity.Standards.Tests.Personnel;

/// <summary>What tests of registers do again and again. All persons are invented.</summary>
internal static class Registers
{
    public static readonly DateOnly On = new(2026, 6, 30);

    /// <summary>A whole profile around the columns that a test is about.</summary>
    public const string Opening =
        """
        id: test
        title: Test
        version: 1
        authority: Council of Tests
        recognise: [Number]

        """;

    public static RegisterProfile Shipped() => Valid(File.ReadAllText(Places.InRepository("reference", "personnel", "profiles", "comity-register.yaml")));

    public static RegisterProfile Valid(string yaml)
    {
        var parsed = RegisterProfileFile.Read(yaml, "test.yaml");
        Assert.Empty(parsed.Problems);
        return parsed.Profile!;
    }

    /// <summary>A profile of one-line column entries beside the number: <c>Born: { to: birth }</c>.</summary>
    public static RegisterProfile With(string columns, string head = "") => Valid(
        $"{Opening}{head}\ncolumns:\n  Number: {{ to: number }}\n{string.Join('\n', columns.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => "  " + l))}\n");

    public static (List<PersonRecord> Persons, RegisterOutcome Outcome) Text(string text, RegisterProfile profile, Encoding? encoding = null)
    {
        using var stream = new MemoryStream((encoding ?? Encoding.UTF8).GetBytes(text));
        return All(stream, "test.csv", profile);
    }

    public static (List<PersonRecord> Persons, RegisterOutcome Outcome) All(Stream stream, string name, RegisterProfile profile)
    {
        using var reading = RegisterReader.Read(stream, name, profile, CountriesOfTest.Instance, On);
        var persons = new List<PersonRecord>();
        while (reading.Read(out var person)) persons.Add(person);
        var o = reading.Outcome;
        Assert.Equal(o.Rows, o.RowsTaken + o.SetAside + o.Dropped);
        Assert.Equal(o.Persons, persons.Count);
        return (persons, o);
    }

    /// <summary>The problems of a kind that are listed, as <c>row:column value</c>.</summary>
    public static IEnumerable<string> Of(this RegisterOutcome outcome, string kind) =>
        outcome.Findings.Where(f => f.Kind == kind).SelectMany(f => f.First).Select(p => $"{p.Row}:{p.ColumnName} {p.Value}");
}
