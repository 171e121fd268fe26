using System.Globalization;
using Comity.App.Audit;
using Comity.App.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Comity.App.Access.SignIn;

/// <summary>What is asked beside a password: the code of an app, or one of the recovery codes. A code is good once.</summary>
internal sealed class SecondSteps(IDataProtectionProvider protection, TimeProvider time)
{
    private const string Provider = "Comity";
    private const string Key = "app-key";
    private const string LastStep = "app-step";
    private readonly IDataProtector _protector = protection.CreateProtector("Comity.AppKey");

    /// <summary>A key lies in the database as it lies in the cookie: protected by what stands in the data folder.</summary>
    public async Task SetAsync(UserManager<Person> users, Person person, string key)
    {
        (await users.SetAuthenticationTokenAsync(person, Provider, Key, _protector.Protect(key))).OrThrow();
        (await users.RemoveAuthenticationTokenAsync(person, Provider, LastStep)).OrThrow();
        person.TwoFactorEnabled = true;
        (await users.UpdateAsync(person)).OrThrow();
    }

    public static async Task<string[]> NewRecoveryCodesAsync(UserManager<Person> users, Person person, IUserTwoFactorRecoveryCodeStore<Person> store)
    {
        var codes = RecoveryCodes.Make();
        await store.ReplaceCodesAsync(person, codes.Select(RecoveryCodes.Fingerprint), CancellationToken.None);
        (await users.UpdateAsync(person)).OrThrow();
        return [.. codes];
    }

    /// <summary>A recovery code was used: the log says so, and the person is told how many are left.</summary>
    public static async Task<SignInAnswer> TellLeftAsync(ExchangeDb db, UserManager<Person> users, Person person, SignInAnswer answer)
    {
        var left = await users.CountRecoveryCodesAsync(person);
        db.Happenings!.Add(Happening.Of("RecoveryCodeUsed", Subjects.Of(person), null, new ValueChange("Left", null, Numbers.Plain(left))));
        return answer with { CodesLeft = left };
    }

    /// <summary>Takes the code; it is not taken a second time.</summary>
    public async Task<SecondStep> TakeAsync(UserManager<Person> users, Person person, string code)
    {
        if (RecoveryCodes.LooksLike(code))
        {
            var redeemed = await users.RedeemTwoFactorRecoveryCodeAsync(person, RecoveryCodes.Fingerprint(code));
            return redeemed.Succeeded ? SecondStep.RecoveryCode : SecondStep.Wrong;
        }

        if (await users.GetAuthenticationTokenAsync(person, Provider, Key) is not { } kept
            || TimedCode.StepOf(_protector.Unprotect(kept), string.Concat(code.Where(char.IsDigit)), time.GetUtcNow()) is not { } step)
        {
            return SecondStep.Wrong;
        }

        var last = await users.GetAuthenticationTokenAsync(person, Provider, LastStep);
        if (last is not null && step <= long.Parse(last, CultureInfo.InvariantCulture))
        {
            return SecondStep.Wrong;
        }

        var noted = await users.SetAuthenticationTokenAsync(person, Provider, LastStep, step.ToString(CultureInfo.InvariantCulture));
        return noted.Succeeded ? SecondStep.App : SecondStep.Wrong;
    }
}

internal enum SecondStep
{
    Wrong,
    App,
    RecoveryCode,
}
