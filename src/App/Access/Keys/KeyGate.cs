using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Serving;

namespace Comity.App.Access.Keys;

/// <summary>
/// Stands before the API: whoever brings a key acts by it and by nothing else. A key that does not count is refused even where none is
/// wanted, so that nobody learns of it late.
/// </summary>
internal sealed class KeyGate(RequestDelegate next, FailedKeys failed)
{
    public const string Scheme = "Key";

    public async Task InvokeAsync(HttpContext context, KeyHolders holders, WhoActs who)
    {
        if (context.Request.Headers.Authorization.Count == 0)
        {
            await next(context);
            return;
        }

        var answer = context.Request.Cookies.ContainsKey("comity")
            ? Refusal.Of("key-and-cookie")
            : await holders.WhoAsync(KeyOf(context), context.RequestAborted);
        if (!answer.Succeeded)
        {
            await RefuseAsync(context, answer.Refusal);
            return;
        }

        who.Now = answer.Value;
        context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, answer.Value.Person!.Value.ToString())], Scheme));
        context.Response.Headers.CacheControl = "no-store";
        await next(context);
    }

    private static string? KeyOf(HttpContext context) =>
        AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var said) && string.Equals(said.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            ? said.Parameter
            : null;

    private async Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        var reader = context.RequestServices.GetRequiredService<Reader>();
        if (failed.AreTooMany(context.Connection.RemoteIpAddress?.ToString() ?? ""))
        {
            context.Response.Headers.RetryAfter = FailedKeys.Window.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            await reader.Refused(Refusal.Of("key-too-many"), StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
            return;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        await reader.Refused(refusal, StatusCodes.Status401Unauthorized).ExecuteAsync(context);
    }
}

/// <summary>How many wrong keys an address of the network has brought of late. Good keys are not counted, and never hindered.</summary>
internal sealed class FailedKeys : IDisposable
{
    public const int Most = 10;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = Most, Window = Window, QueueLimit = 0 }));

    public bool AreTooMany(string address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        return !lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
