using Comity.App.Authorities.Published;
using Comity.App.Common;
using Comity.App.Reference;
using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Authorities.Api;

/// <summary><c>GET /api/v1/authorities</c>: every Member State of a day, with who is designated.</summary>
internal static class ListAuthorities
{
    public static readonly string[] Regions = ["AFR", "AMR", "EMR", "EUR", "SEAR", "WPR"];
    public static readonly string[] States = ["active", "lapsed", "vacant"];

    public static async Task<Results<Ok<Listing<CountryAuthoritiesAnswer>>, ContentHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, IAuthorities authorities, ReferenceData reference, AuthorityWords words, Asked asked, TimeProvider time, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var (on, known) = (asked.Day("on") ?? today, asked.Day("known") ?? today);
        var (region, state) = (asked.OneOf("region", Regions), asked.OneOf("state", States));
        var scope = asked.OneOf("scope", Scopes.All.Names());
        var page = Page.Of(asked, null);
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        CountryAuthoritiesAnswer[] all = [.. Coverage.Of(await authorities.CurrentAsync(cancellation), reference, on, known).Countries
            .Where(c => (region is null || c.Region == region) && (scope is null || c.Holding.Any(a => a.Scopes.Contains(scope))))
            .Select(c => new CountryAuthoritiesAnswer(
                c.Iso3, words.Country(c.Iso3), c.Region, c.Standing.ToString().ToLowerInvariant(), [.. c.Holding.Select(AuthorityAnswer.Of)], "/api/v1/authorities/" + c.Iso3))
            .Where(c => state is null || c.State == state)];
        return AnswerFormat.Of(context) == Format.Csv
            ? CsvText.Answer(CountryAuthoritiesAnswer.Header, page.Cut(all).SelectMany(c => c.Rows()))
            : TypedResults.Ok(Listing<CountryAuthoritiesAnswer>.Of(all, page, context));
    }
}

/// <summary><c>GET /api/v1/authorities/{iso3}</c>: one country on a day, as known on another.</summary>
internal static class ReadAuthority
{
    public static async Task<Results<Ok<CountryRegisterAnswer>, ContentHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, string iso3, IAuthorities authorities, ReferenceData reference, AuthorityWords words, Asked asked, TimeProvider time, CancellationToken cancellation)
    {
        if (reference.Countries.ByIso3(iso3) is not { } country)
        {
            asked.Refuse(Refusal.Of("not-a-country", ("country", iso3)), StatusCodes.Status404NotFound, [.. reference.Countries.All.Select(c => c.Iso3)]);
            return asked.Refused!;
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var (on, known) = (asked.Day("on") ?? today, asked.Day("known") ?? today);
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        var register = await authorities.CurrentAsync(cancellation);
        var answer = new CountryRegisterAnswer(
            country.Iso3, words.Country(country.Iso3), reference.Countries.RegionOn(country.Iso3, on), on, known,
            register.StandingOf(country.Iso3, on, known).ToString().ToLowerInvariant(),
            [.. register.On(country.Iso3, on, known).Select(AuthorityAnswer.Of)], [.. register.History(country.Iso3, known).Select(AuthorityAnswer.Of)]);
        return AnswerFormat.Of(context) == Format.Csv
            ? CsvText.Answer("iso3," + AuthorityAnswer.Header, answer.History.Select(a => (object?[])[a.Iso3, .. a.Cells()]))
            : TypedResults.Ok(answer);
    }
}

/// <summary><c>GET /api/v1/authorities/changes</c>: everything that was published, newest first.</summary>
internal static class ListAuthorityChanges
{
    public static async Task<Results<Ok<Listing<AuthorityChangeAnswer>>, ContentHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, IAuthorities authorities, Asked asked, CancellationToken cancellation)
    {
        var (since, country) = (asked.Day("since"), asked.Place("country")?.Country);
        var page = Page.Of(asked, AnswerFormat.Of(context) == Format.Csv ? null : Page.Usual);
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        AuthorityChangeAnswer[] all = [.. (await authorities.CurrentAsync(cancellation)).Changes.Reverse()
            .Where(c => (since is null || c.PublishedOn >= since) && (country is null || c.Country == country))
            .Select(c => new AuthorityChangeAnswer(c.Change, c.NeverBegan, AuthorityAnswer.Of(c)))];
        return AnswerFormat.Of(context) == Format.Csv
            ? CsvText.Answer(AuthorityChangeAnswer.Header, page.Cut(all).Select(c => c.Cells()))
            : TypedResults.Ok(Listing<AuthorityChangeAnswer>.Of(all, page, context));
    }
}
