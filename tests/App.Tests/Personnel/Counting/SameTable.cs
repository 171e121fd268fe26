using Comity.Methods.Tabulation;

namespace Comity.App.Tests.Personnel.Counting;

/// <summary>Two tables, cell by cell and with the rows that they rest on.</summary>
internal static class SameTable
{
    public static void Assert(Table expected, Table counted, string about)
    {
        Xunit.Assert.Equal(string.Join('\n', Cells(expected).Prepend(about)), string.Join('\n', Cells(counted).Prepend(about)));
        var (one, other) = (expected.Account, counted.Account);
        Xunit.Assert.Equal((about, one.Rows, one.Counted, one.Outside, one.Undated), (about, other.Rows, other.Counted, other.Outside, other.Undated));
        Xunit.Assert.Equal(one.LeftOut.Where(l => l.Rows > 0), other.LeftOut.Where(l => l.Rows > 0));
        Xunit.Assert.Equal(one.Unknown, other.Unknown);
    }

    private static IEnumerable<string> Cells(Table table) => table.Cells.Select(c =>
        string.Join('|', table.Dimensions.Select((_, d) => c[d])) + $" = {c.Count} {string.Join(' ', table.Amounts.Select((_, a) => c.Amount(a)))}");
}
