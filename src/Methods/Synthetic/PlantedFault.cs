namespace Comity.Methods.Synthetic;

/// <summary>Something wrong (or misleading) that was put into a synthetic register, and is known.</summary>
/// <param name="Row">Of the file, 1 for the first below the headings.</param>
/// <param name="Number">Registration number of that row.</param>
/// <param name="Kind">One of <see cref="FaultKinds"/>.</param>
/// <param name="Other">Number of the other row that it is about; empty where there is none.</param>
/// <param name="Field">Column that is wrong; for a duplicate all that differ on purpose, such as <c>typing:family_name+date-swapped</c>.</param>
public sealed record PlantedFault(long Row, string Number, string Kind, string Other = "", string Field = "");

/// <summary>What is planted.</summary>
public static class FaultKinds
{
    /// <summary>The same person as in the other row.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>Not the same person as in the other row, however much they resemble each other.</summary>
    public const string Twin = "twin";

    /// <summary>Another person under the number of the other row.</summary>
    public const string RepeatedNumber = "repeated-number";

    public const string ImpossibleDate = "impossible-date";
    public const string FutureDate = "future-date";
    public const string UnknownCountry = "unknown-country";
    public const string BadCode = "bad-code";

    public static IReadOnlyList<string> All { get; } = [Duplicate, Twin, RepeatedNumber, ImpossibleDate, FutureDate, UnknownCountry, BadCode];
}
