namespace Comity.Methods.Synthetic;

/// <summary>What a synthetic register is to be: the same plan gives the same rows, to the last letter.</summary>
/// <param name="Rows">All rows of the file, duplicates and all.</param>
public sealed record SyntheticPlan(long Rows, ulong Seed = 1)
{
    /// <summary>Codes that ISO 3166 leaves to its users: the country of the demonstration.</summary>
    public const string Exampleland = "XDA";

    /// <summary>The register's own country, ISO 3166-1 alpha-3.</summary>
    public string Country { get; init; } = Exampleland;

    /// <summary>The day of which the register tells; nothing but planted faults lies after it, save ends of licences.</summary>
    public DateOnly On { get; init; } = new(2025, 12, 31);

    /// <summary>Rows of persons who stand in the register already, in thousandths.</summary>
    public int Duplicates { get; init; } = 20;

    /// <summary>Rows of twins of others, in thousandths: they resemble somebody and are somebody else.</summary>
    public int Twins { get; init; } = 3;

    /// <summary>Rows with a value that no register should hold, in thousandths.</summary>
    public int Faulty { get; init; } = 10;
}
