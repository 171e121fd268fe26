using Comity.App.Statistics.Importing;

namespace Comity.App.Statistics.Pages;

/// <summary>What the quality report partial shows.</summary>
/// <param name="Rows">Address of a source row without its number; none while the file is a draft.</param>
/// <param name="Problems">Address of the list of problems without the number of its page.</param>
/// <param name="Csv">Address of the problems as CSV; none where there are none to fetch.</param>
internal sealed record ReportView(
    StoredReport Report, ReportSentences Sentences, string FileName, string? Rows, string Problems, int Page, string? Csv)
{
    public const int ProblemsPerPage = 50;

    public int Pages => (Report.Problems.Count + ProblemsPerPage - 1) / ProblemsPerPage;
}
