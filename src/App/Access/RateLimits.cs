using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Comity.App.Access;

/// <summary>
/// How often one address of the network may send a form or question that anybody can reach. Reading is not counted, but where codes could be
/// tried. Behind a proxy the
/// reader's own address must be known: docs/decisions/0017.
/// </summary>
internal static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Forms = "forms";
    public const string Checks = "checks";
    public const string Batches = "batches";
    public const string LookUps = "look-ups";
    private const int SignInsAMinute = 20;
    private const int FormsAMinute = 30;
    private const int ChecksAMinute = 30_000;
    private const int BatchesAMinute = 60;
    private const int LookUpsAMinute = 30;

    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(SignIn, context => Of(context, SignIn, SignInsAMinute));
        options.AddPolicy(Forms, context => Of(context, Forms, FormsAMinute));
        options.AddPolicy(Checks, context => Of(context, Checks, ChecksAMinute));
        options.AddPolicy(Batches, context => Of(context, Batches, BatchesAMinute));
        options.AddPolicy(LookUps, context => Limited(context, LookUps, LookUpsAMinute));
    });

    private static RateLimitPartition<string> Of(HttpContext context, string name, int most) =>
        HttpMethods.IsPost(context.Request.Method) ? Limited(context, name, most) : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> Limited(HttpContext context, string name, int most) => RateLimitPartition.GetFixedWindowLimiter(
        string.Create(CultureInfo.InvariantCulture, $"{name} {context.Connection.RemoteIpAddress}"),
        _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
}
