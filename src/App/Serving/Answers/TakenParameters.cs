using Comity.App.Common;
using Comity.App.Layout;

namespace Comity.App.Serving.Answers;

/// <summary>The parameters that an address takes: anything else in the query is refused, and so is one that is given twice.</summary>
internal sealed class TakenParameters(IReadOnlyList<Parameter> all) : IEndpointFilter
{
    public IReadOnlyList<Parameter> All { get; } = all;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        foreach (var (name, values) in http.Request.Query)
        {
            var known = All.FirstOrDefault(p => p.Name == name);
            if (known is null)
            {
                return Refuse(http, Refusal.Of("unknown-parameter", ("parameter", name)), [.. All.Select(p => p.Name)]);
            }

            if (values.Count > 1 && !known.Many)
            {
                return Refuse(http, Refusal.Of("parameter-given-twice", ("parameter", name)), null);
            }
        }

        return await next(context);
    }

    private static IResult Refuse(HttpContext http, Refusal refusal, IReadOnlyList<string>? allowed) =>
        http.RequestServices.GetRequiredService<Reader>().Refused(refusal, StatusCodes.Status400BadRequest, allowed);
}

internal static class TakesParameters
{
    /// <summary>Says which parameters the query may have; without any, it must be empty.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, params Parameter[] parameters)
    {
        var taken = new TakenParameters(parameters);
        return route.AddEndpointFilter(taken).WithMetadata(taken);
    }

    /// <summary>A list that is given out in pages.</summary>
    public static RouteHandlerBuilder TakesPages(this RouteHandlerBuilder route, int? otherwise, params Parameter[] parameters) =>
        route.Takes([.. parameters, .. Page.Parameters(otherwise)]);

    /// <summary>The same answer is there as a table.</summary>
    /// <param name="example">First lines of it.</param>
    public static RouteHandlerBuilder AlsoCsv(this RouteHandlerBuilder route, string example) => route.WithMetadata(new CsvToo(example));

    /// <summary>An example of the JSON answer, for the description.</summary>
    public static RouteHandlerBuilder ForExample(this RouteHandlerBuilder route, string json) => route.WithMetadata(new AnswerExample(json));
}

/// <summary>Marks an address that answers CSV too.</summary>
internal sealed record CsvToo(string Example);

internal sealed record AnswerExample(string Json);
