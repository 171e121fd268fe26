using Comity.App.Reference;
using Comity.App.Statistics.Importing;
using Comity.App.Statistics.Published;
using Comity.Methods.Observations;
using Comity.Methods.Quality;

namespace Comity.App.Statistics;

/// <summary>Runs the quality checks over the published figures of one country: the checks look at a country at a time anyway.</summary>
internal sealed class PublishedDoubts(CheckDefinitions definitions, ReferenceData reference, TimeProvider time) : IDoubts
{
    public IReadOnlyList<Doubt> Of(PublishedFigures figures, string country) =>
        figures.Keep(("doubts", country), all => all.DataSets.SelectMany(set => Over(set, country)).ToList());

    private IEnumerable<Doubt> Over(PublishedDataSet set, string country)
    {
        var context = new QualityContext
        {
            Year = time.GetUtcNow().Year,
            NotAdditive = !set.DataSet.Additive,
            Population = (area, year) => reference.Countries.Population(area, year),
            Examples = int.MaxValue,
        };
        var report = QualityRun.Over(set.RecordsOf(country), set.Book, definitions.All.ToList(), context);
        return report.Outcomes.SelectMany(o => o.Examples).Where(f => f.Severity is Severity.Comment or Severity.Error)
            .Select(f => Doubt.Of(f, definitions.Find(f.CheckId)!, set.Reference));
    }
}
