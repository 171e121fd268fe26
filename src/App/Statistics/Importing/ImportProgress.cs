namespace Comity.App.Statistics.Importing;

/// <summary>How far an import is, for whoever shows it: a page, or the terminal.</summary>
/// <param name="report">Key of the step's name, done, total (0 where the end is not known).</param>
internal sealed class ImportProgress(Action<string, long, long> report)
{
    public static readonly ImportProgress Silent = new((_, _, _) => { });

    public void Reading(long done, long total) => report("jobs.reading", done, total);

    public void Sorting() => report("jobs.sorting", 0, 0);

    public void Checking(long done, long total) => report("jobs.checking", done, total);

    public void Comparing() => report("jobs.comparing", 0, 0);

    public void Storing(long done, long total) => report("jobs.storing", done, total);
}
