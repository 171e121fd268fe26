using Comity.Rules.Book;
using Comity.Rules.Judging;

namespace Comity.Rules.Proving;

/// <summary>Each case gives its outcome; and each outcome of each row is needed by some case.</summary>
internal sealed class CaseProof
{
    private readonly Rule rule;
    private readonly Rulebook rulebook;
    private readonly List<Trial> trials;

    public CaseProof(Rule rule, Rulebook rulebook)
    {
        this.rule = rule;
        this.rulebook = rulebook;
        trials = [.. rule.Cases.SelectMany(Trials)];
    }

    public IEnumerable<string> Wrong() => trials.Where(trial => trial.Outcome != trial.Expected).Select(trial =>
        $"{rule.Id}, case \"{trial.Case.Name}\" (line {trial.Case.Line}): {trial.Place} gives {trial.Pack} {trial.Outcome.Word()}, and {trial.Expected.Word()} is expected.");

    public IEnumerable<string> Unnoticed() =>
        from version in rule.Versions
        where version.Enabled || rule.Cases.Count > 0
        from table in version.Tables
        from row in table.Rows
        where IsEverOn(row, version)
        from cell in row.Cells
        where OutcomeWords.All.Select(OutcomeWords.Parse).Any(other => other != cell.Outcome && !trials.Exists(trial => trial.Notices(version, row, cell, other)))
        select $"No case of {RulebookProof.Name(rule, version)} would notice a change to row {row.Number}{(cell.Name == "all" ? "" : $" for {cell.Name}")}.";

    /// <summary>A row whose parameter has no value on any day of the version is off, and nothing can notice it.</summary>
    private static bool IsEverOn(Row row, RuleVersion version) => row.When.All(one => one.Parameter is null
        || one.Parameter.Values.Any(value => !(value.From > version.Span.To) && !(value.To < version.Span.From)));

    private IEnumerable<Trial> Trials(RuleCase one)
    {
        var version = rule.On(one.On)!;
        foreach (var table in version.Tables)
        {
            var compiled = new CompiledRule(rule, version, table, rulebook.Packs, rulebook.LayoutOf(rule.Kind), one.On);
            foreach (var pack in compiled.Packs.Where(pack => one.Expect.ContainsKey(rulebook.Packs[pack].Id)))
                yield return Trial.Of(one, version, compiled, rulebook, pack);
        }
    }

    /// <summary>One case, tried for one pack.</summary>
    private sealed record Trial(RuleCase Case, RuleVersion Version, Table Table, string Pack, ulong Rows, bool Lacks)
    {
        public Outcome Expected => Case.Expect[Pack];

        public Outcome Outcome => With(null, null, default);

        /// <summary>What decides: a row, several that stay open, or what must be known.</summary>
        public string Place => Lacks ? "a fact that must be known and is not" : RulebookProof.Place(Rows, Table.Rows);

        public static Trial Of(RuleCase one, RuleVersion version, CompiledRule compiled, Rulebook rulebook, int pack)
        {
            var situation = CaseSituation.Of(rulebook, compiled.Rule.Kind, one);
            var known = new ulong[compiled.Table.Facts.Length];
            compiled.Table.Read(situation, 0, pack, known);
            return new Trial(one, version, compiled.Table.Table, rulebook.Packs[pack].Id, compiled.Table.Open(known), compiled.Lacks(situation, 0, pack));
        }

        public bool Notices(RuleVersion version, Row row, Cell cell, Outcome other) =>
            ReferenceEquals(version, Version) && cell.Packs.Contains(Pack) && With(row, cell, other) != Expected;

        private Outcome With(Row? changed, Cell? cell, Outcome other)
        {
            if (Lacks)
                return Outcome.NoData;
            var outcomes = Enumerable.Range(0, Table.Rows.Count + 1).Where(at => (Rows & (1UL << at)) != 0)
                .Select(at => at == Table.Rows.Count ? Outcome.NoData : ReferenceEquals(Table.Rows[at], changed) && cell is not null ? other : Table.Rows[at].For(Pack)!.Value)
                .Distinct().ToList();
            return outcomes is [var only] ? only : Outcome.NoData;
        }
    }
}
