using Comity.Rules.Book;
using Comity.Rules.Instruments;

namespace Comity.Rules.Proving;

/// <summary>
/// The machine's own reading of the rulebook. Every sentence is a fault that a reader of the files can find and mend; none: the book
/// holds together. It tries every case, changes every outcome to see that a case notices, and goes through every combination of what can
/// be known and not known.
/// </summary>
public static class RulebookProof
{
    /// <param name="code">By which citations are found.</param>
    public static IReadOnlyList<string> Faults(Rulebook rulebook, CodeEditions code) =>
    [
        .. VocabularyProof.Faults(rulebook, code),
        .. rulebook.Packs.SelectMany(pack => PackProof.Faults(pack, rulebook, code)),
        .. rulebook.Rules.SelectMany(rule => Faults(rule, rulebook, code)),
    ];

    /// <summary>The faults of one rule.</summary>
    public static IReadOnlyList<string> Faults(Rule rule, Rulebook rulebook, CodeEditions code)
    {
        var cases = new CaseProof(rule, rulebook);
        return
        [
            .. VersionProof.Place(rule),
            .. WordingProof.Faults(rule),
            .. VersionProof.Spans(rule.Id, [.. rule.Versions.Select(version => (version.Number, version.Span))]),
            .. rule.Versions.SelectMany(version => CellProof.Faults(rule, version, rulebook, code)),
            .. cases.Wrong(),
            .. cases.Unnoticed(),
            .. rule.Versions.SelectMany(version => version.Tables.SelectMany(table => new CombinationProof(Name(rule, version), table, rulebook, version.Span).Faults())),
        ];
    }

    /// <summary>Rows that may decide, in words.</summary>
    /// <param name="open">One bit a row; the bit behind the last one: none of them.</param>
    internal static string Place(ulong open, IReadOnlyList<Row> rows)
    {
        var places = rows.Where((_, at) => (open & (1UL << at)) != 0).Select(row => $"row {row.Number}").ToList();
        if ((open & (1UL << rows.Count)) != 0)
            places.Add("no row");
        return places is [var only] ? only : $"what is not known ({string.Join(" or ", places)})";
    }

    internal static string Name(Rule rule, RuleVersion version) => rule.Versions.Count == 1 ? rule.Id : $"{rule.Id}, version {version.Number}";
}
