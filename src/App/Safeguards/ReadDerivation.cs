using Comity.App.Code.Published;
using Comity.App.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Safeguards;

/// <summary>
/// <c>GET /api/v1/safeguards-list/{edition}/derivation</c>: rule, computed and official list, and for each country its figures and the
/// reason. With <c>density</c> or <c>index</c> it is a computation with other parameters, and says so.
/// </summary>
internal static class ReadDerivation
{
    public static async Task<Results<Ok<DerivationAnswer>, ContentHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, DeriveList derive, ISafeguardsLists lists, ListWords words, string edition, string? density, string? index,
        CancellationToken cancellation)
    {
        if (lists.Lists.Edition(edition) is not { } found)
        {
            return ReadEditions.NotHeld(edition, lists, words);
        }

        var derived = await derive.OfAsync(found, cancellation);
        if (derived.Rule is { } rule)
        {
            var tried = WhatIf.Parse(rule, density, index);
            if (tried.Refusal is { } refusal)
            {
                return words.Reader.Refused(refusal, StatusCodes.Status400BadRequest, [$"0…{WhatIf.Highest}"]);
            }

            derived = tried.Value is { } other ? await derive.WhatIfAsync(found, other, cancellation) : derived;
        }

        var answer = DerivationAnswer.Of(derived, words);
        return AnswerFormat.Of(context) == Format.Csv ? TypedResults.Text(SafeguardsCsv.Of(answer), SafeguardsCsv.Type) : TypedResults.Ok(answer);
    }
}
