using Comity.App.Access;
using Comity.App.Code.Published;
using Comity.App.Common;
using Comity.App.Statistics.Published;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Countries.Pages;

/// <summary>What Comity is for, a way in for each kind of reader, and the world in one indicator.</summary>
// Code 2010, 7.1: to exchange information nationally and internationally.
[Open]
[Cites("code-2010:7.1", "code.serves.world", Page = "/")]
internal sealed class HomeModel(IPublishedStatistics statistics, IIndicators indicators, ISafeguardsLists safeguards, WorldPicture picture) : PageModel
{
    /// <summary>Key of the words and address of each way in.</summary>
    public static readonly IReadOnlyList<(string Key, string Address)> WaysIn =
    [
        ("check", "/check"),
        ("country", "/countries"),
        ("safeguards", "/safeguards-list"),
        ("corridor", "/corridors"),
        ("code", "/code"),
        ("data", "/for-programs"),
        ("import", "/import"),
    ];

    public IReadOnlyList<PublishedIndicator> Indicators => indicators.All;

    public WorldQuestion Question { get; private set; } = null!;

    public HomeFacts Facts { get; private set; } = null!;

    public WorldPicture Picture => picture;

    public async Task OnGetAsync(string? indicator, string? year, CancellationToken cancellation)
    {
        var figures = await statistics.CurrentAsync(cancellation);
        Question = WorldQuestion.Ask(indicators, figures, indicator, year);
        Facts = HomeFacts.Of(figures, indicators, safeguards);
    }
}
