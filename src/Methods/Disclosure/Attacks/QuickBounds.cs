using Comity.Methods.Disclosure.Alternatives;

namespace Comity.Methods.Disclosure.Attacks;

/// <summary>
/// Bounds that follow from one sum at a time, again and again until nothing changes (Buzzigoli and Giusti's shuttle, 1999). Never tighter
/// than the truth, quick, and enough for plain leaks: a cell alone in a line, small cells that fill a total.
/// </summary>
internal sealed class QuickBounds
{
    private const double Infinite = 1e300;
    private const int MostVisits = 40;
    private readonly UnknownSystem system;
    private readonly double[] rights;

    /// <param name="system">The unknown.</param>
    /// <param name="truth">By column; from it follows what each row adds up to.</param>
    public QuickBounds(UnknownSystem system, double[] truth)
    {
        this.system = system;
        rights = new double[system.Rows];
        system.Multiply([.. truth, 0], rights);
        (Lower, Upper, Because) = (new double[system.Columns], new double[system.Columns], new int[system.Columns]);
        Array.Fill(Upper, Infinite);
        Array.Fill(Because, -1);
        Run();
    }

    public double[] Lower { get; }

    public double[] Upper { get; }

    /// <summary>The row that last tightened a column; −1: none.</summary>
    public int[] Because { get; }

    public static bool IsInfinite(double bound) => bound >= Infinite / 2;

    private void Run()
    {
        var rowsOf = RowsOf();
        var (waiting, visits) = (new Queue<int>(Enumerable.Range(0, system.Rows)), new int[system.Rows]);
        var isWaiting = Enumerable.Repeat(true, system.Rows).ToArray();
        while (waiting.TryDequeue(out var row))
        {
            isWaiting[row] = false;
            if (visits[row]++ >= MostVisits)
                continue;
            foreach (var column in Tighten(row))
            {
                foreach (var other in rowsOf[column].Where(r => !isWaiting[r]))
                {
                    isWaiting[other] = true;
                    waiting.Enqueue(other);
                }
            }
        }
    }

    private List<int>[] RowsOf()
    {
        var rowsOf = new List<int>[system.Columns];
        for (var row = 0; row < system.Rows; row++)
        {
            foreach (var column in MembersOf(row))
                (rowsOf[column] ??= []).Add(row);
        }

        for (var column = 0; column < rowsOf.Length; column++)
            rowsOf[column] ??= [];
        return rowsOf;
    }

    private List<int> MembersOf(int row)
    {
        List<int> members = [.. system.PartsOf(row)];
        if (system.SumOf(row) < system.Columns)
            members.Add(system.SumOf(row));
        return members;
    }

    /// <summary>Parts less sum is the right side: each member by what the others leave it.</summary>
    private List<int> Tighten(int row)
    {
        var (low, high, infinite, sum) = (0d, 0d, 0, system.SumOf(row));
        var members = MembersOf(row);
        foreach (var column in members)
        {
            var (least, most) = Range(column, sum);
            low += least;
            infinite += most >= Infinite / 2 ? 1 : 0;
            high += most >= Infinite / 2 ? 0 : most;
            if (least <= -Infinite / 2)
                (low, infinite) = (low + Infinite, infinite + (1 << 16));
        }

        return [.. members.Where(column => Tighten(row, column, sum, low, high, infinite))];
    }

    // A sum counts with a minus sign, so its range is turned round.
    private (double Least, double Most) Range(int column, int sum) => column == sum ? (-Upper[column], -Lower[column]) : (Lower[column], Upper[column]);

    private bool Tighten(int row, int column, int sum, double low, double high, int infinite)
    {
        var (least, most) = Range(column, sum);
        var (openAbove, openBelow) = (infinite & 0xFFFF, infinite >> 16);
        var (ownAbove, ownBelow) = (most >= Infinite / 2, least <= -Infinite / 2);
        var newMost = openBelow - (ownBelow ? 1 : 0) == 0 ? rights[row] - (low - (ownBelow ? 0 : least)) : Infinite;
        var newLeast = openAbove - (ownAbove ? 1 : 0) == 0 ? rights[row] - (high - (ownAbove ? 0 : most)) : -Infinite;
        if (column == sum)
            (newLeast, newMost) = (-newMost, -newLeast);
        var changed = newLeast > Lower[column] + 1e-9 || newMost < Upper[column] - 1e-9;
        (Lower[column], Upper[column]) = (Math.Max(Lower[column], newLeast), Math.Min(Upper[column], newMost));
        if (changed)
            Because[column] = row;
        return changed;
    }
}
