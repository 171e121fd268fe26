using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Comity.App.Access;

/// <summary>
/// As long as nobody is administrator, whoever can read this machine's terminal may become it, and nobody else: a link printed at the
/// start, good once, from this machine only.
/// </summary>
internal sealed class OneTimeLink
{
    private const string Cookie = "set-up";
    private readonly string _key = Secret();
    private readonly string _pass = Secret();
    private int _used;

    public string PathAndQuery => "/set-up?key=" + _key;

    /// <summary>Lets the first in who brings the key: the browser is known from then on, until the program ends.</summary>
    public bool Redeem(HttpContext context, string? key)
    {
        if (!IsLocal(context) || !Same(key, _key) || Interlocked.Exchange(ref _used, 1) != 0)
        {
            return false;
        }

        context.Response.Cookies.Append(
            Cookie, _pass, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true });
        return true;
    }

    public bool Allows(HttpContext context) => IsLocal(context) && Same(context.Request.Cookies[Cookie], _pass);

    /// <summary>From this machine, by its own name, and not by way of a proxy that could stand for anybody.</summary>
    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private static bool Same(string? offered, string wanted) =>
        offered is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(offered), Encoding.UTF8.GetBytes(wanted));
}
