using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>
/// How low and how high each unknown number can be shown to go, each by a table that a reader could not tell from the true one. What is proven
/// stays proven as more is withheld.
/// </summary>
internal sealed class Proofs
{
    private const double Tolerance = 2e-6;
    private const double Farthest = 1e15;
    private readonly long[] truth;
    private readonly long[] lowest;
    private readonly long[] highest;

    public Proofs(LinkedTables linked)
    {
        truth = [.. Enumerable.Range(0, linked.VariableCount).Select(linked.ValueOf)];
        (lowest, highest) = ([.. truth], [.. truth]);
    }

    public long Lowest(int variable) => lowest[variable];

    public long Highest(int variable) => highest[variable];

    public bool Show(int variable, Protection need) =>
        lowest[variable] <= need.Low && highest[variable] >= need.High && highest[variable] - lowest[variable] >= need.Width;

    public void Take(Move move)
    {
        for (var i = 0; i < move.Variables.Length; i++)
        {
            var (variable, reached) = (move.Variables[i], truth[move.Variables[i]] + move.Changes[i]);
            lowest[variable] = Math.Min(lowest[variable], reached);
            highest[variable] = Math.Max(highest[variable], reached);
        }
    }

    /// <summary>How far the number goes by a linear programme; an upper bound may be infinite.</summary>
    public void Take(int variable, double lower, double upper)
    {
        Take(variable, lower);
        Take(variable, Math.Min(upper, Farthest));
    }

    /// <summary>A number in a table that a reader could not tell from the true one; what is not whole counts towards the truth.</summary>
    public void Take(int variable, double reached)
    {
        lowest[variable] = Math.Min(lowest[variable], Math.Max(0, (long)Math.Ceiling(reached - Tolerance)));
        highest[variable] = Math.Max(highest[variable], (long)Math.Floor(reached + Tolerance));
    }
}
