using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Comity.App.Access.SignIn;

/// <summary>The ways in which somebody signs in: stored, with their entries in the log.</summary>
internal sealed class OwnWays(SecondSteps steps, TimeProvider time)
{
    private const int LongestName = 60;

    public static async Task KeepPasskeyAsync(ExchangeDb db, UserManager<Person> users, Person person, UserPasskeyInfo passkey, string name)
    {
        passkey.Name = name.Length > LongestName ? name[..LongestName] : name;
        (await users.AddOrUpdatePasskeyAsync(person, passkey)).OrThrow();
        db.Happenings!.Add(new Happening("PasskeyAdded", Subjects.Of(person), null, [], [new ValueChange("Name", null, passkey.Name)]));
    }

    public Refusal? RefuseCode(string key, string? code) =>
        TimedCode.StepOf(key, string.Concat((code ?? "").Where(char.IsDigit)), time.GetUtcNow()) is null ? Refusal.Of("code-wrong") : null;

    /// <returns>New recovery codes; those of before are void.</returns>
    public async Task<string[]> KeepPasswordAsync(ExchangeDb db, UserManager<Person> users, Person person, string password, string appKey)
    {
        person.PasswordHash = PasswordHashing.Hasher.HashPassword(person, password);
        (await users.UpdateSecurityStampAsync(person)).OrThrow();
        await steps.SetAsync(users, person, appKey);
        db.Happenings!.Add(Happening.Of("PasswordSet", Subjects.Of(person)));
        return await NewCodesAsync(db, users, person);
    }

    /// <summary>Recovery codes stand in for nothing any more.</summary>
    public static async Task VoidCodesAsync(ExchangeDb db, UserManager<Person> users, Person person)
    {
        if (await users.CountRecoveryCodesAsync(person) == 0)
        {
            return;
        }

        using var store = StoreOver(db);
        await store.ReplaceCodesAsync(person, [], CancellationToken.None);
        (await users.UpdateAsync(person)).OrThrow();
        db.Happenings!.Add(Happening.Of("RecoveryCodesVoided", Subjects.Of(person)));
    }

    public static async Task<string[]> NewCodesAsync(ExchangeDb db, UserManager<Person> users, Person person)
    {
        using var store = StoreOver(db);
        var codes = await SecondSteps.NewRecoveryCodesAsync(users, person, store);
        db.Happenings!.Add(Happening.Of("RecoveryCodesMade", Subjects.Of(person), null, new ValueChange("Count", null, Numbers.Plain(codes.Length))));
        return codes;
    }

    private static UserOnlyStore<Person, ExchangeDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>> StoreOver(ExchangeDb db) => new(db);
}
