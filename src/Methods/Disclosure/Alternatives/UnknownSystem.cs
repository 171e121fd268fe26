using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Alternatives;

/// <summary>
/// What is left of the equations for a reader: only unknown numbers, each with its column, and the equations in which one stands. As changes
/// from the true numbers every equation is zero. Compressed rows; entries are +1 for a part and −1 for a sum.
/// </summary>
internal sealed class UnknownSystem
{
    private readonly int[] rowStarts;
    private readonly int[] rowColumns;

    // The sum's column, or the number of columns where the sum is known: a place at the end of every vector that stays zero.
    private readonly int[] rowSums;

    public UnknownSystem(ReaderView view)
    {
        var linked = view.Linked;
        Variables = [.. Enumerable.Range(0, linked.VariableCount).Where(view.IsUnknown)];
        var columns = new int[linked.VariableCount];
        Array.Fill(columns, -1);
        for (var c = 0; c < Variables.Length; c++)
            columns[Variables[c]] = c;
        var (starts, parts, sums, equations) = (new List<int> { 0 }, new List<int>(), new List<int>(), new List<int>());
        for (var equation = 0; equation < linked.Equations.Count; equation++)
        {
            var members = linked.Equations.Of(equation);
            foreach (var member in members[1..])
            {
                if (columns[member] >= 0)
                    parts.Add(columns[member]);
            }

            if (parts.Count == starts[^1] && columns[members[0]] < 0)
                continue;
            starts.Add(parts.Count);
            sums.Add(columns[members[0]] < 0 ? Variables.Length : columns[members[0]]);
            equations.Add(equation);
        }

        (rowStarts, rowColumns, rowSums, Equations) = ([.. starts], [.. parts], [.. sums], [.. equations]);
    }

    /// <summary>By column.</summary>
    public int[] Variables { get; }

    /// <summary>Where an unknown variable stands; they are in order.</summary>
    public int ColumnOf(int variable) => Array.BinarySearch(Variables, variable);

    /// <summary>By row.</summary>
    public int[] Equations { get; }

    public int Rows => Equations.Length;

    public int Columns => Variables.Length;

    /// <summary>The parts of a row; entries +1.</summary>
    public ReadOnlySpan<int> PartsOf(int row) => rowColumns.AsSpan(rowStarts[row]..rowStarts[row + 1]);

    /// <summary>The sum of a row, entry −1; the number of columns where it is known.</summary>
    public int SumOf(int row) => rowSums[row];

    /// <summary>A vector by column, with the place at its end that stays zero.</summary>
    public double[] ColumnVector() => new double[Columns + 1];

    /// <summary>into = A·x.</summary>
    public void Multiply(double[] x, double[] into)
    {
        x[Columns] = 0;
        for (var row = 0; row < into.Length; row++)
        {
            var sum = -x[rowSums[row]];
            foreach (var column in PartsOf(row))
                sum += x[column];
            into[row] = sum;
        }
    }

    /// <summary>into = Aᵀ·y.</summary>
    public void MultiplyTransposed(double[] y, double[] into)
    {
        Array.Clear(into);
        for (var row = 0; row < y.Length; row++)
        {
            var value = y[row];
            into[rowSums[row]] -= value;
            foreach (var column in PartsOf(row))
                into[column] += value;
        }

        into[Columns] = 0;
    }

    /// <summary>The diagonal of A·diag(weights)·Aᵀ.</summary>
    public void Diagonal(double[] weights, double[] into)
    {
        weights[Columns] = 0;
        for (var row = 0; row < into.Length; row++)
        {
            var sum = weights[rowSums[row]];
            foreach (var column in PartsOf(row))
                sum += weights[column];
            into[row] = sum;
        }
    }
}
