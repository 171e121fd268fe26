namespace Comity.Methods.Quality;

/// <summary>One check as a policy officer defines it: <c>policy/quality/checks.yaml</c>.</summary>
/// <param name="Id">Such as <c>D13</c>.</param>
/// <param name="NotApplicable">Said where the check found nothing that it could look at.</param>
/// <param name="Parameters">Numbers that the check reads by name.</param>
/// <param name="Cases">What it may find, by name.</param>
/// <param name="Status">Whose rule it is: ours, verified, recalled.</param>
public sealed record CheckDefinition(
    string Id,
    int Order,
    LocalText Name,
    LocalText NotApplicable,
    IReadOnlyDictionary<string, double> Parameters,
    IReadOnlyDictionary<string, CheckCase> Cases,
    string Source,
    string Status);

/// <summary>One thing that a check may find.</summary>
/// <param name="Sentence">With placeholders such as <c>{value}</c>.</param>
/// <param name="Remedy">What the owner can do.</param>
public sealed record CheckCase(string Name, Severity Severity, LocalText Sentence, LocalText Remedy);
