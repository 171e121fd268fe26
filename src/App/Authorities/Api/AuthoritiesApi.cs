using Comity.App.Access;
using Comity.App.Serving.Answers;

namespace Comity.App.Authorities.Api;

/// <summary>The addresses under which programs read the register.</summary>
internal static class AuthoritiesApi
{
    public static void MapAuthoritiesApi(this IEndpointRouteBuilder routes)
    {
        var authorities = routes.MapGroup("/api/v1/authorities").Open().WithTags("Authorities");
        Parameter on = new("on", ParameterKind.Day, "Day on which somebody was designated.", "2026-03-01", Otherwise: "today");
        Parameter known = new("known", ParameterKind.Day, "As the register had it at the end of this day.", "2026-03-01", Otherwise: "today");
        authorities.MapGet("", ListAuthorities.Handle).WithName("ListAuthorities")
            .TakesPages(
                null, on, known,
                new Parameter("region", ParameterKind.Text, "Region of WHO.", "AFR", ListAuthorities.Regions),
                new Parameter("state", ParameterKind.Text, "Whether somebody is designated.", "vacant", ListAuthorities.States),
                new Parameter("scope", ParameterKind.Text, "What somebody is designated for.", "reports", Scopes.All.Names()))
            .WithSummary("Every Member State with its designated national authority, or that the place is vacant.")
            .AlsoCsv(CountryAuthoritiesAnswer.Header).ForExample(CountryAuthoritiesAnswer.Example).ProducesProblem(StatusCodes.Status400BadRequest);
        authorities.MapGet("/changes", ListAuthorityChanges.Handle).WithName("ListAuthorityChanges")
            .TakesPages(
                Page.Usual,
                new Parameter("since", ParameterKind.Day, "First day of publication.", "2026-01-01"),
                Parameter.OfCountry("country", "Member State.", "GHA"))
            .WithSummary("Everything that was published of the register, newest first.")
            .AlsoCsv(AuthorityChangeAnswer.Header).ProducesProblem(StatusCodes.Status400BadRequest);
        authorities.MapGet("/{iso3}", ReadAuthority.Handle).WithName("ReadAuthority").Takes(on, known)
            .WithSummary("Who was designated for a country on a day, as known on another, with all of history as then known.")
            .AlsoCsv("iso3," + AuthorityAnswer.Header)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }
}
