using System.Globalization;
using System.Text;
using Comity.Standards.Personnel;
using Comity.Standards.Tests.Profiles;

namespace Comity.Standards.Tests.Personnel;

/// <summary>Alone, because the memory of the whole process is measured.</summary>
[CollectionDefinition(nameof(AloneWithTheMemory), DisableParallelization = true)]
public sealed class AloneWithTheMemory;

[Collection(nameof(AloneWithTheMemory))]
public sealed class LargeRegisterTests
{
    private const int Rows = 200_000;

    [Fact]
    public void Among_many_numbers_each_that_stands_twice_is_found_with_the_row_where_it_stood()
    {
        using var file = File(out var twice);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var reading = RegisterReader.Read(file, "large.csv", Registers.With("Family: { to: family }"), CountriesOfTest.Instance, Registers.On);
        long persons = 0;
        while (reading.Read(out _)) persons++;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;

        var told = reading.Outcome.Findings.Single().First.Select(p => (p.Row, p.OtherRow)).ToList();
        Assert.Equal(twice, told);
        Assert.Equal(Rows - twice.Count, persons);
        // Forty bytes beside each number of thirty; and a million would fit into 100 MB.
        Assert.InRange(kept, Rows * 30L, Rows * 90L);
    }

    /// <summary>Numbers of thirty characters that share their beginning; every 301st row repeats an earlier one.</summary>
    private static MemoryStream File(out List<(int Row, int OtherRow)> twice)
    {
        var (text, chance) = (new StringBuilder("Number,Family\n"), new Chance(7));
        var numbers = new List<string>();
        twice = [];
        for (var row = 2; row < Rows + 2; row++)
        {
            var repeats = row % 301 == 0;
            var at = repeats ? chance.Below(numbers.Count) : numbers.Count;
            if (repeats && numbers[at].Length > 0) twice.Add((row, at + 2));
            // A row that is set aside keeps its place, and is not repeated itself.
            numbers.Add(repeats ? "" : string.Create(CultureInfo.InvariantCulture, $"COUNCIL-OF-TESTS-{row:0000000000000}"));
            text.Append(repeats && numbers[at].Length > 0 ? numbers[at] : repeats ? $"SPARE-{row}" : numbers[^1]).Append(",Testa\n");
        }

        return new(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
