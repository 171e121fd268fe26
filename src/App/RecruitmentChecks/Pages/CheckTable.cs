using System.Globalization;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;
using Comity.Standards.Tables;
using Microsoft.Extensions.Primitives;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>A cell that cannot be taken.</summary>
/// <param name="Row">Line of the file, from 1.</param>
internal sealed record CellFault(int Row, string Column, string Value, string Expected);

/// <summary>One line of a table: a check, or what is wrong with it.</summary>
internal sealed record TableLine(int Row, string Id, Check? Check, IReadOnlyList<CellFault> Faults);

/// <summary>
/// Reads a table of checks: a line is a check, a column an input under its key, items as <c>costs.0.head</c>. Beside them <c>kind</c>,
/// <c>on</c>, <c>packs</c> and <c>id</c>. Nothing of it is kept.
/// </summary>
internal sealed class CheckTable(CheckBook book)
{
    public const int LargestFile = 5 << 20;
    public const int MostLines = 10_000;
    private const string Kinds = "campaign, offer, recruiter";
    private static readonly string[] Frame = ["id", "kind", Told.OnKey, Told.PacksKey];

    /// <summary>Columns of a template.</summary>
    public IEnumerable<string> ColumnsOf(CheckKind kind) => Frame.Concat(book.Inputs.Of(kind).All.SelectMany(input =>
        input.Item is { } item ? item.All.Select(part => $"{input.Key}.0.{part.Key}") : [input.Key]));

    /// <param name="otherwise">The kind where no column says it.</param>
    /// <exception cref="TableException">No table of a known format, or it has too many lines.</exception>
    public IReadOnlyList<TableLine> Read(Stream file, string name, CheckKind otherwise)
    {
        using var rows = TableSource.Open(file, name);
        var lines = new List<TableLine>();
        var headings = rows.Read() ? Cells(rows) : throw new TableException("The table is empty.");
        while (rows.Read())
        {
            var cells = Cells(rows);
            if (cells.Any(cell => cell.Length > 0))
            {
                lines.Add(Line(rows.Row, headings, cells, otherwise));
            }

            if (lines.Count > MostLines)
            {
                throw new TableException("The table has too many lines.");
            }
        }

        return lines;
    }

    private TableLine Line(int row, string[] headings, string[] cells, CheckKind otherwise)
    {
        var given = headings.Index().Where(one => one.Item.Length > 0 && one.Index < cells.Length && cells[one.Index].Length > 0)
            .GroupBy(one => one.Item, StringComparer.Ordinal).ToDictionary(group => group.Key, group => cells[group.First().Index], StringComparer.Ordinal);
        var id = given.GetValueOrDefault("id", "");
        var word = given.GetValueOrDefault("kind", "");
        if (word.Length > 0 && CheckKinds.Find(word) is null)
        {
            return new TableLine(row, id, null, [new CellFault(row, "kind", word, Kinds)]);
        }

        var told = Told.Read(book, CheckKinds.Find(word) ?? otherwise, new QueryCollection(given.ToDictionary(pair => pair.Key, pair => new StringValues(pair.Value), StringComparer.Ordinal)));
        var faults = Faults(row, given, told).ToList();
        return new TableLine(row, id, faults.Count > 0 ? null : told.Check(book.Rules), faults);
    }

    private IEnumerable<CellFault> Faults(int row, Dictionary<string, string> given, Told told)
    {
        foreach (var (name, value) in given.Where(pair => !Frame.Contains(pair.Key) && !told.Takes(pair.Key)))
        {
            yield return new CellFault(row, name, value, string.Join(", ", told.Inputs.All.Select(input => input.Key)));
        }

        foreach (var wrong in told.Wrong)
        {
            yield return new CellFault(row, wrong.Name, wrong.Given, wrong.Input?.Allowed() is { Length: > 0 } allowed ? allowed : "2026-09-15");
        }

        if (told.On is null && told.Wrong.All(wrong => wrong.Name != Told.OnKey))
        {
            yield return new CellFault(row, Told.OnKey, "", "2026-09-15");
        }

        foreach (var pack in given.GetValueOrDefault(Told.PacksKey, "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(id => book.Rules.Pack(id) is null))
        {
            yield return new CellFault(row, Told.PacksKey, pack, string.Join(";", book.Rules.Packs.Select(one => one.Id)));
        }
    }

    private static string[] Cells(TableRows rows) => [.. Enumerable.Range(0, rows.CellCount).Select(at => rows.Text(at).Trim())];
}
