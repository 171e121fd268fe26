namespace Comity.Methods.Disclosure.Programmes;

/// <summary>
/// How low and how high one number can go while sums hold and none falls below zero. Simplex with bounds on a full tableau (Dantzig 1963),
/// started from a table that is known to be right, so that no first phase is needed: numbers outside the basis may stand anywhere above zero.
/// Meant for up to a few thousand unknowns; one basis serves all questions.
/// </summary>
internal sealed class Simplex
{
    private const double Zero = 1e-9;

    // Entries are small fractions: what is smaller than this is left over from rounding.
    private const double Tiny = 1e-7;
    private readonly double[][] rows;
    private readonly int[] basic;
    private readonly int[] rowOf;
    private readonly double[] start;
    private readonly double[] now;

    // Where the row of a pivot has entries: most rows have few.
    private readonly int[] entries;

    /// <param name="coefficients">By row: columns and their entries. Every row times <paramref name="start"/> stays what it is.</param>
    /// <param name="start">By column, none negative.</param>
    public Simplex(IReadOnlyList<(int Column, double Entry)[]> coefficients, double[] start)
    {
        this.start = start;
        now = [.. start];
        (rowOf, entries) = (new int[start.Length], new int[start.Length]);
        Array.Fill(rowOf, -1);
        rows = [.. coefficients.Select(Dense)];
        basic = new int[rows.Length];
        Array.Fill(basic, -1);
        for (var row = 0; row < rows.Length; row++)
            Enter(row);
    }

    /// <summary>The largest value of a column; infinity where nothing holds it.</summary>
    public double Highest(int column) => Go(column, 1);

    /// <summary>The smallest value of a column.</summary>
    public double Lowest(int column) => Go(column, -1);

    private double[] Dense((int Column, double Entry)[] sparse)
    {
        var row = new double[start.Length];
        foreach (var (column, entry) in sparse)
            row[column] += entry;
        return row;
    }

    // A basis to begin with: in each row the column that has most room. A row without an entry says nothing new.
    private void Enter(int row)
    {
        var best = -1;
        for (var column = 0; column < start.Length; column++)
        {
            if (Math.Abs(rows[row][column]) > Tiny && (best < 0 || start[column] > start[best]))
                best = column;
        }

        if (best >= 0)
            Pivot(row, best);
    }

    private double Go(int column, int direction)
    {
        for (long round = 0; round < MostRounds; round++)
        {
            var careful = round > Bold;
            var (entering, sign) = Choose(column, direction, careful);
            if (entering < 0)
                return now[column];
            var (length, leaving) = Ratio(entering, sign, careful);
            if (double.IsPositiveInfinity(length))
                return direction * double.PositiveInfinity;
            Move(entering, sign * length);
            if (leaving >= 0)
                Pivot(leaving, entering);
        }

        throw new InvalidOperationException("The simplex did not come to an end.");
    }

    private const long Bold = 500;
    private const long MostRounds = 200_000;

    /// <summary>The column whose change helps most; after many rounds the first that helps at all (Bland 1977), so that it cannot go in circles.</summary>
    private (int Column, int Sign) Choose(int goal, int direction, bool careful)
    {
        var (best, bestGain, bestSign) = (-1, Tiny, 0);
        for (var column = 0; column < now.Length; column++)
        {
            if (rowOf[column] >= 0)
                continue;
            var gain = direction * (rowOf[goal] >= 0 ? -rows[rowOf[goal]][column] : column == goal ? 1 : 0);
            var sign = gain > 0 ? 1 : -1;
            if (Math.Abs(gain) <= bestGain || (sign < 0 && now[column] <= Zero))
                continue;
            if (careful)
                return (column, sign);
            (best, bestGain, bestSign) = (column, Math.Abs(gain), sign);
        }

        return (best, bestSign);
    }

    private (double Length, int Leaving) Ratio(int entering, int sign, bool careful)
    {
        var (length, leaving, size) = (sign < 0 ? now[entering] : double.PositiveInfinity, -1, 0d);
        for (var row = 0; row < rows.Length; row++)
        {
            var fall = basic[row] < 0 ? 0 : sign * rows[row][entering];
            if (fall <= Tiny)
                continue;
            var room = now[basic[row]] / fall;
            var tie = Math.Abs(room - length) <= 1e-12;
            var better = careful ? leaving < 0 || basic[row] < basic[leaving] : fall > size;
            if (tie ? better : room < length)
                (length, leaving, size) = (room, row, fall);
        }

        return (length, leaving);
    }

    private void Move(int entering, double change)
    {
        now[entering] = Settled(now[entering] + change);
        for (var row = 0; row < rows.Length; row++)
        {
            if (basic[row] >= 0 && rows[row][entering] != 0)
                now[basic[row]] = Settled(now[basic[row]] - (rows[row][entering] * change));
        }
    }

    // What rounding leaves of zero must not count as room.
    private static double Settled(double value) => Math.Abs(value) < Zero ? 0 : value;

    private void Pivot(int row, int column)
    {
        if (basic[row] >= 0)
            rowOf[basic[row]] = -1;
        (basic[row], rowOf[column]) = (column, row);
        var (own, pivot, filled) = (rows[row], rows[row][column], 0);
        for (var c = 0; c < own.Length; c++)
        {
            if (own[c] == 0)
                continue;
            own[c] /= pivot;
            entries[filled++] = c;
        }

        for (var other = 0; other < rows.Length; other++)
        {
            var factor = rows[other][column];
            if (other == row || factor == 0)
                continue;
            var changed = rows[other];
            foreach (var c in entries.AsSpan(0, filled))
            {
                var value = changed[c] - (factor * own[c]);
                changed[c] = Math.Abs(value) < 1e-10 ? 0 : value;
            }

            changed[column] = 0;
        }
    }
}
