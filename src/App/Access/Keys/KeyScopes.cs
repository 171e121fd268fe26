using Comity.App.Common;

namespace Comity.App.Access.Keys;

/// <summary>What a program may be given: never to manage people, to confirm or to send what a person answers for.</summary>
internal static class KeyScopes
{
    private static readonly Permission[] OfCountry = [Permission.ReadUnpublished, Permission.DraftDesignation];

    private static readonly Permission[] OfSecretariat = [Permission.ImportStatistics, Permission.LoadDesignations];

    /// <param name="country">Country of the key; none: a program of the Secretariat, which reaches no country's unpublished rows.</param>
    public static IReadOnlyList<Permission> Possible(CountryCode? country) => country is null ? OfSecretariat : OfCountry;

    public static IReadOnlyList<Permission> All => [.. OfCountry, .. OfSecretariat];

    /// <summary>Who may give keys for whom: an owner for their own country, an administrator for any or none.</summary>
    public static bool MayIssueFor(Acting who, CountryCode? country) =>
        who.May(Permission.ManageServiceAccounts) && (who.Reach.All || (country is { } one && who.Reach.Covers(one)));
}
