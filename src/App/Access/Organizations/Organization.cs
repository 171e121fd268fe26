using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Access.Organizations;

/// <summary>
/// An employer or agency whose people have accounts. Its key stands with their roles from the first invitation on; this row is its name,
/// which its own people give. Seen by them, by the authority of its country and by the Secretariat.
/// </summary>
internal sealed class Organization : IRecorded, IMaybeOfOrganization
{
    public const int LongestName = 200;

    private Organization()
    {
    }

    public Organization(Guid id, OrganizationSaid said, DateTimeOffset at)
    {
        (Id, OrganizationId, NamedAt) = (id, id, at);
        Say(said);
    }

    public Guid Id { get; private set; }

    /// <summary>The same key once more: whose row it is.</summary>
    public Guid? OrganizationId { get; private set; }

    public string Name { get; private set; } = "";

    public OrganizationKind Kind { get; private set; }

    /// <summary>Where it is established.</summary>
    public CountryCode? Country { get; private set; }

    /// <summary>Its number in a register of companies or of recruiters, as it says; empty where it has none.</summary>
    public string RegistrationNumber { get; private set; } = "";

    public DateTimeOffset NamedAt { get; private set; }

    public string Subject => $"organization/{Id}";

    public void Say(OrganizationSaid said) =>
        (Name, Kind, Country, RegistrationNumber) = (said.Name, said.Kind, said.Country, said.RegistrationNumber);
}
