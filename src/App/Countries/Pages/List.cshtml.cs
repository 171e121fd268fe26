using Comity.App.Access;
using Comity.App.Code.Published;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Statistics.Published;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Countries.Pages;

/// <summary>Every country with its main figures: to look one up, by region, or in the order of a figure.</summary>
[Open]
internal sealed class ListModel(
    IPublishedStatistics statistics, IIndicators indicators, ISafeguardsLists safeguards, ReferenceData reference, CountrySearch search,
    CountryWords words, Reader reader, TimeProvider time) : PageModel
{
    public const int LongestQuery = 80;

    public static readonly IReadOnlyList<string> Orders = ["name", "density", "share", "rate"];

    public string Query { get; private set; } = "";

    /// <summary>A region of the World Health Organization; empty: all.</summary>
    public string Region { get; private set; } = "";

    public string Order { get; private set; } = "name";

    public IReadOnlyList<string> Regions => reference.Regions.Codes;

    public string? Edition => safeguards.Lists.Editions.LastOrDefault(e => e.Answers)?.Id;

    public int Members { get; private set; }

    public int Others { get; private set; }

    public PublishedIndicator Density { get; private set; } = null!;

    public int? YearOfOrigins { get; private set; }

    public IReadOnlyList<(CountryRow Row, string Name)> Rows { get; private set; } = [];

    /// <summary>Countries whose names are near to what was typed, where nothing was found.</summary>
    public IReadOnlyList<string> Near { get; private set; } = [];

    public IReadOnlyList<PublishedDataSet> DataSets { get; private set; } = [];

    public IReadOnlyList<string> Lacking { get; private set; } = [];

    public async Task OnGetAsync(string? q, string? region, string? sort, CancellationToken cancellation)
    {
        Query = (q ?? "").Trim() is var text && text.Length > LongestQuery ? text[..LongestQuery] : text;
        Region = region is not null && Regions.Contains(region) ? region : "";
        Order = sort is not null && Orders.Contains(sort) ? sort : "name";
        var figures = await statistics.CurrentAsync(cancellation);
        var all = CountryRow.All(figures, indicators, safeguards, reference, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        (Members, Others) = (all.Count(r => r.Region is not null), all.Count(r => r.Region is null));
        Density = indicators.All.First(i => i.ComparesWithList == ListTest.Density);
        YearOfOrigins = all.FirstOrDefault(r => r.Share is not null)?.Share!.Year ?? all.FirstOrDefault(r => r.Rate is not null)?.Rate!.Year;
        Rows = InOrder(Found(all).Where(r => Region.Length == 0 || r.Region == Region));
        Near = Rows.Count == 0 && Query.Length > 0 ? [.. search.Near(Query, 5).Select(c => c.Iso3)] : [];
        var needed = indicators.All.Where(i => i.ComparesWithList == ListTest.Density || i.RestsOnOrigins).SelectMany(i => i.Sources).Distinct(StringComparer.Ordinal).ToList();
        DataSets = [.. figures.DataSets.Where(d => needed.Contains(d.Id))];
        Lacking = [.. needed.Where(id => figures.Find(id) is null)];
    }

    /// <summary>The address of the same list in another order.</summary>
    public string InOrderOf(string order)
    {
        var query = new QueryString();
        query = Query.Length > 0 ? query.Add("q", Query) : query;
        query = Region.Length > 0 ? query.Add("region", Region) : query;
        return reader.To("/countries" + (order == "name" ? query : query.Add("sort", order)));
    }

    private IEnumerable<CountryRow> Found(IReadOnlyList<CountryRow> all)
    {
        if (Query.Length == 0)
        {
            return all;
        }

        var found = search.All(Query).Select(c => c.Iso3).ToHashSet(StringComparer.Ordinal);
        return all.Where(r => found.Contains(r.Country.Iso3));
    }

    /// <summary>By name, or greatest first; those without the figure, and those that are kept out of rankings, come last.</summary>
    private List<(CountryRow Row, string Name)> InOrder(IEnumerable<CountryRow> rows)
    {
        var named = rows.Select(r => (Row: r, Name: words.Country(r.Country.Iso3)))
            .OrderBy(r => r.Name, reader.Language.ByName).ToList();
        return Order switch
        {
            "density" => [.. named.OrderByDescending(r => r.Row.Density?.Value ?? -1)],
            "share" => [.. named.OrderByDescending(r => r.Row.Share is { Complete: true } share ? share.Share ?? -1 : -1)],
            "rate" => [.. named.OrderByDescending(r => r.Row.Rate is { } rate && !IsApart(rate) ? rate.Rate ?? -1 : -1)],
            _ => named,
        };
    }

    public static bool IsApart(Comity.Methods.Indicators.EmigrationRate rate) => rate.Caveats.Contains(Comity.Methods.Indicators.Caveat.OffshoreSchools);
}
