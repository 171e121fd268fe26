using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Personnel.Keeping;

/// <summary>A country's register of health personnel: how many it holds, and what proves that they are those that were put in.</summary>
internal sealed class Register : IRecorded, IOfCountryAlone
{
    private Register()
    {
    }

    public Register(CountryCode country, DateTimeOffset at) => (Country, ChangedAt) = (country, at);

    public CountryCode Country { get; private set; }

    /// <summary>Goes up with every change; names the snapshot that tables are counted from.</summary>
    public long Edition { get; private set; }

    /// <summary>Persons held, those who have left among them; not those who were found to be another.</summary>
    public long Persons { get; private set; }

    /// <summary>The sum of the hashes of all its rows, see <see cref="RegisterSeal"/>.</summary>
    public string Seal { get; private set; } = RegisterSeal.Empty.ToString();

    /// <summary>The day of which the latest file speaks; none before the first.</summary>
    public DateOnly? RegisterOn { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string Subject => $"register/{Country}";

    public void Change(long persons, RegisterSeal seal, DateTimeOffset at) =>
        (Edition, Persons, Seal, ChangedAt) = (Edition + 1, persons, seal.ToString(), at);

    public void SpeaksOf(DateOnly day) => RegisterOn = RegisterOn > day ? RegisterOn : day;
}
