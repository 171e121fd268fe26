using Comity.App.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Comity.App.Access.SignIn;

/// <summary>Identity over the database of a process under way, so that what it stores and the entry in the log are one transaction.</summary>
internal sealed class Accounts(IPasswordHasher<Person> hasher, IServiceProvider services)
{
    private static readonly UpperInvariantLookupNormalizer Normalizer = new();

    public UserManager<Person> Over(ExchangeDb db) => new(
        new UserOnlyStore<Person, ExchangeDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(db),
        Options.Create(new IdentityOptions()),
        hasher,
        [],
        [],
        Normalizer,
        new IdentityErrorDescriber(),
        services,
        NullLogger<UserManager<Person>>.Instance);

    /// <summary>An address as it is looked up, whatever letters somebody types it in.</summary>
    public static string Normalized(string email) => Normalizer.NormalizeEmail(email.Trim());
}

/// <summary>Something that Identity refuses although everything was checked before: a bug, not an answer.</summary>
internal static class IdentityResults
{
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Code)));
        }
    }
}
