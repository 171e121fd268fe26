namespace Comity.Methods.Disclosure.Moves;

/// <summary>Steps along one dimension, the cheapest first.</summary>
internal sealed class Candidates
{
    private Step[] steps = new Step[64];
    private double[] costs = new double[64];

    public int Count { get; private set; }

    public Step At(int index) => steps[index];

    public double CostAt(int index) => costs[index];

    public void Clear() => Count = 0;

    public void Add(Step step, double cost)
    {
        if (Count == steps.Length)
        {
            Array.Resize(ref steps, Count * 2);
            Array.Resize(ref costs, Count * 2);
        }

        (steps[Count], costs[Count]) = (step, cost);
        Count++;
    }

    /// <summary>Equal ones keep their order, so that nothing hangs on how a library sorts.</summary>
    public void Sort(int most)
    {
        for (var i = 1; i < Count; i++)
        {
            var (step, cost, at) = (steps[i], costs[i], i);
            for (; at > 0 && costs[at - 1] > cost; at--)
                (steps[at], costs[at]) = (steps[at - 1], costs[at - 1]);
            (steps[at], costs[at]) = (step, cost);
        }

        Count = Math.Min(Count, most);
    }
}
