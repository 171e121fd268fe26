using System.Diagnostics;
using System.Globalization;
using Comity.Methods.Disclosure;

namespace Comity.Bench;

/// <summary>
/// A table of 200 × 40 × 30 with all margins, sparse and skewed as corridors are, made fit to be let out, and attacked. Beside it two peers: the
/// habit of withholding a whole row with each small cell, by what it loses; and glpsol on a table small enough for it, by time.
/// </summary>
internal static class DisclosureBench
{
    public static int Run(long people)
    {
        var (table, parameters, clock) = (Corridors.Make(200, 40, 30, people), new DisclosureParameters(), Stopwatch.StartNew());
        var result = DisclosureControl.Protect([table], [], parameters);
        Console.WriteLine($"table: {table.Counts.Length:N0} cells, {result.Loss.Cells:N0} of them not zero, {result.Loss.Primary:N0} below five");
        Console.WriteLine($"protected: {clock.Elapsed.TotalSeconds:F1} s, {Environment.CpuUsage.TotalTime.TotalSeconds:F1} s of processor time with making the table; withheld for others {result.Loss.Secondary:N0} cells ({(double)result.Loss.Secondary / result.Loss.Cells:P1})");
        Console.WriteLine($"people in withheld cells: {result.Loss.ShareOfCount:P2}; in small cells alone {SmallShare(table):P2}");
        clock.Restart();
        var exposures = Attack.On(result.Tables, [], parameters);
        Console.WriteLine($"attacked: {clock.Elapsed.TotalSeconds:F1} s; exposed {exposures.Count}");
        Console.WriteLine($"peer, whole rows of occupations with their small cells: {WholeRows(table):P2} of people withheld, and still leaking");
        Beside(Corridors.Make(14, 8, 5, 6_000), parameters);
        return exposures.Count == 0 ? 0 : 1;
    }

    private static double SmallShare(CountTable table) => Share(table, (_, count) => count < 5);

    private static double WholeRows(CountTable table)
    {
        var last = table.Dimensions[^1].Codes.Count;
        return Share(table, (cell, _) => table.Counts.Slice(cell / last * last, last).ToArray().Any(c => c is > 0 and < 5));
    }

    private static double Share(CountTable table, Func<int, long, bool> withheld)
    {
        var (all, lost) = (0L, 0L);
        for (var cell = 0; cell < table.Counts.Length; cell++)
        {
            if (table.Counts[cell] == 0 || table.CodesOf(cell).Contains("_T"))
                continue;
            all += table.Counts[cell];
            lost += withheld(cell, table.Counts[cell]) ? table.Counts[cell] : 0;
        }

        return (double)lost / all;
    }

    private static void Beside(CountTable table, DisclosureParameters parameters)
    {
        var tables = DisclosureControl.Protect([table], [], parameters).Tables;
        var clock = Stopwatch.StartNew();
        var bounds = Attack.Bounds(tables, []);
        var ours = clock.Elapsed.TotalMilliseconds / bounds.Count;
        Console.WriteLine($"exact bounds of {bounds.Count} withheld cells of 14 × 8 × 5: {ours:F2} ms a cell");
        if (GlpsolPeer.MillisecondsACell(tables[0], [.. bounds.Take(20)]) is { } theirs)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peer, glpsol, a process for each bound: {theirs:F1} ms a cell"));
    }
}
