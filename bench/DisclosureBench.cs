using System.Diagnostics;
using Comity.Methods.Disclosure;

namespace Comity.Bench;

/// <summary>A table of 200 × 40 × 30 with margins, sparse and skewed as corridors are, made fit to be let out; beside what a whole-row habit costs.</summary>
internal static class DisclosureBench
{
    public static int Run(int scale)
    {
        var table = Corridors.Make(200, 40, 30, 250_000 * scale);
        var small = 0; var nonzero = 0;
        foreach (var c in table.Counts) { if (c > 0) nonzero++; if (c is > 0 and < 5) small++; }
        Console.WriteLine($"cells {table.Counts.Length:N0}, nonzero {nonzero:N0}, small {small:N0}");
        var clock = Stopwatch.StartNew();
        var result = DisclosureControl.Protect([table], [], new DisclosureParameters());
        Console.WriteLine($"protected: {clock.Elapsed.TotalSeconds:F2} s; {result.Loss} {result.Loss.ShareOfCells:P1} {result.Loss.ShareOfCount:P2}");
        clock.Restart();
        var exposures = Attack.On(result.Tables, [], new DisclosureParameters());
        Console.WriteLine($"attack: {clock.Elapsed.TotalSeconds:F2} s; {exposures.Count} exposed");
        Probe.Show(result.Tables[0]);
        return 0;
    }
}
