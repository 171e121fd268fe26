using Comity.App.RecruitmentChecks.Records;
using Comity.Rules.Inputs;
using Comity.Rules.Keeping;

namespace Comity.App.RecruitmentChecks.Watching;

/// <summary>What of a kept campaign adds to the picture: where it recruits, whose it is, whether it takes place. No title, no facts.</summary>
internal sealed record WatchedCampaign(string Organization, IReadOnlyList<Corridor> Corridors, bool Begun)
{
    /// <summary>Nothing where it is not known to be active, or reaches no listed country.</summary>
    public static WatchedCampaign? Of(Recruitment recruitment, KeptCheck last, Answers answers)
    {
        var kept = last.Kept;
        if (answers.Text(answers.Inputs["destination"]) is not { } destination || !kept.Facts.Any(fact => fact is { Fact: "campaign.active", Value: "yes" }))
        {
            return null;
        }

        var occupations = answers.Texts(answers.Inputs["occupations"]) ?? [];
        var groups = occupations.Count == 0 ? [OccupationGroup.Other] : occupations.Select(OccupationGroup.Of).Distinct(StringComparer.Ordinal);
        var corridors = Listed(kept).SelectMany(source => groups.Select(group => new Corridor(destination, source, group))).ToList();
        return corridors.Count == 0 ? null : new WatchedCampaign(recruitment.Parties, corridors, recruitment.BegunAt is not null);
    }

    /// <summary>By the list of WHO, on the date of the act.</summary>
    private static IEnumerable<string> Listed(KeptJudgement kept) => kept.Facts
        .Where(fact => fact is { Fact: "source.listed", Value: "yes", Pack: "WHO", State: not null }).Select(fact => kept.States[fact.State!.Value]).Where(state => state.Length == 3);
}
