using Comity.Methods.Observations;

namespace Comity.Methods.Quality;

/// <summary>What the reading of the file already knows, and the observations alone no longer tell.</summary>
public sealed record ImportFacts
{
    /// <summary>Whether the version came from a file at all.</summary>
    public bool FromFile { get; init; } = true;

    public IReadOnlyList<StructureFact> Structure { get; init; } = [];

    public IReadOnlyList<UnmatchedCode> Unmatched { get; init; } = [];

    /// <summary>Sum rows that were taken out; their counterpart is <see cref="Codes.Total"/>.</summary>
    public IReadOnlyList<Observation> SetAside { get; init; } = [];
}

/// <param name="Problem">True: the file cannot be read as it is. False: noted and dealt with.</param>
/// <param name="Row">Line of the file, 0 where it is about the whole.</param>
/// <param name="Text">What was met, such as a header or the first characters.</param>
public sealed record StructureFact(bool Problem, string Text, int Row = 0);

/// <param name="Text">As it stands in the file.</param>
/// <param name="Dropped">The profile names it as no country (a region, an aggregate): its rows were left out knowingly.</param>
public sealed record UnmatchedCode(Dimension Dimension, string Text, int Occurrences, int FirstRow, bool Dropped = false);
