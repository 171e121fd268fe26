using System.Globalization;
using Comity.App.Code.Published;
using Comity.App.Reference;
using Comity.App.Serving;
using Comity.Rules.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Safeguards;

/// <summary>
/// <c>GET /api/v1/safeguards-list/status?country=&amp;jurisdiction=&amp;on=</c>: was the country on the list that counted there on the date
/// of the act? The day is asked for and never taken as today: the advert, the message or the fair had a day of its own.
/// </summary>
internal static class LookUpStatus
{
    public static Results<Ok<StatusAnswer>, ContentHttpResult, ProblemHttpResult> Handle(
        HttpContext context, ISafeguardsLists lists, ReferenceData reference, ListWords words, string? country, string? jurisdiction, string? on)
    {
        var reader = words.Reader;
        if (reference.Countries.ByIso3(country ?? "") is not { } source)
        {
            return reader.Refused(SafeguardsRefusals.NoSuchCountry(country), StatusCodes.Status400BadRequest, Codes(reference));
        }

        var place = (jurisdiction ?? SafeguardsLists.International).ToUpperInvariant();
        if (place != SafeguardsLists.International && reference.Countries.ByIso3(place) is null)
        {
            return reader.Refused(SafeguardsRefusals.NoSuchJurisdiction(jurisdiction!), StatusCodes.Status400BadRequest,
                [SafeguardsLists.International, .. Codes(reference)]);
        }

        if (!DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return reader.Refused(SafeguardsRefusals.BadDay(on), StatusCodes.Status400BadRequest, ["yyyy-MM-dd"]);
        }

        var answer = Answer(lists.Lists, words, source.Iso3, place, day);
        return AnswerFormat.Of(context) == Format.Csv ? TypedResults.Text(SafeguardsCsv.Of(answer), SafeguardsCsv.Type) : TypedResults.Ok(answer);
    }

    private static StatusAnswer Answer(SafeguardsLists lists, ListWords words, string country, string place, DateOnly day)
    {
        var finding = lists.Lookup(place, country, day);
        var colour = lists.Readings.Any(r => r.Jurisdiction == place) ? ListWords.CodeOf(lists.ColourOn(place, country, day)) : null;
        return new StatusAnswer(
            country, words.Name(country), place, words.Jurisdiction(place), day, ListWords.CodeOf(finding.Answer), ListWords.CodeOf(finding.Reason),
            words.Why(finding.Reason), finding.Edition, finding.AlsoPossible, finding.EffectiveFrom, finding.EffectiveLatest, finding.Status, colour,
            finding.Stale, finding.LastFreshDay, words.Reader.Say("safeguards.meaning.short"));
    }

    private static string[] Codes(ReferenceData reference) => [.. reference.Countries.All.Select(c => c.Iso3)];
}
