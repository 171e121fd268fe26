using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Countries.Api;

/// <summary>In which language, and for which day, countries are asked for.</summary>
internal sealed record CountryQuestion(string Language, DateOnly On)
{
    public static CountryQuestion Of(Asked asked, Reader reader, TimeProvider time) => new(
        asked.OneOf("language", [.. Layout.Languages.Language.All.Select(l => l.Code)]) ?? reader.Language.Code,
        asked.Day("on") ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
}

/// <summary><c>GET /api/v1/countries</c></summary>
internal static class ListCountries
{
    public static readonly string[] Regions = ["AFR", "AMR", "EMR", "EUR", "SEAR", "WPR"];
    public static readonly string[] IncomeGroups = ["L", "LM", "UM", "H"];

    public static Results<Ok<Listing<CountryAnswer>>, ContentHttpResult, ProblemHttpResult> Handle(
        HttpContext context, ReferenceData reference, Asked asked, Reader reader, TimeProvider time)
    {
        var question = CountryQuestion.Of(asked, reader, time);
        var (region, member, income) = (asked.OneOf("region", Regions), asked.YesOrNo("member"), asked.OneOf("incomeGroup", IncomeGroups));
        var page = Page.Of(asked, null);
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        CountryAnswer[] all = [.. reference.Countries.All
            .Select(c => CountryAnswer.Of(reference.Countries, c, question.On, question.Language))
            .Where(c => (region is null || c.Region == region) && (member is null || c.Member == member) && (income is null || c.IncomeGroup?.Group == income))];
        return AnswerFormat.Of(context) == Format.Csv
            ? CsvText.Answer(CountryAnswer.Header, page.Cut(all).Select(c => c.Cells()))
            : TypedResults.Ok(Listing<CountryAnswer>.Of(all, page, context));
    }
}

/// <summary><c>GET /api/v1/countries/{iso3}</c></summary>
internal static class ReadCountry
{
    public static Results<Ok<CountryAnswer>, ContentHttpResult, ProblemHttpResult> Handle(
        HttpContext context, ReferenceData reference, Asked asked, Reader reader, TimeProvider time, string iso3)
    {
        var question = CountryQuestion.Of(asked, reader, time);
        if (reference.Countries.ByIso3(iso3) is not { } country)
        {
            asked.Refuse(
                Common.Refusal.Of("not-a-country", ("country", iso3)), StatusCodes.Status404NotFound, [.. reference.Countries.All.Select(c => c.Iso3)]);
            return asked.Refused!;
        }

        if (asked.Refused is { } refused)
        {
            return refused;
        }

        var answer = CountryAnswer.Of(reference.Countries, country, question.On, question.Language);
        return AnswerFormat.Of(context) == Format.Csv
            ? CsvText.Answer(CountryAnswer.Header, [answer.Cells()])
            : TypedResults.Ok(answer);
    }
}
