namespace Comity.Methods.Synthetic;

/// <summary>Writes a synthetic register as CSV (RFC 4180, commas, line feeds), and beside it what was planted.</summary>
public static class SyntheticFile
{
    private const int RowsToTell = 20_000;

    /// <param name="truth">One line for each planted fault: row, number, kind, other, field.</param>
    /// <param name="progress">Is told rows done, now and then.</param>
    public static SyntheticCounts Write(
        SyntheticPlan plan, IReadOnlyList<SyntheticColumn> columns, TextWriter register, TextWriter truth, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        Line(register, columns.Select(c => c.Name));
        Line(truth, ["row", "number", "kind", "other", "field"]);
        var planted = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in new SyntheticRegister(plan).Rows())
        {
            Line(register, columns.Select(c => c.Text(row.Record)));
            foreach (var fault in row.Planted)
            {
                planted[fault.Kind] = planted.GetValueOrDefault(fault.Kind) + 1;
                Line(truth, [fault.Row.ToString(System.Globalization.CultureInfo.InvariantCulture), fault.Number, fault.Kind, fault.Other, fault.Field]);
            }

            if (row.Row % RowsToTell != 0)
                continue;
            cancellation.ThrowIfCancellationRequested();
            progress?.Invoke(row.Row);
        }

        return new SyntheticCounts(plan.Rows, planted);
    }

    private static void Line(TextWriter to, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
                to.Write(',');
            first = false;
            to.Write(cell.AsSpan().ContainsAny(",\"\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }

        to.Write('\n');
    }
}

/// <summary>What was written.</summary>
/// <param name="Planted">Faults by kind.</param>
public sealed record SyntheticCounts(long Rows, IReadOnlyDictionary<string, long> Planted);
