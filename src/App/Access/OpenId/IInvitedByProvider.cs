using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Access.OpenId;

/// <summary>Whoever keeps invitations: makes the invited person and their role, in the process under way. Without one, no account comes into being by a provider.</summary>
internal interface IInvitedByProvider
{
    /// <returns>The person; a refusal where the invitation is void or is for another country than the provider's.</returns>
    Task<Result<Person>> AcceptAsync(ExchangeDb db, string key, ProvenIdentity identity, CountryCode? country, CancellationToken cancellation);
}
