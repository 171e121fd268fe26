using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.AspNetCore.Identity;

namespace Comity.App.Access.OpenId;

/// <summary>What holds wherever an identity at a provider meets a person here.</summary>
internal static class Logins
{
    /// <summary>
    /// A provider speaks for the people of its country alone. Who also has a role elsewhere signs in another way: else one country's
    /// provider would open another's door.
    /// </summary>
    /// <param name="counting">The person's roles that count now.</param>
    public static Refusal? Refuse(ProviderSettings provider, IReadOnlyList<Membership> counting) =>
        counting.Count == 0 ? Refusal.Of("provider-no-role")
        : counting.Any(m => m.Country != provider.Country) ? Refusal.Of("provider-other-country", ("provider", provider.Name))
        : null;

    public static void Add(ExchangeDb db, ProviderSettings provider, ProvenIdentity identity, Guid person)
    {
        db.Add(new IdentityUserLogin<Guid> { LoginProvider = identity.Issuer, ProviderKey = identity.Subject, ProviderDisplayName = provider.Name, UserId = person });
        db.Happenings!.Add(new Happening("LoginLinked", $"person/{person}", provider.Country,
            [new ValueChange("Provider", null, provider.Id)], [new ValueChange("Identity", null, identity.Subject)]));
    }
}
