using Comity.Rules.Parameters;

namespace Comity.App.Reference;

/// <summary>Whole numbers of <c>policy/parameters</c> as they stand on a day.</summary>
internal sealed class PolicyNumbers(ContentFiles files, DateOnly day)
{
    private readonly IReadOnlyList<DatedParameter> _all = [.. DatedParameter.Read(files.Policy("parameters", "parameters.yaml"))];

    /// <exception cref="InvalidOperationException">It has no value on the day.</exception>
    public int this[string id] => (int)(_all.FirstOrDefault(p => p.Id == id)?.On(day)?.Value
        ?? throw new InvalidOperationException($"policy/parameters has no {id} on {day:yyyy-MM-dd}."));
}
