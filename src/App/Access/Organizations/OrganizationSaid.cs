using Comity.App.Common;

namespace Comity.App.Access.Organizations;

/// <summary>What an organisation says of itself.</summary>
internal sealed record OrganizationSaid(string Name, OrganizationKind Kind, CountryCode Country, string RegistrationNumber);
