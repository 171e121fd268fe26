using System.Numerics;
using Comity.Rules.Book;
using Comity.Rules.Judging;

namespace Comity.Rules.Proving;

/// <summary>
/// Goes through every combination of what can be known of a table's facts: each class of values that its conditions tell apart, and not
/// known. The last fact changes fastest; not known is the last class of each.
/// </summary>
internal sealed class CombinationProof
{
    private const int TooMany = 4_000_000;
    private readonly string name;
    private readonly Table table;
    private readonly CompiledTable compiled;
    private readonly int[] steps;
    private readonly int[] sizes;
    private readonly bool[] off;

    public CombinationProof(string name, Table table, Rulebook rulebook, Span span)
    {
        (this.name, this.table) = (name, table);
        var date = span.To ?? DateOnly.MaxValue.AddYears(-200);
        compiled = new CompiledTable(table, null, date);
        sizes = [.. Enumerable.Range(0, compiled.Facts.Length).Select(fact => compiled.PartitionOf(fact).Classes + 1)];
        steps = new int[sizes.Length];
        Total = 1;
        for (var fact = sizes.Length - 1; fact >= 0; fact--)
        {
            steps[fact] = (int)Math.Min(Total, TooMany);
            Total *= sizes[fact];
        }

        off = [.. table.Rows.Select(row => row.When.Any(one => one.Parameter is not null && one.Parameter.On(date) is null))];
    }

    private long Total { get; }

    public IEnumerable<string> Faults() => Total > TooMany
        ? [$"A table of {name} has {Total} combinations of facts: too many to be tried. Split it."]
        : Tried();

    private List<string> Tried()
    {
        var rows = new ulong[Total];
        var reached = 0UL;
        var faults = new List<string>();
        for (var at = 0; at < rows.Length && faults.Count == 0; at++)
        {
            rows[at] = compiled.Open(Known(at));
            if (Forgotten(at) is { } fact)
                faults.AddRange(AgainstKnowing(at, fact, rows));
            else
                reached |= rows[at];
        }

        if ((reached & (1UL << table.Rows.Count)) != 0)
            faults.Add($"{name} has no row for {Say(Array.FindIndex(rows, row => row == 1UL << table.Rows.Count))}.");
        faults.AddRange(table.Rows.Where((_, at) => !off[at] && (reached & (1UL << at)) == 0).Select(row => $"Row {row.Number} of {name} can never be reached."));
        return faults;
    }

    /// <summary>Not knowing a fact leaves open exactly what its values leave open, so that forgetting gives the same outcome or no data.</summary>
    private IEnumerable<string> AgainstKnowing(int at, int fact, ulong[] rows)
    {
        var union = 0UL;
        for (var known = 0; known < sizes[fact] - 1; known++)
        {
            var before = rows[at - ((sizes[fact] - 1 - known) * steps[fact])];
            union |= before;
            foreach (var pack in table.Packs)
            {
                var (with, without) = (Outcome(before, pack), Outcome(rows[at], pack));
                if (without != with && without != Judging.Outcome.NoData)
                    yield return $"Forgetting {compiled.Facts[fact].Key} turns {with.Word()} into {without.Word()} for {pack} in {name}, with {Say(at)}.";
            }
        }

        if (union != rows[at])
            yield return $"{name} does not leave open what its values leave open, with {Say(at)}.";
    }

    private Outcome Outcome(ulong open, string pack)
    {
        var set = 0;
        for (; open != 0; open &= open - 1)
        {
            var row = BitOperations.TrailingZeroCount(open);
            set |= 1 << (int)(row == table.Rows.Count ? Judging.Outcome.NoData : table.Rows[row].For(pack)!.Value);
        }

        return BitOperations.IsPow2(set) ? (Outcome)BitOperations.TrailingZeroCount(set) : Judging.Outcome.NoData;
    }

    private int Class(int at, int fact) => at / steps[fact] % sizes[fact];

    private ulong[] Known(int at)
    {
        var known = new ulong[sizes.Length];
        for (var fact = 0; fact < known.Length; fact++)
            known[fact] = Class(at, fact) == sizes[fact] - 1 ? compiled.PartitionOf(fact).All : 1UL << Class(at, fact);
        return known;
    }

    private int? Forgotten(int at)
    {
        for (var fact = 0; fact < sizes.Length; fact++)
        {
            if (Class(at, fact) == sizes[fact] - 1)
                return fact;
        }

        return null;
    }

    private string Say(int at) => string.Join(", ", compiled.Facts.Select((fact, place) =>
        $"{fact.Key} {(Class(at, place) == sizes[place] - 1 ? "not known" : compiled.PartitionOf(place).Say(Class(at, place)))}"));
}
