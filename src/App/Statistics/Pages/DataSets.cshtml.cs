using Comity.App.Access;
using Comity.App.Statistics.Importing;
using Comity.App.Statistics.Published;
using Comity.Methods.Observations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Statistics.Pages;

/// <summary>All data sets that are published, and what of the bundle of open figures is not there.</summary>
[Open]
internal sealed class DataSetsModel(IPublishedStatistics statistics, OpenDataBundle bundle) : PageModel
{
    public string Query { get; private set; } = "";

    public int All { get; private set; }

    public long Figures { get; private set; }

    public IReadOnlyList<PublishedDataSet> Sets { get; private set; } = [];

    /// <summary>Folders of the bundle that were taken out, and data sets of it that were not taken in.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public static string Years(PublishedDataSet set)
    {
        var years = set.Book[Dimension.Time].Codes.Select(Reading.YearOf).ToList();
        return years.Count == 0 ? "" : years.Min() == years.Max() ? $"{years.Min()}" : $"{years.Min()}–{years.Max()}";
    }

    public async Task OnGetAsync([FromQuery(Name = "q")] string? query, CancellationToken cancellation)
    {
        var published = await statistics.CurrentAsync(cancellation);
        Query = query?.Trim() ?? "";
        (All, Figures) = (published.DataSets.Count, published.DataSets.Sum(d => (long)d.Count));
        Sets = [.. published.DataSets.Where(d => Query.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Holds(d, word)))];
        Missing = [.. bundle.Expected().Where(id => published.Find(id) is null)];
    }

    private static bool Holds(PublishedDataSet set, string word) =>
        new[] { set.Id, set.DataSet.Title, set.DataSet.Publisher, set.DataSet.Licence, set.DataSet.Source }
            .Any(text => System.Globalization.CultureInfo.InvariantCulture.CompareInfo.IndexOf(
                text, word, System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace) >= 0);
}
