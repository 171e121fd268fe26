using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Statistics.Importing;
using Comity.App.Statistics.Published;
using Comity.Methods.Observations;
using Comity.Methods.Quality;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Statistics.Pages;

/// <summary>What a data set is, what its latest version holds, and how far it can be trusted.</summary>
[Open]
internal sealed class DataSetModel(IPublishedStatistics statistics, CheckDefinitions checks, CodeNames names, Reader reader) : PageModel
{
    private static readonly string[] Silent = [Codes.Total, Codes.NotApplicable, Codes.Unknown];

    private static readonly Dimension[] Told =
    [
        Dimension.RefArea, Dimension.Measure, Dimension.Unit, Dimension.Occupation, Dimension.Criterion, Dimension.Counterpart, Dimension.Activity,
        Dimension.Territory, Dimension.Sex, Dimension.Age, Dimension.Sector, Dimension.Source,
    ];

    public PublishedDataSet Set { get; private set; } = null!;

    public StoredReport Report { get; private set; } = null!;

    public ReportSentences Sentences { get; private set; } = null!;

    public int Countries => Set.Book[Dimension.RefArea].Count;

    /// <summary>The dimensions that say something, and what they say.</summary>
    public IEnumerable<(Dimension Dimension, IReadOnlyList<string> Codes)> Holds =>
        Told.Select(d => (d, Set.Book[d].Codes)).Where(d => d.Codes.Any(c => !Silent.Contains(c)));

    /// <summary>What a reader of the figures should know: more than a notice.</summary>
    public IReadOnlyList<FoundCase> Found => [.. Sentences.Found.Where(f => f.Case.Severity != Severity.Notice)];

    public Uri? SourceAddress => Uri.TryCreate(Set.DataSet.Source, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if ((await statistics.CurrentAsync(cancellation)).Find(id) is not { } set)
        {
            return NotFound();
        }

        Set = set;
        Report = StoredReport.Parse(set.Version.QualityReport);
        Sentences = new ReportSentences(Report, checks, reader, names);
        return Page();
    }
}
