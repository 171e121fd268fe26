using System.Diagnostics;
using System.Globalization;
using System.Text;
using Comity.Methods.Disclosure;

namespace Comity.Bench;

/// <summary>The attack as one would do it with GLPK: the table as a linear programme in a file, solved down and up for each withheld cell.</summary>
internal static class GlpsolPeer
{
    /// <summary>None where glpsol is not installed.</summary>
    public static double? MillisecondsACell(ProtectedTable table, IReadOnlyList<CellBounds> cells)
    {
        if (!Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "glpsol"))))
            return null;
        var (rest, file, clock) = (Constraints(table), Path.GetTempFileName(), Stopwatch.StartNew());
        foreach (var cell in cells)
        {
            foreach (var direction in new[] { "Minimize", "Maximize" })
            {
                File.WriteAllText(file, $"{direction}\nobj: x{cell.Cell}\n{rest}");
                using var process = Process.Start(new ProcessStartInfo("glpsol", ["--lp", file]) { RedirectStandardOutput = true, UseShellExecute = false })!;
                process.StandardOutput.ReadToEnd();
                process.WaitForExit();
            }
        }

        File.Delete(file);
        return clock.Elapsed.TotalMilliseconds / cells.Count;
    }

    private static string Constraints(ProtectedTable shown)
    {
        var (table, text) = (shown.Table, new StringBuilder("Subject To\n"));
        for (var d = 0; d < table.Dimensions.Count; d++)
        {
            for (var cell = 0; cell < table.Counts.Length; cell++)
            {
                var codes = table.CodesOf(cell).ToArray();
                if (codes[d] != table.Dimensions[d].Total)
                    continue;
                var parts = table.Dimensions[d].Codes.Where(c => c != codes[d]).Select(c => $"+ x{table.IndexOf([.. codes[..d], c, .. codes[(d + 1)..]])}");
                text.Append(string.Join('\n', parts)).Append(CultureInfo.InvariantCulture, $" - x{cell} = 0\n");
            }
        }

        text.Append("Bounds\n");
        for (var cell = 0; cell < table.Counts.Length; cell++)
            text.Append(shown.PublishedAt(cell) is { } value ? string.Create(CultureInfo.InvariantCulture, $"x{cell} = {value}\n") : $"0 <= x{cell} <= 1000000\n");
        return text.Append("End\n").ToString();
    }
}
