using Comity.App.Statistics;
using Comity.App.Statistics.Published;
using Comity.App.Statistics.Snapshots;
using Comity.Methods.Observations;

namespace Comity.App.Tests.Statistics.Indicators;

/// <summary>Small published data sets, made as the program makes them: observations in a snapshot file.</summary>
internal sealed class PublishedSets : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("comity-sets").FullName;
    private readonly List<Snapshot> _snapshots = [];
    private readonly List<PublishedDataSet> _sets = [];

    public PublishedFigures Figures => new("1", [.. _sets.OrderBy(s => s.Id, StringComparer.Ordinal)]);

    public static Observation Stock(string country, string counterpart, double? value, int year = 2018, string activity = Codes.Unknown) => new()
    {
        RefArea = country,
        Measure = Measures.Stock,
        Unit = Units.Headcount,
        Occupation = Occupations.Doctors,
        Criterion = counterpart == Codes.Total ? Codes.NotApplicable : Criteria.FirstQualification,
        Counterpart = counterpart,
        Activity = activity,
        Time = year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Value = value,
        Status = value is null ? ObservationStatus.Suppressed : ObservationStatus.Normal,
    };

    public static Observation Density(string country, int year, double value, string occupation = Occupations.Doctors, string status = ObservationStatus.Normal) => new()
    {
        RefArea = country,
        Measure = Measures.Density,
        Unit = Units.Per10000,
        Occupation = occupation,
        Time = year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Value = value,
        Status = status,
    };

    public PublishedSets With(string id, string publisher, params Observation[] observations)
    {
        var path = Path.Combine(_folder, id + ".snapshot");
        using (var builder = new SnapshotBuilder(_folder))
        {
            for (var i = 0; i < observations.Length; i++)
            {
                builder.Add(observations[i] with { Row = i + 2 });
            }

            builder.Build(path);
        }

        _snapshots.Add(Snapshot.Open(path));
        var set = new DataSet(DataSetId.Parse(id), id, publisher, "none", "made for a test", additive: true, DateTimeOffset.UnixEpoch);
        _sets.Add(new PublishedDataSet(set, Version(set.Id, observations.Length), _snapshots[^1]));
        return this;
    }

    public void Dispose()
    {
        _snapshots.ForEach(s => s.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    private static DataSetVersion Version(DataSetId id, int count) => new()
    {
        DataSetId = id,
        Number = 1,
        FileName = "test.csv",
        FileHash = "",
        FileSize = 0,
        ProfileId = "comity-tidy",
        ProfileHash = "",
        Licence = "none",
        ImportedBy = "test",
        ImportedAt = DateTimeOffset.UnixEpoch,
        Comment = "",
        RowsRead = count,
        Observations = count,
        Added = count,
        Removed = 0,
        Revised = 0,
        ContentHash = "",
        QualityReport = "",
    };
}
