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

/// <summary>A table that cannot be answered as it is.</summary>
/// <param name="why">End of the key of its sentence, under <c>checks.table</c>.</param>
internal sealed class TableRefusedException(string why) : Exception(why);

/// <summary>
/// Reads a table of checks: a line is a check, a column an input under its key, items as <c>costs.0.head</c>. Beside them <c>kind</c>,
/// <c>on</c>, <c>packs</c> and <c>id</c>. Nothing of it is kept.
/// </summary>
internal sealed class CheckTable(CheckBook book)
{

    public const int LargestFile = 5 << 20;
    public const int MostLines = 20_000;
    private const string Kinds = "campaign, offer, recruiter";
    private static readonly string[] Frame = ["id", "kind", Told.OnKey, Told.PacksKey];

    /// <summary>Said once, however many lines have a column that is not known.</summary>
    private readonly Dictionary<CheckKind, string> _columns = [];

    /// <summary>Columns of a template.</summary>
    public IEnumerable<string> ColumnsOf(CheckKind kind) => Frame.Concat(book.Inputs.Of(kind).All.SelectMany(input =>
        input.Item is { } item ? item.All.Select(part => $"{input.Key}.0.{part.Key}") : [input.Key]));

    /// <param name="otherwise">The kind where no column says it.</param>
    /// <exception cref="TableException">No table of a known format.</exception>
    /// <exception cref="TableRefusedException">It is longer than <see cref="MostLines"/>, or its first line names no column.</exception>
    public IReadOnlyList<TableLine> Read(Stream file, string name, CheckKind otherwise)
    {
        using var rows = TableSource.Open(file, name);
        var lines = new List<TableLine>();
        var headings = rows.Read() ? Cells(rows) : throw new TableException("The table is empty.");
        if (!headings.Any(IsColumn))
        {
            throw new TableRefusedException("noColumns");
        }

        while (rows.Read())
        {
            var cells = Cells(rows);
            if (cells.Any(cell => cell.Length > 0))
            {
                lines.Add(Line(rows.Row, headings, cells, otherwise));
            }

            if (lines.Count > MostLines)
            {
                throw new TableRefusedException("long");
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
            yield return new CellFault(row, name, value, ColumnsSaid(told.Kind));
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

    /// <summary>Of any kind of check; items by their first step.</summary>
    private bool IsColumn(string heading) => Frame.Contains(heading)
        || CheckKinds.All.Any(kind => book.Inputs.Of(kind).All.Any(input => heading == input.Key || heading.StartsWith(input.Key + ".", StringComparison.Ordinal)));

    private string ColumnsSaid(CheckKind kind) => _columns.TryGetValue(kind, out var said)
        ? said
        : _columns[kind] = string.Join(", ", book.Inputs.Of(kind).All.Select(input => input.Key));

    private static string[] Cells(TableRows rows) => [.. Enumerable.Range(0, rows.CellCount).Select(at => rows.Text(at).Trim())];
}
