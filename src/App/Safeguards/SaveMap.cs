using Comity.App.Layout.Charts;
using Comity.App.Layout.Maps;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Safeguards;

/// <summary><c>/safeguards-list/{edition}/map.svg</c>: the map as a file, with title, legend, source and the note on boundaries.</summary>
internal static class SaveMap
{
    public static async Task<Results<ContentHttpResult, NotFound>> Handle(string edition, string? show, DeriveList derive, ListWords words, CancellationToken cancellation)
    {
        if (derive.Lists.Edition(edition) is not { MembersFile: not null } found || DeriveList.RuleOf(found) is not { } rule)
        {
            return TypedResults.NotFound();
        }

        var view = Enum.TryParse<MapView>(show, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted) ? wanted : MapView.List;
        var map = ListMap.Of(await derive.OfAsync(found, cancellation), rule, view, words, static _ => null);
        return SavedPicture.Of(map, words.Reader.Say("safeguards.map.source"), WorldGeometry.Current.DisclaimerIn(words.Reader.Language.Code));
    }
}
