using System.Runtime.InteropServices;

namespace Comity.Methods.Tabulation;

/// <summary>What a table rests on: every row of the snapshot is counted, outside the window, or left out by exactly one filter.</summary>
/// <param name="Rows">Rows of the snapshot.</param>
/// <param name="Counted">Rows in at least one cell.</param>
/// <param name="Outside">Rows that pass the filters on the partition, and hold on no date, or have no event in a period.</param>
/// <param name="Undated">Rows without a first day, among those that pass the filters on the partition. A stock takes them as there from
/// the beginning of time; entries have them in no period.</param>
/// <param name="LeftOut">By each filter of the definition in its order, then by each dimension whose groups leave codes out. Filters on the
/// partition are tried first, then the window, then the rest; a row stands at the first that it fails.</param>
/// <param name="Unknown">For each column that the table uses, of the rows counted.</param>
public sealed record RowAccount(long Rows, long Counted, long Outside, long Undated, IReadOnlyList<RowsLeftOut> LeftOut, IReadOnlyList<UnknownRows> Unknown)
{
    /// <summary>Of tables from several snapshots by the same definition.</summary>
    /// <exception cref="ArgumentException">They are not by the same definition.</exception>
    internal static RowAccount Sum(IReadOnlyList<RowAccount> parts)
    {
        var first = parts[0];
        if (parts.Any(p => !p.LeftOut.Select(l => l.By).SequenceEqual(first.LeftOut.Select(l => l.By)) || !p.Unknown.Select(u => u.Column).SequenceEqual(first.Unknown.Select(u => u.Column))))
            throw new ArgumentException("Only tables by the same definition merge.", nameof(parts));
        return new RowAccount(
            parts.Sum(p => p.Rows),
            parts.Sum(p => p.Counted),
            parts.Sum(p => p.Outside),
            parts.Sum(p => p.Undated),
            [.. first.LeftOut.Select((l, i) => new RowsLeftOut(l.By, parts.Sum(p => p.LeftOut[i].Rows), parts.Sum(p => p.LeftOut[i].Unknown)))],
            [.. first.Unknown.Select((u, i) => new UnknownRows(u.Column, parts.Sum(p => p.Unknown[i].Rows), parts.Sum(p => p.Counted)))]);
    }
}

/// <summary>Rows that a filter, or the groups of a dimension, left out.</summary>
/// <param name="By">Column of the filter, or name of the dimension.</param>
/// <param name="Rows">How many.</param>
/// <param name="Unknown">How many of them because their code is unknown.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RowsLeftOut(string By, long Rows, long Unknown);

/// <summary>Rows of the table that do not say what a column would.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Rows">How many of those counted.</param>
/// <param name="Counted">Rows counted.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct UnknownRows(string Column, long Rows, long Counted)
{
    /// <summary>0 to 1; null when no row was counted.</summary>
    public double? Share => Counted == 0 ? null : (double)Rows / Counted;
}
