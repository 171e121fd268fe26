namespace Comity.Standards.Profiles;

/// <summary>What a text in a column means: codes to set, or why its row is dropped or refused.</summary>
internal sealed record CellMeaning(CodeSetting[] Sets)
{
    public static readonly CellMeaning Nothing = new([]);

    public DropReason? DropReason { get; init; }

    /// <summary>Kind of problem, null where there is none.</summary>
    public string? Problem { get; init; }

    /// <summary>What would have been right, where there is a problem.</summary>
    public Expectation? Expected { get; init; }

    public bool UnmatchedCountry { get; init; }

    public static CellMeaning Set(ColumnTarget target, string code) => new([new(target, code)]);

    public static CellMeaning Wrong(string problem, Expectation expected) => new([]) { Problem = problem, Expected = expected };
}
