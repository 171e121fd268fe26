using Comity.Standards.CodeLists;

namespace Comity.Standards.OfficialTables;

/// <summary>A table that reporting asks for, as <c>reference/tables</c> says it.</summary>
/// <param name="Id">Such as <c>jq-stock</c>; the same for ever.</param>
/// <param name="Family">The questionnaire or handbook that it belongs to.</param>
/// <param name="Code">Its number there, such as <c>1-08</c>; empty where it has none.</param>
/// <param name="Reading">What is counted and how, in words: the rule of counting.</param>
/// <param name="Status"><c>verified</c>, <c>recalled</c> or <c>ours</c>: how well it is known that the table is asked for so.</param>
/// <param name="Lacks">What the form asks beside and a register of persons does not hold.</param>
/// <param name="Plan">How it is counted; none where a register cannot.</param>
public sealed record OfficialTable(
    string Id, TableFamily Family, string Code, LocalText Title, LocalText Reading, string Status, IReadOnlyList<LocalText> Lacks, TablePlan? Plan);

/// <summary>A questionnaire, handbook or form.</summary>
/// <param name="Source">Edition and publisher, as it is cited.</param>
public sealed record TableFamily(string Id, int Order, LocalText Title, string Source);
