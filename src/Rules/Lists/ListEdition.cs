using Comity.Rules.Files;

namespace Comity.Rules.Lists;

/// <summary>One edition of the safeguards list.</summary>
/// <param name="Id">Such as <c>2023</c>.</param>
/// <param name="Enabled">May checks use it? An edition held as history only is not used.</param>
/// <param name="Members">ISO 3166-1 alpha-3 codes; empty where the members are not held.</param>
/// <param name="MembersFile">File beside <c>editions.yaml</c>; null where the members are not held.</param>
/// <param name="Count">Number of countries as published.</param>
/// <param name="ValidFrom">First day on which it is the current international edition.</param>
/// <param name="DensityBelow">Listed only below this density: doctors, nurses and midwives per 10 000 population.</param>
/// <param name="SciBelow">Listed only below this service coverage index (SDG 3.8.1, 0 to 100); null where the edition had no such test.</param>
/// <param name="SciYear">The round of the index with which Comity checks the edition; null where there is nothing to check.</param>
public sealed record ListEdition(
    string Id,
    bool Enabled,
    Wording Title,
    string Publisher,
    string? MembersFile,
    IReadOnlySet<string> Members,
    SourcedNumber Count,
    SourcedDate PublishedOn,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    SourcedNumber DensityBelow,
    SourcedNumber? SciBelow,
    SourcedNumber? SciYear,
    string Source,
    string Status)
{
    /// <summary>Can the edition answer for a country?</summary>
    public bool Answers => Enabled && MembersFile is not null;

    /// <summary>Both tests, both strict: a value equal to a threshold is not below it.</summary>
    /// <returns>Null where a value or a threshold is missing: not computable, which is not the same as not listed.</returns>
    public bool? Computes(decimal? density, decimal? sci) =>
        density is { } people && sci is { } coverage && DensityBelow.Value is { } median && SciBelow?.Value is { } threshold
            ? people < median && coverage < threshold
            : null;
}

/// <summary>A number with how well it is known and where it was read. No number: not known.</summary>
public sealed record SourcedNumber(decimal? Value, string Status, string Source, string Note);

/// <summary>A day with how well it is known and where it was read. No day: not known.</summary>
public sealed record SourcedDate(DateOnly? Value, string Status, string Source, string Note);
