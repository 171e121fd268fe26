using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Instruments;
using Comity.Rules.Judging;

namespace Comity.Rules.Proving;

/// <summary>How far an outcome may go, what must be said with it, and that its citations are held.</summary>
internal static class CellProof
{
    public static IEnumerable<string> Faults(Rule rule, RuleVersion version, Rulebook rulebook, CodeEditions code)
    {
        var name = RulebookProof.Name(rule, version);
        var cells = version.Rows.SelectMany(row => row.Cells.SelectMany(cell => cell.Packs.Select(pack => (row, rulebook.Pack(pack)!, cell.Outcome))));
        return Unheld(name, version.Cites, code)
            .Concat(cells.SelectMany(cell => TooFar(name, version, cell.row, cell.Item2, cell.Outcome)))
            .Concat(version.Rows.SelectMany(row => Unsaid(name, row)));
    }

    public static IEnumerable<string> Unheld(string name, IEnumerable<Citation> cites, CodeEditions code) =>
        cites.Where(cite => !code.Resolves(cite)).Select(cite => $"{name} cites {cite}, which no edition of the Code holds.");

    private static IEnumerable<string> TooFar(string name, RuleVersion version, Row row, Pack pack, Outcome outcome)
    {
        if (pack.Kind == PackKinds.Code && outcome == Outcome.Blocked)
            yield return $"Row {row.Number} of {name} blocks in the pack {pack.Id}: the Code is voluntary (2.1) and never blocks.";
        else if (pack.Versions.FirstOrDefault(one => outcome > one.Strongest) is { } limit)
            yield return $"Row {row.Number} of {name} is {outcome.Word()} in the pack {pack.Id}, which goes no further than {limit.Strongest.Word()}.";
        if (outcome == Outcome.Blocked && version.Enabled && version.Statuses[pack.Id] is FactStatus.Recalled or FactStatus.Unknown)
            yield return $"Row {row.Number} of {name} blocks in the pack {pack.Id} on a basis that is unconfirmed.";
    }

    private static IEnumerable<string> Unsaid(string name, Row row)
    {
        var worst = row.Cells.Max(cell => cell.Outcome);
        if (worst >= Outcome.NoData && row.Because is null)
            yield return $"Row {row.Number} of {name} is {worst.Word()} and does not say because.";
        if (worst >= Outcome.Justify && row.Remedy is null)
            yield return $"Row {row.Number} of {name} is {worst.Word()} and says no remedy.";
    }
}
