using System.Globalization;
using System.Text;

namespace Comity.App.Statistics.Importing.Pages;

/// <summary>Problems of a file as a table for whoever corrects it.</summary>
internal static class ProblemsCsv
{
    public static byte[] Of(string file, IEnumerable<StoredReport.Problem> problems, Func<StoredReport.Problem, string> expected)
    {
        var text = new StringBuilder("file,row,column,columnName,value,expected,code\r\n");
        foreach (var problem in problems)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Cell(file)},{problem.Row},{problem.Column},{Cell(problem.ColumnName)},{Cell(problem.Value)},{Cell(expected(problem))},{problem.Code}\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>In quotes; what a spreadsheet would take for a formula is kept a text.</summary>
    private static string Cell(string text)
    {
        var plain = text is ['=' or '+' or '@' or '\t', ..] ? "'" + text : text;
        return plain.AsSpan().ContainsAny(",\"\r\n") ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
