using Comity.App.Access;
using Comity.App.Code.Published;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Layout.Charts;
using Comity.App.Reference;
using Comity.App.Statistics.Indicators.Corridors;
using Comity.App.Statistics.Published;
using Comity.Methods.Indicators;
using Comity.Methods.Observations;
using Comity.Rules.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>Origin and destination: all that is known, and what is not.</summary>
[Open]
[Cites("code-2010:3.4", "code.serves.corridorFreedom", Page = "/corridors")]
internal sealed class CorridorModel(
    IPublishedStatistics statistics, CorridorQueries queries, CorridorQuestions corridors, CorridorPictures pictures, ISafeguardsLists safeguards,
    CountrySearch search, FieldWords words, Reader reader) : PageModel
{
    public CorridorAsked Asked { get; private set; } = null!;

    public KnownCorridor? Known { get; private set; }

    /// <summary>Texts of the address that are no country, each with what may have been meant.</summary>
    public IReadOnlyList<(string Given, IReadOnlyList<string> Near)> Unknown { get; private set; } = [];

    public IReadOnlyList<string> Occupations { get; private set; } = [];

    public IReadOnlyList<PublishedDataSet> Sources { get; private set; } = [];

    public FlowChart? Flow { get; private set; }

    public string FlowSource { get; private set; } = "";

    /// <summary>Stock of the origin itself, also where nobody abroad is counted.</summary>
    public Observation? Home { get; private set; }

    public bool SameCountry => Asked.Origin == Asked.Destination;

    public ListFinding International => safeguards.Lists.Lookup(SafeguardsLists.International, Known!.Origin, Asked.On);

    /// <summary>As the destination has adopted the list; it may hold nothing of the kind.</summary>
    public ListFinding AtDestination => safeguards.Lists.Lookup(Known!.Destination, Known.Origin, Asked.On);

    public ListColour Colour => safeguards.Lists.ColourOn(Known!.Destination, Known.Origin, Asked.On);

    public IEnumerable<(string Edition, ListAnswer Answer)> Editions => safeguards.Lists.Editions.Where(e => e.Answers)
        .Select(e => (e.Id, safeguards.Lists.InEdition(e.Id, Known!.Origin)));

    /// <summary>Counted by another criterion or in another unit, for occupations that the list of occupations knows.</summary>
    public IReadOnlyList<Observation> Others => [.. Known!.Others.Where(o => reader.Has("indicators.occupation.the." + o.Occupation))];

    public int OthersOfNationalGroups => Known!.Others.Count - Others.Count;

    public string AddressOfOthers => Known!.Others.Count == 0 ? "" : SourceRow.VersionOf(Known.Others[0].Version);

    public async Task<IActionResult> OnGetAsync(string origin, string destination, [FromQuery] CorridorQuery query, CancellationToken cancellation)
    {
        var figures = await statistics.CurrentAsync(cancellation);
        Unknown = [.. new[] { origin, destination }.Where(text => search.One(text) is null).Select(NotKnown)];
        if (Unknown.Count > 0)
        {
            return new PageResult { StatusCode = StatusCodes.Status404NotFound };
        }

        var (from, to) = (search.One(origin)!.Iso3, search.One(destination)!.Iso3);
        if ((from, to) != (origin, destination))
        {
            return LocalRedirectPermanent(reader.To($"/corridors/{from}/{to}{Request.QueryString}"));
        }

        Asked = queries.Read(figures, query with { Origin = from, Destination = to });
        Occupations = corridors.Occupations(figures);
        Fill(figures, from, to);
        return Asked.Wrong.Count > 0 ? new PageResult { StatusCode = StatusCodes.Status400BadRequest } : Page();
    }

    /// <summary>The persons of the corridor in words that tell a zero from a gap.</summary>
    public string State(CorridorFigure figure) => figure.State == FigureState.Persons
        ? reader.Number(figure.Persons!.Value)
        : reader.Say("corridors.state." + figure.State);

    /// <summary>The value of any observation, or why it has none.</summary>
    public string Value(Observation row) => CorridorFigure.StateOf(row) is FigureState.Persons or FigureState.Zero
        ? reader.AsReported(row.Value!.Value)
        : reader.Say("corridors.state." + CorridorFigure.StateOf(row));

    /// <summary>Why the share of the destination is to be read with care.</summary>
    public IEnumerable<string> Doubts => (Known?.Share?.Caveats ?? []).Select(c => reader.Say("indicators.caveat." + c));

    public bool OffshoreSchools => Known?.Rate?.Caveats.Contains(Caveat.OffshoreSchools) == true;

    public string Link(string origin, string destination) => reader.To($"/corridors/{origin}/{destination}{Asked.Query(words)}");

    private (string Given, IReadOnlyList<string> Near) NotKnown(string text) => (text, [.. search.Near(text).Select(c => c.Iso3)]);

    private void Fill(PublishedFigures figures, string origin, string destination)
    {
        var occupation = Asked.Occupation ?? Methods.Observations.Occupations.Doctors;
        var year = Asked.Year ?? Asked.On.Year;
        Known = corridors.Of(figures, origin, destination, occupation, year);
        Home = Known.Home ?? corridors.HomeStock(figures, origin, occupation, year);
        Flow = SameCountry ? null : pictures.Flow(corridors, figures, Known);
        FlowSource = pictures.Source(figures, Known);
        Sources = SourcesOfFigures.Of(figures, new[] { Known.Figure.Row, Known.Total, Home }.OfType<Observation>().Concat(Known.Others));
    }
}
