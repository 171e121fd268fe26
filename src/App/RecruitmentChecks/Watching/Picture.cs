namespace Comity.App.RecruitmentChecks.Watching;

/// <summary>Adds campaigns up to what may be published of a month. Pure.</summary>
internal static class Picture
{
    /// <summary>
    /// A count is withheld that is small, or of few organisations; so is how many of the campaigns take place where that number, or the
    /// number of the others, would be small. There are no totals from which a withheld count could be worked out.
    /// </summary>
    public static IReadOnlyList<WatchedCorridor> Of(DateOnly month, IEnumerable<WatchedCampaign> campaigns, WatchingTerms terms) =>
        [.. campaigns.SelectMany(campaign => campaign.Corridors.Select(corridor => (corridor, campaign)))
            .GroupBy(pair => pair.corridor, pair => pair.campaign)
            .Select(group => Of(month, group.Key, [.. group], terms))
            .OrderBy(row => row.Destination, StringComparer.Ordinal).ThenBy(row => row.Source, StringComparer.Ordinal).ThenBy(row => row.Occupation, StringComparer.Ordinal)];

    private static WatchedCorridor Of(DateOnly month, Corridor corridor, IReadOnlyList<WatchedCampaign> campaigns, WatchingTerms terms)
    {
        var begun = campaigns.Where(campaign => campaign.Begun).ToList();
        if (!MayTell(campaigns, terms))
        {
            return new WatchedCorridor(month, corridor, null, null);
        }

        var told = (begun.Count == 0 || MayTell(begun, terms)) && (begun.Count == campaigns.Count || campaigns.Count - begun.Count >= terms.LeastCount);
        return new WatchedCorridor(month, corridor, campaigns.Count, told ? begun.Count : null);
    }

    private static bool MayTell(IReadOnlyList<WatchedCampaign> campaigns, WatchingTerms terms) =>
        campaigns.Count >= terms.LeastCount && campaigns.Select(campaign => campaign.Organization).Distinct(StringComparer.Ordinal).Count() >= terms.LeastOrganizations;
}
