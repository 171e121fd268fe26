using Comity.Methods.Personnel;
using Comity.Standards.Profiles;

namespace Comity.Standards.Personnel;

/// <summary>What is wrong in one cell or row.</summary>
/// <param name="Row">Line of the file, from 1; 0 where the file is meant.</param>
/// <param name="Column">Column, from 1; 0 where the whole row is meant.</param>
/// <param name="Value">As sent, fit to be shown; for notes the value as read.</param>
/// <param name="OtherRow">Where the number stood already; else 0.</param>
public sealed record RegisterProblem(int Row, int Column, string ColumnName, string Value, Expectation Expected, string Kind, int OtherRow = 0);

/// <summary>All problems of one kind in one column.</summary>
/// <param name="ColumnName">Empty where rows or the file are meant.</param>
/// <param name="Field">Field of the record, such as <c>licence.until</c>; empty likewise.</param>
public sealed class RegisterFinding(string kind, string columnName, string ofField)
{
    private readonly List<RegisterProblem> first = [];

    public string Kind => kind;

    public RegisterWeight Weight { get; } = RegisterKinds.WeightOf(kind);

    public string ColumnName => columnName;

    public string Field => ofField;

    public long Count { get; private set; }

    /// <summary>The first of them, see <see cref="RegisterOutcome.MostListed"/>.</summary>
    public IReadOnlyList<RegisterProblem> First => first;

    internal void Add(RegisterProblem problem)
    {
        Count++;
        if (first.Count < (Weight == RegisterWeight.Row ? RegisterOutcome.MostRowsListed : RegisterOutcome.MostListed)) first.Add(problem);
    }
}

/// <summary>How much of a column is filled.</summary>
/// <param name="Filled">Cells that say anything, be it what cannot be read.</param>
public sealed record ColumnFill(string Name, FieldPath To, long Filled);

/// <summary>
/// What became of a register's file, whole when it has been read to its end. Always: <c>Rows = RowsTaken + SetAside + Dropped</c>.
/// </summary>
public sealed class RegisterOutcome
{
    /// <summary>Longest list of field problems and notes of one kind and column, and of texts; what is beyond is counted.</summary>
    public const int MostListed = 100;

    /// <summary>Longest list of rows set aside for one reason.</summary>
    public const int MostRowsListed = 1_000;

    private readonly Dictionary<(string Kind, string Column, string Field), RegisterFinding> findings = [];
    private readonly Dictionary<(string Column, string Text), Unmatched> unknown = [];
    private readonly Dictionary<(string Code, string? Words), DroppedRows> dropped = [];

    /// <summary>Rows with any text between header and end.</summary>
    public long Rows { get; internal set; }

    public long Persons { get; internal set; }

    /// <summary>Rows from which persons were read.</summary>
    public long RowsTaken { get; internal set; }

    /// <summary>Rows that a person must decide about.</summary>
    public long SetAside => Count(RegisterWeight.Row);

    public long Dropped => dropped.Values.Sum(d => d.Count);

    public long FieldProblems => Count(RegisterWeight.Field);

    public long Notes => Count(RegisterWeight.Note);

    /// <summary>The file could not be read, or not to its end.</summary>
    public bool IsBroken => Count(RegisterWeight.File) > 0;

    /// <summary>Heaviest first, then the most frequent.</summary>
    public IReadOnlyList<RegisterFinding> Findings =>
        [.. findings.Values.OrderBy(f => f.Weight).ThenByDescending(f => f.Count).ThenBy(f => f.Kind, StringComparer.Ordinal).ThenBy(f => f.ColumnName, StringComparer.Ordinal)];

    public IReadOnlyCollection<DroppedRows> DroppedByReason => dropped.Values;

    /// <summary>Texts of coded columns that mean nothing yet, each once: whoever maps them settles all their cells.</summary>
    public IReadOnlyCollection<Unmatched> UnknownTexts => unknown.Values;

    /// <summary>The columns that were read.</summary>
    public IReadOnlyList<ColumnFill> Columns { get; internal set; } = [];

    internal void Add(RegisterProblem problem, string field = "")
    {
        var key = (problem.Kind, problem.ColumnName, field);
        if (!findings.TryGetValue(key, out var finding)) findings[key] = finding = new(problem.Kind, problem.ColumnName, field);
        finding.Add(problem);
    }

    internal void AddUnknownText(string column, string text, int row)
    {
        if (!unknown.TryGetValue((column, text), out var entry))
        {
            if (unknown.Count >= ImportOutcome.MostListed) return;
            unknown[(column, text)] = entry = new(column, text, row, LeftOut: false);
        }

        entry.Count++;
    }

    internal void Drop(DropReason reason, int row)
    {
        var key = (reason.Code, reason.Words?.ToString());
        if (!dropped.TryGetValue(key, out var entry)) dropped[key] = entry = new(reason, row);
        entry.Count++;
    }

    private long Count(RegisterWeight weight)
    {
        long sum = 0;
        foreach (var finding in findings.Values) sum += finding.Weight == weight ? finding.Count : 0;
        return sum;
    }
}
