using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Comity.App.Access.SignIn;

/// <summary>
/// PBKDF2 with HMAC-SHA512 at the cost that OWASP's Password Storage Cheat Sheet asks for. A password that was hashed at a lower cost
/// is hashed anew at the next sign-in.
/// </summary>
internal static class PasswordHashing
{
    public const int Iterations = 220_000;

    public static readonly PasswordHasher<Person> Hasher = new(Options.Create(new PasswordHasherOptions
    {
        CompatibilityMode = PasswordHasherCompatibilityMode.IdentityV3,
        IterationCount = Iterations,
    }));

    /// <summary>Stands in where there is no such person or no password, so that the answer takes as long.</summary>
    private static readonly Lazy<string> Nobodys = new(() => Hasher.HashPassword(null!, Guid.CreateVersion7().ToString()));

    public static bool Fits(Person? person, string password)
    {
        var hash = person?.PasswordHash;
        var result = Hasher.VerifyHashedPassword(person!, hash ?? Nobodys.Value, password);
        return hash is not null && result != PasswordVerificationResult.Failed;
    }

    public static bool IsOutdated(Person person, string password) =>
        Hasher.VerifyHashedPassword(person, person.PasswordHash!, password) == PasswordVerificationResult.SuccessRehashNeeded;
}
