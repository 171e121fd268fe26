using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.AspNetCore.Identity;

namespace Comity.App.Access.OpenId;

/// <summary>What holds wherever an identity at a provider meets a person here.</summary>
internal static class Logins
{
    /// <summary>
    /// A provider speaks for the roles of its country alone, and its sessions are good for those only: else one country's provider
    /// would open another's door. Who holds none of them signs in another way.
    /// </summary>
    /// <param name="counting">The person's roles that count now.</param>
    public static Refusal? Refuse(ProviderSettings provider, IReadOnlyList<Membership> counting) =>
        counting.Count == 0 ? Refusal.Of("provider-no-role")
        : !counting.Any(provider.SpeaksFor) ? Refusal.Of("provider-other-country", ("provider", provider.Name))
        : null;

    public static void Add(ExchangeDb db, ProviderSettings provider, ProvenIdentity identity, Guid person)
    {
        db.Add(new IdentityUserLogin<Guid> { LoginProvider = identity.Issuer, ProviderKey = identity.Subject, ProviderDisplayName = provider.Name, UserId = person });
        db.Happenings!.Add(new Happening("LoginLinked", $"person/{person}", provider.Country,
            [new ValueChange("Provider", null, provider.Id)], [new ValueChange("Identity", null, identity.Subject)]));
    }
}
