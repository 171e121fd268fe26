using Comity.App.Statistics.Snapshots;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.App.Statistics.Published;

/// <summary>The latest published version of a data set, and its figures.</summary>
internal sealed class PublishedDataSet(DataSet dataSet, DataSetVersion version, Snapshot snapshot)
{
    public DataSet DataSet { get; } = dataSet;

    public DataSetVersion Version { get; } = version;

    public string Id => DataSet.Id.Value;

    /// <summary>As every observation of it carries it, such as <c>who-health-workforce/1</c>.</summary>
    public string Reference { get; } = $"{dataSet.Id}/{version.Number}";

    public CodeBook Book => snapshot.Book;

    public int Count => snapshot.Count;

    /// <summary>The figures that answer, in key order, each carrying the version it stands in.</summary>
    public List<Observation> Select(SnapshotFilter filter)
    {
        var found = new List<Observation>();
        foreach (ref readonly var record in new SnapshotQuery(snapshot.Book, filter).Over(snapshot.Records))
        {
            found.Add(snapshot.Unpack(record) with { Version = Reference });
        }

        return found;
    }

    /// <summary>All records of one country in key order, packed.</summary>
    public IReadOnlyList<PackedObservation> RecordsOf(string country)
    {
        var filter = new SnapshotFilter { Codes = new Dictionary<Dimension, IReadOnlyCollection<string>> { [Dimension.RefArea] = [country] } };
        var found = new List<PackedObservation>();
        foreach (ref readonly var record in new SnapshotQuery(snapshot.Book, filter).Over(snapshot.Records))
        {
            found.Add(record);
        }

        return found;
    }
}
