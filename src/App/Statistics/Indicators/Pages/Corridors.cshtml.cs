using System.Globalization;
using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Statistics.Indicators.Corridors;
using Comity.App.Statistics.Published;
using Comity.Methods.Indicators;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>From where to where: the largest corridors, all of one country, and the matrix of destinations and origins.</summary>
[Open]
[Cites("code-2010:6.4", "code.serves.corridorPages", Page = "/corridors")]
internal sealed class CorridorsModel(
    IPublishedStatistics statistics, CorridorQueries queries, CorridorQuestions corridors, ReferenceData reference, FieldWords words, Reader reader) : PageModel
{
    private const int MostLargest = 20;

    public CorridorAsked Asked { get; private set; } = null!;

    public IReadOnlyList<string> Occupations { get; private set; } = [];

    /// <summary>The largest of all, or every corridor of the one country that was chosen.</summary>
    public IReadOnlyList<Corridor> Rows { get; private set; } = [];

    public int All { get; private set; }

    public CorridorMatrix? Matrix { get; private set; }

    public ForeignTrainedShare? Share { get; private set; }

    public EmigrationRate? Rate { get; private set; }

    public string Source { get; private set; } = "";

    public IReadOnlyList<string> Destinations { get; private set; } = [];

    public IReadOnlyList<(string Code, string Name)> Countries => words.Sorted(reference.Countries.All.Select(c => c.Iso3));

    /// <summary>Other names under which a reader may type a country.</summary>
    public string AlsoCalled(string code) => code + "|" + string.Join('|', reference.Countries.ByIso3(code)!.Names.All.Distinct(StringComparer.Ordinal));

    public async Task<IActionResult> OnGetAsync([FromQuery] CorridorQuery query, CancellationToken cancellation)
    {
        var figures = await statistics.CurrentAsync(cancellation);
        Asked = queries.Read(figures, query);
        Occupations = corridors.Occupations(figures);
        if (Asked.Wrong.Count > 0)
        {
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        if (Asked is { Origin: { } origin, Destination: { } destination })
        {
            return LocalRedirect(reader.To($"/corridors/{origin}/{destination}{Asked.Query(words)}"));
        }

        if (Asked.Year is { } year)
        {
            Fill(figures, Asked.Occupation!, year);
        }

        return Page();
    }

    public string Api(string ending) => reader.To(string.Create(CultureInfo.InvariantCulture,
        $"/api/v1/corridors.{ending}{Asked.Query(words)}{(Asked.Origin is { } o ? "&origin=" + o : "")}{(Asked.Destination is { } d ? "&destination=" + d : "")}"));

    private void Fill(PublishedFigures figures, string occupation, int year)
    {
        var largest = corridors.Largest(figures, occupation, year);
        Matrix = corridors.Matrix(figures, occupation, year);
        Destinations = Matrix.Destinations;
        All = largest.Count;
        Rows = (Asked.Origin, Asked.Destination) switch
        {
            (null, { } destination) => corridors.OriginsOf(figures, destination, occupation, year),
            ({ } origin, null) => corridors.DestinationsOf(figures, origin, occupation, year),
            _ => [.. largest.Take(MostLargest)],
        };
        Share = Asked.Destination is { } to ? corridors.Share(figures, to, occupation, year) : null;
        Rate = Asked.Origin is { } from ? corridors.Rate(figures, from, occupation, year) : null;
        Source = SourcesOfFigures.Line(reader, SourcesOfFigures.Of(figures, largest.Select(c => c.Input)));
    }
}
