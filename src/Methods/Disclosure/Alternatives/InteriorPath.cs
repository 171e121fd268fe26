namespace Comity.Methods.Disclosure.Alternatives;

/// <summary>
/// Goes from a table inside the bounds towards a goal and keeps away from every bound on the way (logarithmic barrier: Frisch 1955; Fiacco and
/// McCormick 1968), then sets what has come near zero to zero if the others can make up for it.
/// </summary>
/// <param name="system">The equations.</param>
/// <param name="start">The true numbers, by column.</param>
/// <param name="goal">What each number is pulled by; 0: it follows.</param>
/// <param name="cap">How high each may go.</param>
internal sealed class InteriorPath(UnknownSystem system, double[] start, double[] goal, double[] cap)
{
    private const double Nearly = 0.2;
    private const double Tolerance = 1e-6;
    private const double Hopeless = 1e-3;
    private static readonly double[] Barriers = [1, 0.4, 0.15, 0.06, 0.03, 0.03];
    private readonly double[] now = [.. start.Select(v => Math.Max(v, 0.01))];
    private readonly double[] weights = system.ColumnVector();
    private readonly double[] pulled = system.ColumnVector();
    private readonly double[] change = system.ColumnVector();
    private readonly double[] right = new double[system.Rows];
    private readonly double[] y = new double[system.Rows];
    private readonly WeightedProjection projection = new(system);

    /// <summary>Numbers, none negative, for which every equation holds as closely as doubles allow; none where no such were found.</summary>
    public double[]? Run()
    {
        foreach (var barrier in Barriers)
            Advance(barrier);
        return Snap();
    }

    private void Advance(double barrier)
    {
        for (var c = 0; c < now.Length; c++)
        {
            var (below, above) = (1 / now[c], 1 / (cap[c] - now[c]));
            weights[c] = Math.Min(1 / ((below * below) + (above * above)), 1e4);
            pulled[c] = (goal[c] / barrier) + below - above;
        }

        Project(pulled, 1e-4, 50);
        var step = 1d;
        for (var c = 0; c < now.Length; c++)
        {
            if (change[c] < 0)
                step = Math.Min(step, 0.9 * now[c] / -change[c]);
            else if (change[c] > 0)
                step = Math.Min(step, 0.9 * (cap[c] - now[c]) / change[c]);
        }

        for (var c = 0; c < now.Length; c++)
            now[c] += step * change[c];
    }

    /// <summary>change = W·(pull − Aᵀ·y) so that A·change = 0.</summary>
    private void Project(double[] pull, double accuracy, int most)
    {
        for (var c = 0; c < now.Length; c++)
            change[c] = weights[c] * pull[c];
        system.Multiply(change, right);
        projection.Solve(weights, right, y, accuracy, most);
        system.MultiplyTransposed(y, change);
        for (var c = 0; c < now.Length; c++)
            change[c] = weights[c] * (pull[c] - change[c]);
    }

    /// <summary>
    /// What is pulled down and is nearly there is set to zero. The others change as little as they can, measured by the room they have; where
    /// one would fall below zero all the same, it is given less weight and the rest tried again.
    /// </summary>
    private double[]? Snap()
    {
        var zero = new bool[now.Length];
        for (var c = 0; c < now.Length; c++)
            zero[c] = goal[c] < 0 && now[c] < Nearly;
        for (var attempt = 0; attempt < 4; attempt++)
        {
            var table = Settle(zero);
            if (table.Min() >= -Tolerance)
                return Residual(table) <= Tolerance ? table : null;
            if (attempt == 2)
                Array.Clear(zero);
            else
                Release(table, zero);
        }

        return null;
    }

    private void Release(double[] table, bool[] zero)
    {
        for (var row = 0; row < system.Rows; row++)
        {
            var sum = system.SumOf(row);
            var broken = sum < table.Length && table[sum] < -Tolerance;
            foreach (var c in system.PartsOf(row))
                broken |= table[c] < -Tolerance;
            if (!broken)
                continue;
            foreach (var c in system.PartsOf(row))
                zero[c] = false;
            if (sum < table.Length)
                zero[sum] = false;
        }
    }

    /// <summary>How far any sum is from what it must be.</summary>
    private double Residual(double[] table)
    {
        for (var c = 0; c < table.Length; c++)
            pulled[c] = table[c] - start[c];
        system.Multiply(pulled, right);
        return right.Length == 0 ? 0 : Math.Max(right.Max(), -right.Min());
    }

    /// <summary>Solved roughly, and again for what is left, unless it is plain by then that a number falls below zero.</summary>
    private double[] Settle(bool[] zero)
    {
        var table = new double[now.Length];
        for (var c = 0; c < now.Length; c++)
        {
            table[c] = zero[c] ? 0 : now[c];
            var room = Math.Min(now[c], cap[c] - now[c]);
            weights[c] = zero[c] ? 0 : Math.Min(room * room, 1e4);
        }

        for (var pass = 0; pass < 4 && Residual(table) > Tolerance / 10 && (pass == 0 || table.Min() > -Hopeless); pass++)
        {
            projection.Solve(weights, right, y, 1e-4, 150);
            system.MultiplyTransposed(y, change);
            for (var c = 0; c < now.Length; c++)
                table[c] -= weights[c] * change[c];
        }

        return table;
    }
}
