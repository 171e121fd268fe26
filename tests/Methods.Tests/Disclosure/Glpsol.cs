using System.Diagnostics;
using System.Globalization;
using System.Text;
using Comity.Methods.Disclosure;

namespace Comity.Methods.Tests.Disclosure;

/// <summary>
/// The oracle: GLPK's solver (Debian: glpk-utils), fed with nothing but what a reader sees. It knows none of our classes beyond tables and
/// statuses, and writes every sum and every shown number as a row or a bound.
/// </summary>
internal sealed class Glpsol
{
    /// <summary>Stands for no bound.</summary>
    public const double Huge = 1e6;

    private readonly Dictionary<string, int> variables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, long> known = [];
    private readonly StringBuilder rows = new();

    public Glpsol(IReadOnlyList<ProtectedTable> tables, IReadOnlyList<EarlierRelease> earlier)
    {
        foreach (var table in tables.Concat(earlier.SelectMany(e => e.Tables)))
            Add(table);
    }

    public static bool IsInstalled => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "glpsol")));

    public (double Lower, double Upper) Bounds(CountTable table, int cell)
    {
        var variable = Variable(table, cell);
        return known.TryGetValue(variable, out var value) ? (value, value) : (Solve("Minimize", variable), Solve("Maximize", variable));
    }

    private void Add(ProtectedTable table)
    {
        for (var cell = 0; cell < table.Statuses.Length; cell++)
        {
            if (table.PublishedAt(cell) is { } value)
                known[Variable(table.Table, cell)] = value;
        }

        for (var d = 0; d < table.Table.Dimensions.Count; d++)
        {
            foreach (var sum in table.Table.Dimensions[d].Sums)
                AddSums(table.Table, d, sum);
        }
    }

    private void AddSums(CountTable table, int dimension, CodeSum sum)
    {
        for (var cell = 0; cell < table.Counts.Length; cell++)
        {
            var codes = table.CodesOf(cell).ToArray();
            if (codes[dimension] != sum.Parent)
                continue;
            var parts = sum.Children.Select(child => $"+ x{Variable(table, table.IndexOf([.. codes[..dimension], child, .. codes[(dimension + 1)..]]))}");
            rows.AppendLine(CultureInfo.InvariantCulture, $"{string.Join(' ', parts)} - x{Variable(table, cell)} = 0");
        }
    }

    // One unknown for each cell and each number that it had in some edition.
    private int Variable(CountTable table, int cell)
    {
        var codes = table.Dimensions.Zip(table.CodesOf(cell)).Where(p => p.Second != p.First.Total).Select(p => $"{p.First.Name}={p.Second}").Order(StringComparer.Ordinal);
        var name = $"{string.Join(';', codes)} {table.Counts[cell]}";
        if (!variables.TryGetValue(name, out var variable))
            variables[name] = variable = variables.Count;
        return variable;
    }

    private double Solve(string direction, int variable)
    {
        var folder = Directory.CreateTempSubdirectory("comity-glpsol-");
        try
        {
            var (input, output) = (Path.Combine(folder.FullName, "p.lp"), Path.Combine(folder.FullName, "p.sol"));
            File.WriteAllText(input, Programme(direction, variable));
            using var process = Process.Start(new ProcessStartInfo("glpsol", ["--lp", input, "-w", output]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var line = File.ReadLines(output).First(l => l.StartsWith("s bas", StringComparison.Ordinal)).Split(' ');
            Assert.Equal("f", line[4]);
            return double.Parse(line[6], CultureInfo.InvariantCulture);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private string Programme(string direction, int variable)
    {
        var bounds = Enumerable.Range(0, variables.Count).Select(v => known.TryGetValue(v, out var value) ? $"x{v} = {value}" : $"0 <= x{v} <= {(long)Huge}");
        return $"{direction}\nobj: x{variable}\nSubject To\n{rows}Bounds\n{string.Join('\n', bounds)}\nEnd\n";
    }
}
