namespace Comity.Methods.Disclosure.Alternatives;

/// <summary>Solves (A·W·Aᵀ)·y = b by conjugate gradients with the diagonal as preconditioner (Hestenes and Stiefel 1952).</summary>
internal sealed class WeightedProjection(UnknownSystem system)
{
    private readonly double[] residual = new double[system.Rows];
    private readonly double[] direction = new double[system.Rows];
    private readonly double[] image = new double[system.Rows];
    private readonly double[] scaled = new double[system.Rows];
    private readonly double[] diagonal = new double[system.Rows];
    private readonly double[] spread = system.ColumnVector();

    /// <param name="weights">By column; not negative.</param>
    /// <param name="right">By row.</param>
    /// <param name="y">Starts as zero.</param>
    /// <param name="accuracy">Of the residual, relative to <paramref name="right"/>.</param>
    /// <param name="most">Rounds at most.</param>
    public void Solve(double[] weights, double[] right, double[] y, double accuracy, int most)
    {
        Array.Clear(y);
        right.CopyTo(residual, 0);
        system.Diagonal(weights, diagonal);
        var product = Precondition();
        scaled.CopyTo(direction, 0);
        var goal = product * accuracy * accuracy;
        for (var round = 0; round < most && product > goal && product > 0; round++)
        {
            Apply(weights);
            var length = Dot(direction, image);
            if (length <= 0)
                return;
            Advance(y, product / length);
            var next = Precondition();
            for (var row = 0; row < direction.Length; row++)
                direction[row] = scaled[row] + (next / product * direction[row]);
            product = next;
        }
    }

    private void Apply(double[] weights)
    {
        system.MultiplyTransposed(direction, spread);
        for (var column = 0; column < spread.Length; column++)
            spread[column] *= weights[column];
        system.Multiply(spread, image);
    }

    private void Advance(double[] y, double step)
    {
        for (var row = 0; row < y.Length; row++)
        {
            y[row] += step * direction[row];
            residual[row] -= step * image[row];
        }
    }

    private double Precondition()
    {
        var product = 0d;
        for (var row = 0; row < residual.Length; row++)
        {
            scaled[row] = diagonal[row] > 0 ? residual[row] / diagonal[row] : 0;
            product += scaled[row] * residual[row];
        }

        return product;
    }

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0d;
        for (var i = 0; i < one.Length; i++)
            sum += one[i] * other[i];
        return sum;
    }
}
