using System.Globalization;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.Standards.CodeLists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Serving.Answers;

/// <summary>
/// What the query of a request asks for. A value that is wrong is refused with what would be right: whoever reads the query looks
/// at <see cref="Refused"/> once, after all parameters.
/// </summary>
internal sealed class Asked(IHttpContextAccessor accessor, ReferenceData reference, Reader reader)
{
    public const int FirstYear = 1900;
    public const int LastYear = 2100;

    private readonly IQueryCollection _query = accessor.HttpContext!.Request.Query;

    /// <summary>The answer to the first thing that was wrong, or none.</summary>
    public ProblemHttpResult? Refused { get; private set; }

    public bool Has(string name) => _query.ContainsKey(name);

    public string? Text(string name) => _query.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <summary>The parts of a value that may be several, without empty ones; none where the parameter is left out.</summary>
    public IReadOnlyList<string>? Many(string name) => _query.TryGetValue(name, out var values)
        ? [.. values.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]
        : null;

    public int? Number(string name, int least, int most) => Read<int?>(
        name,
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null,
        [string.Create(CultureInfo.InvariantCulture, $"{least} … {most}")]);

    public long? Count(string name) => Read<long?>(
        name, text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, ["0 …"]);

    public int? Year(string name = "year") => Number(name, FirstYear, LastYear);

    public DateOnly? Day(string name) => Read<DateOnly?>(
        name, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null, ["YYYY-MM-DD"]);

    /// <summary>A country by its alpha-3 code, or a place that statistics name beside countries, such as <c>GB-ENG</c>; in any case.</summary>
    public Place? Place(string name) => Read(
        name,
        text => reference.Countries.ByIso3(text) is { } country ? Answers.Place.Of(country)
            : reference.Countries.Area(text.ToUpperInvariant()) is { } area ? Answers.Place.Of(area) : null,
        () => [.. reference.Countries.All.Select(c => c.Iso3), .. reference.Countries.Areas.Select(a => a.Code)]);

    /// <param name="offered">Codes that make sense here; all where none are given.</param>
    public Occupation? Occupation(string name = "occupation", IReadOnlyList<string>? offered = null) => Read(
        name,
        text => reference.Occupations.Find(text) is { } found && (offered is null || offered.Contains(found.Code)) ? found : null,
        () => [.. reference.Occupations.All.Where(o => offered is null || offered.Contains(o.Code)).SelectMany(Words)]);

    /// <summary>One of a closed list, in any case.</summary>
    public string? OneOf(string name, IReadOnlyList<string> allowed) =>
        Read(name, text => allowed.FirstOrDefault(a => string.Equals(a, text, StringComparison.OrdinalIgnoreCase)), allowed);

    public bool? YesOrNo(string name) => OneOf(name, ["true", "false"]) is { } text ? text == "true" : null;

    public void Refuse(Refusal refusal, int status = StatusCodes.Status400BadRequest, IReadOnlyList<string>? allowed = null) =>
        Refused ??= reader.Refused(refusal, status, allowed);

    public void RefuseValue(string name, string value, IReadOnlyList<string> allowed) =>
        Refuse(Refusal.Of("bad-value", ("parameter", name), ("value", value)), allowed: allowed);

    /// <summary>Codes and words by which an occupation is asked for.</summary>
    public static IEnumerable<string> Words(Occupation occupation) =>
        occupation.Alias.Length > 0 ? [occupation.Alias, occupation.Code] : [occupation.Code];

    private T? Read<T>(string name, Func<string, T?> read, IReadOnlyList<string> allowed) => Read(name, read, () => allowed);

    private T? Read<T>(string name, Func<string, T?> read, Func<IReadOnlyList<string>> allowed)
    {
        if (Text(name) is not { } text)
        {
            return default;
        }

        var value = read(text.Trim());
        if (value is null)
        {
            RefuseValue(name, text, allowed());
        }

        return value;
    }
}
