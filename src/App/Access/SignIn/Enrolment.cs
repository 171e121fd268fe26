using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Comity.App.Access.SignIn;

/// <summary>Somebody on the way to an account: who they will be, by what right, and the key that their app will hold.</summary>
/// <param name="Invitation">Key of the invitation; none where it is the first administrator.</param>
internal sealed record Enrolment(Guid Person, string Name, string Email, string Language, string AppKey, string? Invitation);

/// <summary>Keeps an enrolment in a protected cookie between one page and the next: half an hour, and gone with the browser.</summary>
internal sealed class Enrolments(IDataProtectionProvider protection)
{
    private const string Cookie = "enrolment";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Comity.Enrolment").ToTimeLimitedDataProtector();

    public void Keep(HttpContext http, Enrolment enrolment) => http.Response.Cookies.Append(
        Cookie, _protector.Protect(JsonSerializer.Serialize(enrolment), Patience), Options(http));

    public void Forget(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http));

    public Enrolment? Of(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { } kept ? JsonSerializer.Deserialize<Enrolment>(_protector.Unprotect(kept)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, IsEssential = true, Path = "/" };
}
