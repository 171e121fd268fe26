using Comity.Rules.Files;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Book;

/// <summary>Reads the tables of a version, counting rows through all of them.</summary>
internal sealed class TableReader(ReadingContext context, IReadOnlyList<CheckKind> kinds)
{
    private int rows;

    public Table Read(Fields fields)
    {
        var names = fields.Words("packs");
        var packs = names.SelectMany(name => context.PacksNamed(fields, "packs", name)).Distinct().ToList();
        return Sound(fields, "rows", new Table(packs, fields.Items("rows", row => RowOf(row, one => Cells(one, packs)))));
    }

    /// <summary>Rows that say where a pack applies.</summary>
    public Table Applies(Fields fields, string pack) => Sound(fields, "applies", new Table([pack], fields.Items("applies", row => RowOf(row, one =>
        [new Cell("all", [pack], YesOrNo(one, "applies") ? Outcome.Pass : Outcome.NotApplicable)]))));

    internal static bool YesOrNo(Fields fields, string key) => fields.OneOf(key, ["yes", "no"]) == "yes";

    /// <summary>What cannot be compiled is refused where it stands.</summary>
    private static Table Sound(Fields fields, string key, Table table)
    {
        if (table.Rows.Count is 0 or > CompiledTable.MostRows)
            throw fields.Wrong(key, $"a table has one to {CompiledTable.MostRows} rows");
        foreach (var conditions in table.Rows.SelectMany(row => row.When).GroupBy(one => one.Fact).Select(group => group.ToList()))
        {
            if (conditions.Exists(Partition.IsAge) && !conditions.TrueForAll(Partition.IsAge))
                throw fields.Wrong(key, $"{conditions[0].Fact.Key} is compared by age and by day in one table");
            if (conditions.Sum(one => Math.Max(2, one.Words.Count)) > Partition.MostClasses)
                throw fields.Wrong(key, $"{conditions[0].Fact.Key} is compared with too many values in one table");
        }

        return table;
    }

    private Row RowOf(Fields fields, Func<Fields, IReadOnlyList<Cell>> cells)
    {
        var when = fields.InnerOrNone("when", inner => new ConditionReader(context, kinds).Read(inner)) ?? [];
        return new Row(++rows, when, cells(fields), Sentence(fields, "because"), Sentence(fields, "remedy"), Sentence(fields, "warning"),
            fields.TextOrNone("rule"));
    }

    private List<Cell> Cells(Fields fields, List<string> packs)
    {
        if (fields.IsText("outcome"))
            return [new Cell("all", packs, OutcomeWords.Parse(fields.OneOf("outcome", OutcomeWords.All)))];
        var cells = fields.Inner("outcome", inner => inner.Names().Select(name => Cell(inner, name)).ToList());
        var narrow = cells.Where(cell => cell.Packs is [var only] && only == cell.Name).Select(cell => cell.Name).ToHashSet();
        cells = [.. cells.Select(cell => cell with { Packs = [.. cell.Packs.Where(pack => packs.Contains(pack) && (pack == cell.Name || !narrow.Contains(pack)))] })];
        return packs.Find(pack => !cells.Exists(cell => cell.Packs.Contains(pack))) is { } without
            ? throw fields.Wrong("outcome", $"the table speaks for {without}, and this row does not")
            : cells.Find(cell => cell.Packs.Count == 0) is { } stray ? throw fields.Wrong("outcome", $"the table does not speak for {stray.Name}") : cells;
    }

    private Cell Cell(Fields fields, string name) =>
        new(name, context.PacksNamed(fields, name, name), OutcomeWords.Parse(fields.OneOf(name, OutcomeWords.All)));

    private Wording? Sentence(Fields fields, string key)
    {
        if (fields.WordingOrNone(key) is not { } wording)
            return null;
        foreach (var place in wording.Languages.SelectMany(language => Sentences.Places(wording.In(language))))
        {
            if (context.FindFact(place, kinds) is null && context.Parameter(place) is null)
                throw fields.Wrong(key, $"{{{place}}} is neither a fact of this kind of check nor a parameter");
        }

        return wording;
    }
}
