using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Comity.App.Serving.Answers;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Limit">None: all of it.</param>
internal sealed record Page(int? Limit, long Offset)
{
    public const int Most = 10_000;
    public const int Usual = 100;
    private const string Everything = "all";

    /// <param name="usual">How many are given where the query does not say; none: all.</param>
    public static Page Of(Asked asked, int? usual)
    {
        var limit = string.Equals(asked.Text(Parameter.Limit), Everything, StringComparison.OrdinalIgnoreCase)
            ? null
            : asked.Number(Parameter.Limit, 1, Most) ?? (asked.Has(Parameter.Limit) ? Most : usual);
        return new Page(limit, asked.Count(Parameter.Offset) ?? 0);
    }

    public static Parameter[] Parameters(int? usual) =>
    [
        new(Parameter.Limit, ParameterKind.Number, $"Most items of the answer, or `{Everything}`.", "50",
            Otherwise: usual is { } number ? $"{number.ToString(CultureInfo.InvariantCulture)} in JSON, all in CSV" : Everything, Least: 1, Most: Most),
        new(Parameter.Offset, ParameterKind.Number, "Items to pass over.", "0", Otherwise: "0"),
    ];

    public IEnumerable<T> Cut<T>(IEnumerable<T> all)
    {
        var after = all.Skip((int)Math.Min(Offset, int.MaxValue));
        return Limit is { } limit ? after.Take(limit) : after;
    }

    /// <summary>Address of the page after this one; none after the last.</summary>
    public string? Next(HttpContext context, long count)
    {
        if (Limit is not { } limit || Offset >= count - limit)
        {
            return null;
        }

        var request = context.Request;
        var query = new QueryBuilder(request.Query.Where(q => q.Key != Parameter.Offset)
            .SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? "")));
        query.Add(Parameter.Offset, (Offset + limit).ToString(CultureInfo.InvariantCulture));
        return $"{request.PathBase}{request.Path}{AnswerFormat.EndingOf(context)}{query.ToQueryString()}";
    }
}
