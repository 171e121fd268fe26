using Comity.App.Common;
using Comity.App.Statistics.Published;

namespace Comity.App.Statistics;

/// <summary>A line of figures that is reported again and again, such as one table of one publisher. Its figures live in versions.</summary>
internal sealed class DataSet
{
    private readonly List<DataSetVersion> _versions = [];

    public DataSet(DataSetId id, string title, string publisher, string licence, string source, bool additive, DateTimeOffset createdAt) =>
        (Id, Title, Publisher, Licence, Source, Additive, CreatedAt) = (id, title, publisher, licence, source, additive, createdAt);

    public DataSetId Id { get; private set; }

    public string Title { get; private set; }

    public string Publisher { get; private set; }

    public string Licence { get; private set; }

    /// <summary>Where the publisher publishes it: an address, or the name of the publication.</summary>
    public string Source { get; private set; }

    /// <summary>False where a person may count in several parts, so that parts need not add up to the whole.</summary>
    public bool Additive { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Who may see it.</summary>
    public Audience Audience { get; init; } = Audience.Public;

    /// <summary>The country out of whose register the figures come; no import may go on with them. None: anybody's file.</summary>
    public CountryCode? Country { get; init; }

    public IReadOnlyList<DataSetVersion> Versions => _versions;
}
