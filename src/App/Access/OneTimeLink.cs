using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Comity.App.Access;

/// <summary>
/// Until people sign in, whoever can read this machine's terminal may write, and nobody else: a link printed at the start,
/// good once, from this machine only. Whoever opens it first holds the pen until the program ends.
/// </summary>
internal sealed class OneTimeLink
{
    public const string Cookie = "pen";
    private readonly string _key = Secret();
    private readonly string _pen = Secret();
    private int _used;

    public string PathAndQuery => "/start?key=" + _key;

    /// <summary>The pen, for the first who brings the key; nothing for everybody else.</summary>
    public string? Redeem(string? key) =>
        Same(key, _key) && Interlocked.Exchange(ref _used, 1) == 0 ? _pen : null;

    public bool Allows(HttpContext context) => IsLocal(context) && Same(context.Request.Cookies[Cookie], _pen);

    /// <summary>From this machine, by its own name, and not by way of a proxy that could stand for anybody.</summary>
    public static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private static bool Same(string? offered, string wanted) =>
        offered is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(offered), Encoding.UTF8.GetBytes(wanted));
}
