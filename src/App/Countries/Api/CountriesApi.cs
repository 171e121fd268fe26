using Comity.App.Access;
using Comity.App.Layout.Languages;
using Comity.App.Serving;
using Comity.App.Serving.Answers;

namespace Comity.App.Countries.Api;

/// <summary>The addresses under which programs read the list of countries.</summary>
internal static class CountriesApi
{
    public static void MapCountriesApi(this IEndpointRouteBuilder routes)
    {
        var countries = routes.MapGroup("/api/v1/countries").Open().WithTags("Countries");
        Parameter language = new(
            "language", ParameterKind.Text, "Language of name; names has all six.", "fr", [.. Language.All.Select(l => l.Code)], Otherwise: "that of Accept-Language");
        Parameter on = new("on", ParameterKind.Day, "Day on which membership, region and income group held.", "2018-12-31", Otherwise: "today");
        countries.MapGet("", ListCountries.Handle).WithName("ListCountries")
            .TakesPages(
                null, language, on,
                new Parameter("region", ParameterKind.Text, "Region of WHO.", "AFR", ListCountries.Regions),
                new Parameter("member", ParameterKind.Text, "Member State of WHO, or not.", "true", ["true", "false"]),
                new Parameter("incomeGroup", ParameterKind.Text, "Income group of the World Bank.", "LM", ListCountries.IncomeGroups))
            .WithSummary("Countries and territories of ISO 3166-1, with what held of each on a day.")
            .AlsoCsv(CountryAnswer.Header).ForExample(CountryAnswer.Example).ProducesProblem(StatusCodes.Status400BadRequest);
        countries.MapGet("/{iso3}", ReadCountry.Handle).WithName("ReadCountry").Takes(language, on)
            .WithSummary("One country, by its alpha-3 code in any case.")
            .AlsoCsv(CountryAnswer.Header).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }
}
