using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Comity.App.Access.SignIn;

/// <summary>
/// Passkeys (WebAuthn) by Identity. The question stands in the form itself and comes back with the answer, protected, for ten minutes and
/// once, so that nothing has to be kept between the two.
/// </summary>
internal sealed class Passkeys(Accounts accounts, PublicAddress address, IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // The key alone lets somebody in, so it must ask for the finger, the face or the PIN; and be found without an address. Identity would
    // compare the origin with a header, which whoever sends the answer on writes as they like: it must be this site.
    private readonly IOptions<IdentityPasskeyOptions> _options = Microsoft.Extensions.Options.Options.Create(new IdentityPasskeyOptions
    {
        UserVerificationRequirement = "required",
        ResidentKeyRequirement = "required",
        AuthenticatorTimeout = TimeSpan.FromMinutes(5),
        ServerDomain = address.Host,
        ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == address.Of(asked.HttpContext.Request)),
    });

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Comity.Passkeys").ToTimeLimitedDataProtector();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);

    /// <summary>A passkey belongs to a name: at <c>http://127.0.0.1</c> browsers make none, at <c>http://localhost</c> they do.</summary>
    public static bool ArePossible(HttpContext http) => !IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out _);

    public async Task<PasskeyQuestion> AskWhoAsync(ExchangeDb db, HttpContext http)
    {
        using var users = accounts.Over(db);
        var made = await Handler(users).MakeRequestOptionsAsync(null, http);
        return new PasskeyQuestion(made.RequestOptionsJson, Protect(made.AssertionState));
    }

    /// <param name="person">Somebody who is known, or who will be.</param>
    public async Task<PasskeyQuestion> AskToMakeAsync(ExchangeDb db, HttpContext http, Guid person, string name, string email)
    {
        using var users = accounts.Over(db);
        var entity = new PasskeyUserEntity { Id = person.ToString(), Name = email, DisplayName = name };
        var made = await Handler(users).MakeCreationOptionsAsync(entity, http);
        return new PasskeyQuestion(made.CreationOptionsJson, Protect(made.AttestationState));
    }

    /// <summary>Whose passkey answered.</summary>
    public async Task<(Person Person, UserPasskeyInfo Passkey)?> WhoAsync(UserManager<Person> users, HttpContext http, PasskeyReply reply)
    {
        if (Take(reply.State) is not { } state || reply.Credential is null)
        {
            return null;
        }

        var result = await Handler(users).PerformAssertionAsync(
            new PasskeyAssertionContext { HttpContext = http, CredentialJson = reply.Credential, AssertionState = state });
        return result.Succeeded ? (result.User, result.Passkey) : null;
    }

    /// <param name="person">For whom it was asked; a passkey made for somebody else is refused.</param>
    public async Task<Result<UserPasskeyInfo>> MadeAsync(UserManager<Person> users, HttpContext http, PasskeyReply reply, Guid person)
    {
        if (Take(reply.State) is not { } state || reply.Credential is null)
        {
            return Refusal.Of("passkey-late");
        }

        var result = await Handler(users).PerformAttestationAsync(
            new PasskeyAttestationContext { HttpContext = http, CredentialJson = reply.Credential, AttestationState = state });
        return result.Succeeded && result.UserEntity.Id == person.ToString() ? result.Passkey : Refusal.Of("passkey-refused");
    }

    private PasskeyHandler<Person> Handler(UserManager<Person> users) => new(users, _options);

    private string Protect(string? state) => _protector.Protect(state ?? "", time.GetUtcNow() + Patience);

    /// <summary>The state behind a question that is young enough and was not answered before.</summary>
    private string? Take(string? state)
    {
        var now = time.GetUtcNow();
        foreach (var old in _used.Where(u => u.Value < now))
        {
            _used.TryRemove(old.Key, out _);
        }

        try
        {
            return state is not null && _used.TryAdd(state, now + Patience) ? _protector.Unprotect(state) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <param name="Options">For the browser, as WebAuthn writes it in JSON.</param>
/// <param name="State">What only we can read; it comes back with the answer.</param>
internal sealed record PasskeyQuestion(string Options, string State);

internal sealed record PasskeyReply(string? Credential, string? State);
