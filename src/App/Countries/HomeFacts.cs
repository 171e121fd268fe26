using Comity.App.Code.Published;
using Comity.App.Statistics.Published;
using Comity.Methods.Observations;

namespace Comity.App.Countries;

/// <summary>A few sentences of the whole picture, each from published figures; none where its data set is not held.</summary>
internal sealed record HomeFacts(HomeFacts.Abroad? TrainedAbroad, HomeFacts.Pair? Largest, HomeFacts.OnList? Listed, HomeFacts.Line? Below)
{
    public bool Any => TrainedAbroad is not null || Listed is not null || Below is not null;

    /// <param name="Incomplete">Destinations that report too little to be counted on.</param>
    internal sealed record Abroad(double Persons, int Destinations, IReadOnlyList<string> Incomplete, int Year, double FromListed);

    internal sealed record Pair(string Origin, string Destination, double Persons, int Year);

    internal sealed record OnList(int Count, string Edition, DateOnly? Since);

    internal sealed record Line(int Below, int Known, decimal Threshold, string Edition);

    public static HomeFacts Of(PublishedFigures figures, IIndicators indicators, ISafeguardsLists safeguards) =>
        figures.Keep("home facts", all => WorkOut(all, indicators, safeguards.Lists.Editions.LastOrDefault(e => e.Answers)));

    private static HomeFacts WorkOut(PublishedFigures figures, IIndicators indicators, Rules.Lists.ListEdition? edition)
    {
        var years = indicators.YearsWithOrigins(figures, Occupations.Doctors);
        var (abroad, largest) = years.Count == 0 ? (null, null) : Doctors(figures, indicators, edition, years[0]);
        return new HomeFacts(
            abroad,
            largest,
            edition is null ? null : new OnList(edition.Members.Count, edition.Id, edition.ValidFrom),
            edition?.DensityBelow.Value is { } threshold ? Densities(figures, indicators, edition.Id, threshold) : null);
    }

    private static (Abroad, Pair?) Doctors(PublishedFigures figures, IIndicators indicators, Rules.Lists.ListEdition? edition, int year)
    {
        var shares = indicators.Shares(figures, Occupations.Doctors, year);
        var origins = indicators.Origins(figures, Occupations.Doctors, year);
        var abroad = new Abroad(
            shares.Sum(s => s.ForeignTrained), shares.Count, [.. shares.Where(s => !s.Complete).Select(s => s.Destination)], year,
            origins.Where(o => edition?.Members.Contains(o.Counterpart) ?? false).Sum(o => o.Value ?? 0));
        return (abroad, origins.Count == 0 ? null : origins.MaxBy(o => o.Value ?? 0) is var most ? new Pair(most.Counterpart, most.RefArea, most.Value ?? 0, year) : null);
    }

    private static Line? Densities(PublishedFigures figures, IIndicators indicators, string edition, decimal threshold)
    {
        var density = indicators.All.First(i => i.ComparesWithList == ListTest.Density);
        var known = indicators.Ask(figures, density, null, null).Figures.Values.Where(f => f.Value is not null).ToList();
        return known.Count == 0 ? null : new Line(known.Count(f => (decimal)f.Value!.Value < threshold), known.Count, threshold, edition);
    }
}
