namespace Comity.Methods.Observations.Packing;

/// <summary>Merges sorted runs into one sorted stream; holds one observation of each run.</summary>
public static class KWayMerge
{
    /// <param name="runs">Each sorted, all with codes of one ranked book.</param>
    public static IEnumerable<PackedObservation> Merge(IEnumerable<IEnumerable<PackedObservation>> runs)
    {
        var queue = new PriorityQueue<IEnumerator<PackedObservation>, PackedObservation>();
        try
        {
            foreach (var run in runs)
                Enqueue(queue, run.GetEnumerator());
            while (queue.TryPeek(out var run, out var least))
            {
                yield return least;
                if (run.MoveNext())
                    queue.DequeueEnqueue(run, run.Current);
                else
                    queue.Dequeue().Dispose();
            }
        }
        finally
        {
            foreach (var (run, _) in queue.UnorderedItems)
                run.Dispose();
        }
    }

    /// <inheritdoc cref="Merge(IEnumerable{IEnumerable{PackedObservation}})"/>
    public static IEnumerable<PackedObservation> Merge(IEnumerable<ReadOnlyMemory<PackedObservation>> runs) =>
        Merge(runs.Select(Each));

    private static IEnumerable<PackedObservation> Each(ReadOnlyMemory<PackedObservation> run)
    {
        for (var i = 0; i < run.Length; i++)
            yield return run.Span[i];
    }

    private static void Enqueue(
        PriorityQueue<IEnumerator<PackedObservation>, PackedObservation> queue,
        IEnumerator<PackedObservation> run)
    {
        if (run.MoveNext())
            queue.Enqueue(run, run.Current);
        else
            run.Dispose();
    }
}
