using System.Runtime.ExceptionServices;

namespace Comity.Methods.Tabulation.Scanning;

/// <summary>Work on several threads at once that fails as work on one would: with its own exception, not wrapped into another.</summary>
internal static class Threads
{
    public static void Run(int pieces, int cores, Action<int> work)
    {
        try
        {
            Parallel.For(0, pieces, new ParallelOptions { MaxDegreeOfParallelism = cores }, work);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }
}
