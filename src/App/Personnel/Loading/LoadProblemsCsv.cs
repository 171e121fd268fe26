using System.Globalization;
using System.Text;
using Comity.App.Files;
using Comity.App.Layout;
using Comity.App.Serving.Answers;

namespace Comity.App.Personnel.Loading;

/// <summary>What is wrong with a register's file, for whoever mends it there.</summary>
internal static class LoadProblemsCsv
{
    public static string Of(string fileName, LoadReport report, Reader reader)
    {
        var csv = new StringBuilder("file,row,column,field,kind,value,expected\r\n");
        foreach (var (finding, problem) in report.Findings.SelectMany(f => f.First.Select(p => (f, p))).OrderBy(p => p.p.Row))
        {
            csv.AppendJoin(',', new[]
            {
                fileName, problem.Row.ToString(CultureInfo.InvariantCulture), finding.ColumnName, finding.Field, finding.Kind, problem.Value, reader.Say(problem.Expected),
            }.Select(CsvText.Cell)).Append("\r\n");
        }

        return csv.ToString();
    }
}
