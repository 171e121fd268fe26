namespace Comity.App.Serving;

internal enum Format
{
    Json,
    Csv,
}

/// <summary>
/// JSON or CSV, by the end of the address (<c>.csv</c>, <c>.json</c>) or by the Accept header. The end is cut off here, so
/// that routes know one address for both.
/// </summary>
internal sealed class AnswerFormat(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            context.Features.Set(Choose(request));
        }

        return next(context);
    }

    public static Format Of(HttpContext context) => context.Features.Get<Chosen>()?.Format ?? Format.Json;

    /// <summary>The end that was cut off the address, so that a link to the next page can carry it again.</summary>
    public static string EndingOf(HttpContext context) => context.Features.Get<Chosen>()?.Ending ?? "";

    private static Chosen Choose(HttpRequest request)
    {
        var path = request.Path.Value!;
        if (path.EndsWith(".csv", StringComparison.Ordinal))
        {
            request.Path = path[..^4];
            return new Chosen(Format.Csv, ".csv");
        }

        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            request.Path = path[..^5];
            return new Chosen(Format.Json, ".json");
        }

        var wanted = request.GetTypedHeaders().Accept.OrderByDescending(a => a.Quality ?? 1).FirstOrDefault();
        return new Chosen(wanted?.MediaType.Value is "text/csv" ? Format.Csv : Format.Json, "");
    }

    private sealed record Chosen(Format Format, string Ending);
}
