using System.Collections;
using System.Globalization;
using System.Text;
using Comity.Methods.Observations;
using Comity.Standards.Tables;

namespace Comity.Standards.Profiles;

/// <summary>
/// Observations of a file, one by one, and beside them what became of every figure. Can be gone through once;
/// <see cref="Outcome"/> is whole when it has been.
/// </summary>
public sealed class ProfileReading : IEnumerable<Observation>, IDisposable
{
    private readonly TableRows table;
    private readonly ImportProfile profile;
    private readonly SectionCursor cursor;
    private readonly CombinedFigures combined;
    private readonly TotalsLedger[] totals;
    private readonly string?[] codes = new string?[ColumnTargets.Count];
    private readonly string?[] own = new string?[ColumnTargets.Count];
    private int nextValue;
    private int totalRule;
    private bool ended;

    internal ProfileReading(TableRows table, ImportProfile profile, ICountryResolver countries)
    {
        (this.table, this.profile) = (table, profile);
        cursor = new(table, profile, countries, Outcome);
        combined = new(profile.Combine, Outcome);
        totals = [.. profile.Totals.Select(rule => new TotalsLedger(rule, Outcome))];
        nextValue = int.MaxValue;
    }

    public ImportOutcome Outcome { get; } = new();

    /// <summary>The next observation; false at the end.</summary>
    public bool Read(out Observation observation)
    {
        while (!ended)
        {
            while (cursor.Plan is { } plan && nextValue < plan.Values.Length)
            {
                if (TryFigure(plan, plan.Values[nextValue++], out observation)) return true;
            }

            if (!NextRow()) Close();
        }

        var given = combined.TryGive(out observation);
        if (given) Outcome.Kept++;
        return given;
    }

