using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Instruments;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Proving;

/// <summary>A pack's versions, reach, citations and cases.</summary>
internal static class PackProof
{
    public static IEnumerable<string> Faults(Pack pack, Rulebook rulebook, CodeEditions code) =>
    [
        .. VersionProof.Spans(pack.Id, [.. pack.Versions.Select(version => (version.Number, version.Span))]),
        .. CellProof.Unheld(pack.Id, pack.Cites, code),
        .. WordingProof.Faults(pack),
        .. TooFar(pack),
        .. pack.Cases.SelectMany(one => Wrong(pack, one, rulebook)),
        .. pack.Versions.SelectMany(version => new CombinationProof($"{pack.Id}, version {version.Number}", version.Applies, rulebook, version.Span).Faults()),
        .. pack.Versions.SelectMany(version => version.Applies.Rows.Where(row => !IsNoticed(pack, version, row, rulebook))
            .Select(row => $"No case of {pack.Id}, version {version.Number}, would notice a change to row {row.Number}.")),
        .. pack.Versions.SelectMany(version => version.Applies.Rows).Where(row => row.Rule is { } id && rulebook.Rule(id) is null)
            .Select(row => $"Row {row.Number} of {pack.Id} is about {row.Rule}, which is no rule."),
    ];

    private static IEnumerable<string> TooFar(Pack pack)
    {
        if (pack.Kind == PackKinds.Code && pack.Versions.Any(version => version.Strongest == Outcome.Blocked))
            yield return $"{pack.Id} may block: the Code is voluntary (2.1) and never blocks.";
        if (pack.Kind == PackKinds.Advisory && pack.Versions.Any(version => version.Strongest == Outcome.Blocked))
            yield return $"{pack.Id} may block, and advice binds nobody.";
        if (pack is { Enabled: true, Status: FactStatus.Recalled } && pack.Versions.Any(version => version.Strongest == Outcome.Blocked))
            yield return $"{pack.Id} may block on a basis that is unconfirmed.";
    }

    private static IEnumerable<string> Wrong(Pack pack, RuleCase one, Rulebook rulebook)
    {
        var (version, rows) = Tried(pack, one, rulebook);
        if (version is null)
            yield return $"{pack.Id} has no version on {one.On:yyyy-MM-dd} (case \"{one.Name}\").";
        else if (OutcomeOf(pack, version, rows, null) is var outcome && outcome != one.Expect[pack.Id])
            yield return $"{pack.Id}, case \"{one.Name}\" (line {one.Line}): by {RulebookProof.Place(rows, version.Applies.Rows)} it {Say(outcome)}, and {Say(one.Expect[pack.Id])} is expected.";
    }

    private static bool IsNoticed(Pack pack, PackVersion version, Row row, Rulebook rulebook) => pack.Cases.Any(one =>
        Tried(pack, one, rulebook) is var (tried, rows) && ReferenceEquals(tried, version) && OutcomeOf(pack, version, rows, row) != one.Expect[pack.Id]);

    private static (PackVersion? Version, ulong Rows) Tried(Pack pack, RuleCase one, Rulebook rulebook)
    {
        if (pack.On(one.On) is not { } version)
            return (null, 0);
        var table = new CompiledTable(version.Applies, rulebook.LayoutOf(CheckKind.Campaign), one.On);
        var known = new ulong[table.Facts.Length];
        table.Read(CaseSituation.Of(rulebook, CheckKind.Campaign, one), 0, pack.Index, known);
        return (version, table.Open(known));
    }

    private static Outcome OutcomeOf(Pack pack, PackVersion version, ulong rows, Row? changed)
    {
        var outcomes = version.Applies.Rows.Where((_, at) => (rows & (1UL << at)) != 0)
            .Select(row => row.For(pack.Id)!.Value is var outcome && row == changed ? outcome == Outcome.Pass ? Outcome.NotApplicable : Outcome.Pass : outcome)
            .Distinct().ToList();
        return outcomes is [var only] ? only : Outcome.NoData;
    }

    private static string Say(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "applies",
        Outcome.NotApplicable => "does not apply",
        _ => "is not known to apply",
    };
}
