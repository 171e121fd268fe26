using System.Text;
using Comity.Standards.Tables;

namespace Comity.Standards.Profiles;

/// <summary>The conditions of a row rule, bound to the columns of the file at hand.</summary>
internal sealed class RowConditions(IReadOnlyList<(int Index, ColumnTest Test)> conditions)
{
    private static readonly object Yes = new();
    private static readonly object No = new();

    private readonly TextCache<object>[] answers = [.. conditions.Select(_ => new TextCache<object>())];

    public bool Hold(TableRows table)
    {
        for (var at = 0; at < answers.Length; at++)
        {
            if (!Holds(table, at)) return false;
        }

        return true;
    }

    private bool Holds(TableRows table, int at)
    {
        var text = Cells.Trim(table.Cell(conditions[at].Index));
        if (!answers[at].TryGet(text, out var answer)) answer = answers[at].Add(text, Matches(conditions[at].Test, text) ? Yes : No);
        return answer == Yes;
    }

    private static bool Matches(ColumnTest test, ReadOnlySpan<byte> text)
    {
        var cell = Encoding.UTF8.GetString(text);
        return test.Texts.Any(t => t.Matches(cell));
    }
}
