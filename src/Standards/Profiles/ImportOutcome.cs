using Comity.Methods.Observations;

namespace Comity.Standards.Profiles;

/// <summary>What is wrong in one cell of a file, for the person who sent it.</summary>
/// <param name="Row">Line of the file, from 1.</param>
/// <param name="Column">Column, from 1; 0 where the whole row is meant.</param>
/// <param name="Expected">What would have been right.</param>
/// <param name="Code">Stable name of the kind of problem.</param>
public sealed record RowProblem(int Row, int Column, string ColumnName, string Value, Expectation Expected, string Code);

/// <summary>A text that no country answers to.</summary>
/// <param name="LeftOut">The profile says that such rows are left out.</param>
public sealed record Unmatched(string ColumnName, string Text, int FirstRow, bool LeftOut)
{
    public long Count { get; internal set; }
}

/// <summary>Figures that the profile leaves out, and why.</summary>
public sealed record DroppedRows(DropReason Reason, int FirstRow)
{
    public long Count { get; internal set; }
}

/// <summary>A sum row of the file, with what its parts add to.</summary>
/// <param name="Observation">The row as it would have been kept.</param>
/// <param name="Over">Dimension that it sums.</param>
public sealed record SetAside(Observation Observation, Dimension Over)
{
    public double SumOfParts { get; internal set; }

    public int Parts { get; internal set; }

    /// <summary>Whether the parts add to it within rounding, half a unit a part; null where there are none.</summary>
    public bool? Agrees => Parts == 0 || Observation.Value is null ? null : Math.Abs(Observation.Value.Value - SumOfParts) <= 0.5 * (Parts + 1);
}

/// <summary>
/// What became of a file. A long file has one figure a row, a wide one as many as it has value columns.
/// Always: <c>Figures = Kept + Combined + Dropped + SetAside + Refused</c>.
/// </summary>
public sealed class ImportOutcome
{
    /// <summary>Longest list of problems and of unmatched texts; what is beyond is counted.</summary>
    public const int MostListed = 1_000;

    private readonly List<RowProblem> problems = [];
    private readonly List<SetAside> setAside = [];
    private readonly List<string> sections = [];
    private readonly Dictionary<(string Column, string Text), Unmatched> unmatched = [];
    private readonly Dictionary<(string Code, string? Words), DroppedRows> dropped = [];

    /// <summary>Rows with any text between header and end.</summary>
    public long RowsRead { get; internal set; }

    public long Figures { get; internal set; }

    public long Kept { get; internal set; }

    /// <summary>Figures that were added to another of the same key, because the profile asks for it.</summary>
    public long Combined { get; internal set; }

    public long Refused { get; internal set; }

    public long Dropped => dropped.Values.Sum(d => d.Count);

    public long SetAsideCount { get; internal set; }

    public long ProblemCount { get; private set; }

    /// <summary>The first problems, at most <see cref="MostListed"/>.</summary>
    public IReadOnlyList<RowProblem> Problems => problems;

    public IReadOnlyCollection<DroppedRows> DroppedByReason => dropped.Values;

    /// <summary>Texts that no country answers to, each once.</summary>
    public IReadOnlyCollection<Unmatched> UnmatchedCountries => unmatched.Values;

    public IReadOnlyList<SetAside> Totals => setAside;

    /// <summary>Sections whose header was found, in the order of the file.</summary>
    public IReadOnlyList<string> SectionsFound => sections;

    /// <summary>Whether every figure was read and none refused.</summary>
    public bool IsClean => ProblemCount == 0;

    internal void Add(RowProblem problem)
    {
        ProblemCount++;
        if (problems.Count < MostListed) problems.Add(problem);
    }

    internal void AddSection(string id) => sections.Add(id);

    internal void AddTotal(SetAside total)
    {
        SetAsideCount++;
        setAside.Add(total);
    }

    internal void Drop(DropReason reason, int row, int figures)
    {
        var key = (reason.Code, reason.Words?.ToString());
        if (!dropped.TryGetValue(key, out var entry)) dropped[key] = entry = new(reason, row);
        entry.Count += figures;
    }

    internal void AddUnmatched(string column, string text, int row, bool leftOut)
    {
        if (!unmatched.TryGetValue((column, text), out var entry))
        {
            if (unmatched.Count >= MostListed) return;
            unmatched[(column, text)] = entry = new(column, text, row, leftOut);
        }

        entry.Count++;
    }
}
