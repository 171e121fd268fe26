using Comity.App.Code.Published;
using Comity.App.Serving;
using Comity.Rules.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Safeguards;

/// <summary><c>GET /api/v1/safeguards-list</c>, <c>/members</c> and <c>/{edition}</c>: the editions and who is on them.</summary>
internal static class ReadEditions
{
    public static Results<Ok<ListEditionsAnswer>, ContentHttpResult> All(HttpContext context, ISafeguardsLists lists, ListWords words)
    {
        ListEditionAnswer[] items = [.. lists.Lists.Editions.Select(e => ListEditionAnswer.Of(e, words))];
        return AnswerFormat.Of(context) == Format.Csv
            ? TypedResults.Text(SafeguardsCsv.Of(items), SafeguardsCsv.Type)
            : TypedResults.Ok(new ListEditionsAnswer(items, items.Length, Next: null));
    }

    public static Results<Ok<MembersAnswer>, ContentHttpResult, ProblemHttpResult> One(
        HttpContext context, ISafeguardsLists lists, ListWords words, Reference.ReferenceData reference, string edition)
    {
        if (lists.Lists.Edition(edition) is not { } found)
        {
            return NotHeld(edition, lists, words);
        }

        var day = found.ValidFrom ?? DateOnly.MaxValue;
        MemberAnswer[] items = [.. found.Members.Order(StringComparer.Ordinal)
            .Select(iso3 => new MemberAnswer(iso3, words.Name(iso3), reference.Countries.RegionOn(iso3, day)))];
        var answer = new MembersAnswer(ListEditionAnswer.Of(found, words), found.MembersFile is null ? null : items, items.Length, Next: null);
        return AnswerFormat.Of(context) == Format.Csv ? TypedResults.Text(SafeguardsCsv.Of(answer), SafeguardsCsv.Type) : TypedResults.Ok(answer);
    }

    /// <summary>Every country of every edition whose members are held.</summary>
    public static Results<Ok<MembershipsAnswer>, ContentHttpResult> Members(HttpContext context, ISafeguardsLists lists, ListWords words)
    {
        ListEdition[] held = [.. lists.Lists.Editions.Where(e => e.MembersFile is not null)];
        MembershipAnswer[] items = [.. held.SelectMany(e => e.Members).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(iso3 => new MembershipAnswer(iso3, words.Name(iso3), held.ToDictionary(e => e.Id, e => e.Members.Contains(iso3))))];
        var answer = new MembershipsAnswer(items, items.Length, Next: null);
        return AnswerFormat.Of(context) == Format.Csv
            ? TypedResults.Text(SafeguardsCsv.Of(answer, [.. held.Select(e => e.Id)]), SafeguardsCsv.Type)
            : TypedResults.Ok(answer);
    }

    public static ProblemHttpResult NotHeld(string edition, ISafeguardsLists lists, ListWords words)
    {
        string[] held = [.. lists.Lists.Editions.Select(e => e.Id)];
        return words.Reader.Refused(SafeguardsRefusals.NoSuchEdition(edition, held), StatusCodes.Status404NotFound, held);
    }
}
