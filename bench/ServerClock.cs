using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Comity.Bench;

/// <summary>Stands before everything else and takes the server's time in milliseconds, from a request's arrival to its answer's end.</summary>
internal sealed class ServerClock(ConcurrentBag<double> taken) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (HttpContext context, RequestDelegate rest) =>
        {
            var clock = Stopwatch.GetTimestamp();
            await rest(context);
            await context.Response.CompleteAsync();
            taken.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        });
        next(app);
    };
}
