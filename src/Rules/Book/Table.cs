using Comity.Rules.Files;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Book;

/// <summary>A decision table: the first row whose conditions all hold decides.</summary>
/// <param name="Packs">Ids of the packs that it speaks for.</param>
public sealed record Table(IReadOnlyList<string> Packs, IReadOnlyList<Row> Rows)
{
    /// <summary>The facts of all rows, each once, in order of their first use.</summary>
    public IReadOnlyList<Fact> Facts { get; } = [.. Rows.SelectMany(row => row.When).Select(condition => condition.Fact).Distinct()];
}

/// <summary>One row of a table.</summary>
/// <param name="Number">From 1, counted through all tables of a version.</param>
/// <param name="When">All must hold; none: the row holds always.</param>
/// <param name="Because">Why, with facts and parameters in braces; null where the conditions say it well enough.</param>
/// <param name="Remedy">What to do next.</param>
/// <param name="Warning">What is to be told beside the outcome.</param>
/// <param name="Rule">In a pack: the rule whose matter the row is; else null.</param>
public sealed record Row(
    int Number, IReadOnlyList<Condition> When, IReadOnlyList<Cell> Cells, Wording? Because, Wording? Remedy, Wording? Warning, string? Rule)
{
    /// <summary>The outcome for the pack, or null where the table does not speak for it.</summary>
    public Outcome? For(string pack)
    {
        foreach (var cell in Cells)
        {
            if (cell.Packs.Contains(pack))
                return cell.Outcome;
        }

        return null;
    }
}

/// <summary>One outcome of a row as it was written: for one pack, for the packs of a kind, or for all of the table.</summary>
/// <param name="Name">Id of a pack, a kind of pack, or <c>all</c>.</param>
public sealed record Cell(string Name, IReadOnlyList<string> Packs, Outcome Outcome);
