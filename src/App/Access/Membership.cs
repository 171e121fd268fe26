using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Access;

/// <summary>A role that a person holds: for one country, or for none. It counts from its approval, where one is wanted, until its end.</summary>
internal sealed class Membership : IRecorded, IMaybeOfOrganization
{
    private Membership()
    {
    }

    /// <exception cref="ArgumentException">A role of one country or organisation without it, or another with one.</exception>
    public Membership(
        Guid id, Guid personId, Role role, CountryCode? country, DateTimeOffset grantedAt, Guid? grantedBy, DateTimeOffset? until, Guid? organization = null)
    {
        if (Permissions.OfOneCountry(role) != country.HasValue)
        {
            throw new ArgumentException($"{role} {(country is null ? "wants a country" : "has no country")}.", nameof(country));
        }

        if (Permissions.OfOneOrganization(role) != organization.HasValue)
        {
            throw new ArgumentException($"{role} {(organization is null ? "wants an organisation" : "has no organisation")}.", nameof(organization));
        }

        OrganizationId = organization;
        (Id, PersonId, Role, Country, GrantedAt, GrantedBy, Until) = (id, personId, role, country, grantedAt, grantedBy, until);
    }

    public Guid Id { get; private set; }

    public Guid PersonId { get; private set; }

    public Role Role { get; private set; }

    public CountryCode? Country { get; private set; }

    public Guid? OrganizationId { get; private set; }

    public DateTimeOffset GrantedAt { get; private set; }

    /// <summary>Who granted it; none where the installation began with it.</summary>
    public Guid? GrantedBy { get; private set; }

    /// <summary>The second person, where one is wanted; the grant counts from then.</summary>
    public Guid? ApprovedBy { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>The role ends by itself.</summary>
    public DateTimeOffset? Until { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The role that ends when this one begins to count: a hand-over.</summary>
    public Guid? Replaces { get; init; }

    public string Subject => $"membership/{Id}";

    public bool CountsAt(DateTimeOffset moment) =>
        ApprovedAt is not null && ApprovedAt <= moment && !(Until <= moment) && !(EndedAt <= moment);

    /// <param name="by">The second person; the one who granted it where no second is wanted; none for the first of all.</param>
    public void Approve(Guid? by, DateTimeOffset at) => (ApprovedBy, ApprovedAt) = (by, at);

    public bool WaitsAt(DateTimeOffset moment) => ApprovedAt is null && EndedAt is null && !(Until <= moment);

    public void EndBy(DateTimeOffset? until) => Until = until;

    public void End(DateTimeOffset at) => EndedAt ??= at;
}
