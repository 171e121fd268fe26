namespace Comity.App.Serving.Answers;

/// <summary>What kind of value a parameter takes; the description for programs follows from it.</summary>
internal enum ParameterKind
{
    Text,
    Number,
    Year,
    Day,
    Country,
    Occupation,
}

/// <summary>A parameter of the query of an address: what it means, and what it may be.</summary>
/// <param name="Allowed">The closed list of values, or none.</param>
/// <param name="Many">Several values, parted by commas: any of them.</param>
/// <param name="Otherwise">What holds where it is left out, in words.</param>
internal sealed record Parameter(
    string Name,
    ParameterKind Kind,
    string Description,
    string? Example = null,
    IReadOnlyList<string>? Allowed = null,
    bool Many = false,
    string? Otherwise = null,
    int Least = 0,
    int Most = int.MaxValue,
    bool Required = false)
{
    public const string Limit = "limit";
    public const string Offset = "offset";

    public static Parameter OfOccupation(string name = "occupation", string? otherwise = null) => new(
        name, ParameterKind.Occupation, "Occupation: ISCO-08 code or group, or its word in the plural.", "doctors", Otherwise: otherwise);

    public static Parameter OfCountry(string name, string description, string example) => new(
        name, ParameterKind.Country, description + " ISO 3166-1 alpha-3, in any case.", example);

    public static Parameter OfYear(string description, string? otherwise = null) => new(
        "year", ParameterKind.Year, description, "2018", Otherwise: otherwise, Least: Asked.FirstYear, Most: Asked.LastYear);
}
