using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Personnel.Counting.Saved;

/// <summary>A table that somebody composed and keeps under a name: the question, which is asked anew each time, never its answer.</summary>
internal sealed class SavedTable : IRecorded, IOfCountryAlone
{
    public const int LongestName = 80;
    public const int LongestQuestion = 4000;

    private SavedTable()
    {
    }

    public SavedTable(Guid id, CountryCode country, string name, string question, bool shared, Guid by, DateTimeOffset at) =>
        (Id, Country, Name, Question, Shared, KeptBy, KeptAt, ChangedAt) = (id, country, name, question, shared, by, at, at);

    public Guid Id { get; private set; }

    public CountryCode Country { get; private set; }

    /// <summary>What people write may say more than a table: the log has its fingerprint.</summary>
    [Secret]
    public string Name { get; private set; } = "";

    /// <summary>As it stands in the address of the page.</summary>
    public string Question { get; private set; } = "";

    /// <summary>Everybody of the country who counts sees it; otherwise only who keeps it.</summary>
    public bool Shared { get; private set; }

    public Guid KeptBy { get; private set; }

    public DateTimeOffset KeptAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string Subject => $"saved-table/{Id}";

    public void Change(string name, bool shared, DateTimeOffset at) => (Name, Shared, ChangedAt) = (name, shared, at);
}
