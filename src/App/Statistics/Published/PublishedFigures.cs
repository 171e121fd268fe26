using System.Collections.Concurrent;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.App.Statistics.Published;

/// <summary>
/// All that is published at one moment: the latest version of each data set. It never changes; the next publication makes
/// another one. What is worked out from it may therefore be kept with it.
/// </summary>
internal sealed class PublishedFigures(string stamp, IReadOnlyList<PublishedDataSet> dataSets)
{
    private readonly ConcurrentDictionary<object, Lazy<object>> _kept = new();

    public string Stamp { get; } = stamp;

    /// <summary>By id.</summary>
    public IReadOnlyList<PublishedDataSet> DataSets { get; } = dataSets;

    public PublishedDataSet? Find(string id) => DataSets.FirstOrDefault(d => d.Id == id);

    /// <summary>The figures of all data sets that answer.</summary>
    public IEnumerable<Observation> Select(SnapshotFilter filter) => DataSets.SelectMany(d => d.Select(filter));

    /// <summary>Works something out once for as long as these figures are the current ones.</summary>
    /// <param name="key">A record that names the question.</param>
    public T Keep<T>(object key, Func<PublishedFigures, T> work)
        where T : notnull =>
        (T)_kept.GetOrAdd(key, _ => new Lazy<object>(() => work(this))).Value;
}
