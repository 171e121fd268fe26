using Comity.App.Access;
using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Comity.App.Statistics.Importing;

namespace Comity.App.Statistics.Api;

/// <summary>The addresses under which programs read statistics.</summary>
internal static class StatisticsApi
{
    private static readonly Parameter Edition = new(
        "edition", ParameterKind.Text, "Edition of the safeguards list; only for indicators that rest on one.", "2023", Otherwise: "the latest whose members are held");

    public static void MapStatisticsApi(this IEndpointRouteBuilder routes)
    {
        MapDataSets(routes.MapGroup("/api/v1/datasets").Open().WithTags("Data sets"));
        MapIndicators(routes.MapGroup("/api/v1/indicators").Open().WithTags("Indicators"));
        routes.MapGet("/api/v1/corridors", ListCorridors.Handle).Open().WithTags("Corridors").WithName("ListCorridors")
            .TakesPages(
                Page.Usual, OfPlace("origin", "Where persons come from.", "NGA"), OfPlace("destination", "Where they work.", "GBR"),
                Parameter.OfOccupation(), Parameter.OfYear("Year; its months and days count."))
            .WithMetadata(new AtLength())
            .WithSummary("All that is known of a corridor, or of one side of it.")
            .WithDescription("Every published figure by criterion and source, from the latest versions, with its place among the origins of the destination and among the destinations of the origin. At least one of origin and destination is needed.")
            .AlsoCsv("origin,destination,criterion,measure,…\r\nNGA,GBR,QUAL,STOCK,…\r\n")
            .ForExample(ApiExamples.Corridors)
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static void MapDataSets(RouteGroupBuilder sets)
    {
        sets.MapGet("", ListDataSets.Handle).WithName("ListDataSets").TakesPages(null)
            .WithSummary("Data sets, each with its publisher, licence and latest version.")
            .AlsoCsv(DataSetAnswer.Header).ForExample(ApiExamples.DataSets).ProducesProblem(StatusCodes.Status400BadRequest);
        sets.MapGet("/{id}", ReadDataSet.Handle).WithName("ReadDataSet").Takes()
            .WithSummary("One data set.").AlsoCsv(DataSetAnswer.Header)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        sets.MapGet("/{id}/versions", ListVersions.Handle).WithName("ListVersions").TakesPages(null)
            .WithSummary("Versions of a data set, the latest first; none of them ever changes.").AlsoCsv(VersionAnswer.Header)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        MapVersion(sets.MapGroup("/{id}/versions/{version}"));
    }

    private static void MapVersion(RouteGroupBuilder version)
    {
        version.MapGet("", ReadVersion.Handle).WithName("ReadVersion").Takes()
            .WithSummary("One version: source file and its hash, who imported it when and how, hash of its figures, outcome of its checks.")
            .AlsoCsv(VersionAnswer.Header).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        version.MapGet("/quality", ReadQuality.Handle).WithName("ReadQuality").Takes().Produces<StoredReport>()
            .WithSummary("The quality report, as it was when the import was confirmed.")
            .WithDescription("What became of every figure of the file, and what each check found, with examples and the rows they stand in. The table has a line for each check and case.")
            .AlsoCsv(ReadQuality.Header).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        version.MapGet("/observations", ListObservations.Handle).WithName("ListObservations").TakesPages(Page.Usual, ObservationQuestion.Parameters)
            .WithMetadata(new AtLength()).Produces<ObservationsAnswer>()
            .WithSummary("Figures as they were reported, filtered by any dimension.")
            .WithDescription("JSON comes in pages, or as a whole with limit=all. CSV comes as a whole unless limit is given; it is the tidy format that Comity imports, and the header Link-Template says where the page of a row is. Missing (O), not collected (L), not applicable (M) and suppressed (Q) have no value and are told apart by status; a zero is 0.")
            .AlsoCsv(ApiExamples.ObservationsCsv).ForExample(ApiExamples.Observations)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        version.MapGet("/changes", ListChanges.Handle).WithName("ListChanges")
            .TakesPages(Page.Usual, new Parameter(ListChanges.Kind, ParameterKind.Text, "Only changes of this kind.", "revised", ListChanges.Kinds))
            .WithMetadata(new AtLength())
            .WithSummary("What the version added, removed and revised against the one before; nothing for the first.")
            .AlsoCsv(ChangeAnswer.Header).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static void MapIndicators(RouteGroupBuilder indicators)
    {
        indicators.MapGet("", ListIndicators.Handle).WithName("ListIndicators").TakesPages(null)
            .WithSummary("Definitions of the indicators: name, unit, formula, sources.")
            .AlsoCsv(IndicatorAnswer.Header).ProducesProblem(StatusCodes.Status400BadRequest);
        indicators.MapGet("/foreign-trained-share", ReadShares.Handle).WithName("ReadForeignTrainedShares").TakesPages(null, OfPeople())
            .WithSummary("Persons trained abroad in percent of all, by destination.")
            .WithDescription("Sources that are incomplete stand in the list with complete=false and the reason among the caveats; they belong in no ranking.")
            .AlsoCsv("destination,foreignTrained,total,share,complete,caveats,sources\r\nNZL,6746,15927,42.36,true,,…\r\n")
            .ForExample(ApiExamples.Shares).ProducesProblem(StatusCodes.Status400BadRequest);
        indicators.MapGet("/emigration-rate", ReadEmigrationRates.Handle).WithName("ReadEmigrationRates").TakesPages(null, OfPeople())
            .WithSummary("Persons trained in a country who work abroad, in percent of those abroad and at home, by origin.")
            .WithDescription("A lower bound: destinations that do not report are missing.")
            .AlsoCsv("origin,abroad,home,homeYear,rate,destinations,caveats,incompleteDestinations,sources\r\nROU,16358,58583,2017,21.83,…\r\n")
            .ForExample(ApiExamples.Rates).ProducesProblem(StatusCodes.Status400BadRequest);
        indicators.MapGet("/{id}", ReadIndicator.Handle).WithName("ReadIndicator").TakesPages(null, [.. OfPeople(), Edition])
            .WithSummary("Any indicator for all countries that have it.")
            .WithDescription("Values are not rounded; the definition says how many decimals are shown. An indicator without occupation or edition takes no such parameter.")
            .AlsoCsv("country,value,year,latestYear,complete,rank,caveats,sources\r\nNOR,48.9,2020,2020,true,3,,…\r\n")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Parameter OfPlace(string name, string description, string example) => new(
        name, ParameterKind.Text, description + " ISO 3166-1 alpha-3, or a place that statistics name beside countries, such as GB-ENG or XKX; in any case.", example);

    private static Parameter[] OfPeople() =>
        [Parameter.OfOccupation(otherwise: "the first of the definition"), Parameter.OfYear("Year of the figures.", "the latest")];
}
