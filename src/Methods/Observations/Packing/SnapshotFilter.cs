namespace Comity.Methods.Observations.Packing;

/// <summary>Which observations are asked for: any of some codes in any dimension, and a range of time. Empty: all.</summary>
public sealed record SnapshotFilter
{
    /// <summary>Codes that may stand in a dimension; a dimension that is not named may hold anything.</summary>
    public IReadOnlyDictionary<Dimension, IReadOnlyCollection<string>> Codes { get; init; } =
        new Dictionary<Dimension, IReadOnlyCollection<string>>();

    /// <summary>First time wanted, such as <c>2015</c> or <c>2015-06</c>.</summary>
    public string? From { get; init; }

    /// <summary>Last time wanted; <c>2018</c> takes in every month and day of 2018.</summary>
    public string? To { get; init; }
}