    public IEnumerator<Observation> GetEnumerator()
    {
        while (Read(out var observation)) yield return observation;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => table.Dispose();

    private bool NextRow()
    {
        try
        {
            if (!cursor.Read()) return false;
        }
        catch (TableException wrong)
        {
            Outcome.Add(new(table.Row, 0, "", "", new(ExpectedKind.Table, wrong.Message), "table"));
            return false;
        }

        var plan = cursor.Plan!;
        var figures = Math.Max(1, plan.Values.Length);
        Outcome.RowsRead++;
        Outcome.Figures += figures;
        nextValue = Begin(plan, figures) ? 0 : int.MaxValue;
        return true;
    }

    /// <summary>Reads all but the figures of a row; false where none of them is to be read.</summary>
    private bool Begin(SectionPlan plan, int figures)
    {
        if (plan.IsBroken) return Refuse(figures);
        foreach (var (where, reason) in plan.Drop)
        {
            if (where.Hold(table)) return Drop(reason, figures);
        }

        Array.Copy(plan.Template, codes, codes.Length);
        var good = true;
        foreach (var column in plan.Columns)
        {
            var meaning = column.Read(table);
            if (meaning.UnmatchedCountry) Outcome.AddUnmatched(column.Name, Cells.Text(table, column.Index), table.Row, meaning.DropReason is not null);
            if (meaning.DropReason is { } reason) return Drop(reason, figures);
            if (meaning.Problem is { } problem) good = Complain(column.Index, column.Name, meaning.Expected!, problem);
            Apply(codes, meaning.Sets);
        }

        totalRule = TotalRuleOf(plan);
        return good || Refuse(figures);
    }

    private static void Apply(string?[] codes, CodeSetting[] sets)
    {
        foreach (var set in sets)
        {
            var slot = (int)set.Target;
            if (set.Target == ColumnTarget.Status) codes[slot] = StatusLetters.Join(codes[slot]!, set.Code);
            else if (set.Target is ColumnTarget.Note or ColumnTarget.Flags && codes[slot]!.Length > 0) codes[slot] += "; " + set.Code;
            else codes[slot] = set.Code;
        }
    }

    private int TotalRuleOf(SectionPlan plan)
    {
        for (var at = 0; at < plan.Totals.Length; at++)
        {
            if (plan.Totals[at].Where.Hold(table)) return at;
        }

        return -1;
    }

    private bool TryFigure(SectionPlan plan, ValueColumn column, out Observation observation)
    {
        observation = default;
        if (column.DropReason is { } reason) return Drop(reason, 1);
        var row = codes;
        if (column.Sets.Length > 0)
        {
            Array.Copy(codes, own, own.Length);
            Apply(own, column.Sets);
            row = own;
        }

        var figure = plan.Figures.Read(table, column.Index, row[(int)ColumnTarget.Multiplier]);
        if (figure.IsWrong) return RefuseCell(column, plan.Figures.Expected, "value");
        if (figure.Token?.Kind == TokenKind.Drop) return Drop(DropReason.NoFigure, 1);
        if (MissingDimension(row) is { } missing) return RefuseCell(column, new(ExpectedKind.Dimension, missing), "dimension-missing");
        var status = StatusOf(row[(int)ColumnTarget.Status]!, figure);
        if (figure.Value is null != StatusLetters.HasNoValue(status))
            return RefuseCell(column, figure.Value is null ? new(ExpectedKind.StatusBeside) : new(ExpectedKind.NoValue, status), "value-and-status");
        observation = ZeroChecked(Build(row, column, figure, status));
        return Place(observation);
    }

    private static string StatusOf(string status, in Figure figure) => figure.Token switch
    {
        null or { Kind: TokenKind.AsStatusSays } => status,
        { Kind: TokenKind.Missing } when StatusLetters.HasNoValue(status) => status,
        var token => StatusLetters.Join(status, token.Status),
    };

    private static string? MissingDimension(string?[] row)
    {
        if (row[(int)ColumnTarget.RefArea] is null) return "refArea";
        if (row[(int)ColumnTarget.Measure] is null) return "measure";
        if (row[(int)ColumnTarget.Unit] is null) return "unit";
        return row[(int)ColumnTarget.Time] is null ? "time" : null;
    }

    private Observation Build(string?[] c, ValueColumn column, in Figure figure, string status) => new()
    {
        RefArea = c[(int)ColumnTarget.RefArea]!,
        Measure = c[(int)ColumnTarget.Measure]!,
        Unit = c[(int)ColumnTarget.Unit]!,
        Time = c[(int)ColumnTarget.Time]!,
        Occupation = c[(int)ColumnTarget.Occupation]!,
        Criterion = c[(int)ColumnTarget.Criterion]!,
        Activity = c[(int)ColumnTarget.Activity]!,
        Territory = c[(int)ColumnTarget.Territory]!,
        Native = c[(int)ColumnTarget.Native]!,
        Sector = c[(int)ColumnTarget.Sector]!,
        Pathway = c[(int)ColumnTarget.Pathway]!,
        Sex = c[(int)ColumnTarget.Sex]!,
        Age = c[(int)ColumnTarget.Age]!,
        Source = c[(int)ColumnTarget.Source]!,
        Counterpart = c[(int)ColumnTarget.Counterpart]!,
        Value = figure.Value,
        Status = status,
        Flags = c[(int)ColumnTarget.Flags]!,
        Note = NoteOf(c, column, figure),
        Row = Line(c[(int)ColumnTarget.SourceRow], table.Row),
        Column = Line(c[(int)ColumnTarget.SourceColumn], column.Index + 1),
    };

    private static int Line(string? sent, int here) => sent is null ? here : int.Parse(sent, NumberStyles.None, CultureInfo.InvariantCulture);

    private string NoteOf(string?[] row, ValueColumn column, in Figure figure)
    {
        var note = row[(int)ColumnTarget.Note]!;
        var more = figure.Token?.Note ?? "";
        if (row[(int)ColumnTarget.Multiplier] is { } power and not "0" && figure.Value is not null)
            more = $"sent as {Cells.Text(table, column.Index)} with multiplier {power}";
        return more.Length == 0 ? note : note.Length == 0 ? more : $"{note}; {more}";
    }

    private Observation ZeroChecked(in Observation observation)
    {
        if (observation.Value != 0) return observation;
        foreach (var rule in profile.ZeroMeansMissing)
        {
            if (CodeTests.Hold(rule.Where, observation))
                return observation with { Value = null, Status = StatusLetters.Join(observation.Status, rule.Status), Note = ZeroNote(observation.Note) };
        }

        return observation;
    }

    private static string ZeroNote(string note) => note.Length == 0 ? "sent as 0" : note + "; sent as 0";

    private bool Place(in Observation observation)
    {
        if (totalRule >= 0)
        {
            totals[totalRule].AddTotal(observation);
            return false;
        }

        for (var at = 0; at < totals.Length; at++)
        {
            if (cursor.Plan!.Totals[at].Parts.Hold(table)) totals[at].AddPart(observation);
        }

        if (combined.Take(observation)) return false;
        Outcome.Kept++;
        return true;
    }

    private bool Complain(int column, string name, Expectation expected, string code)
    {
        Outcome.Add(new(table.Row, column + 1, name, Cells.Text(table, column), expected, code));
        return false;
    }

    private bool Refuse(int figures)
    {
        Outcome.Refused += figures;
        return false;
    }

    private bool RefuseCell(ValueColumn column, Expectation expected, string code)
    {
        Complain(column.Index, column.Name, expected, code);
        return Refuse(1);
    }

    private bool Drop(DropReason reason, int figures)
    {
        Outcome.Drop(reason, table.Row, figures);
        return false;
    }

    private void Close()
    {
        ended = true;
        foreach (var ledger in totals) ledger.Close();
        foreach (var row in table.Malformed.Where(r => r.Reason.Contains("never closed", StringComparison.Ordinal)))
            Outcome.Add(new(row.Row, 0, "", "", new(ExpectedKind.ClosedQuote), "quote"));
    }
}
