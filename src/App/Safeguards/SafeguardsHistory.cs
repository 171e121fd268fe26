using Comity.App.Safeguards.Published;
using Comity.Rules.Lists;

namespace Comity.App.Safeguards;

internal sealed class SafeguardsHistory(DeriveList derive, TimeProvider time) : ISafeguardsHistory
{
    public async ValueTask<CountryHistory> OfAsync(string iso3, CancellationToken cancellation)
    {
        var editions = new List<EditionStanding>();
        IReadOnlyList<string> lacks = [];
        foreach (var edition in derive.Lists.Editions)
        {
            var derived = await derive.OfAsync(edition, cancellation);
            var country = derived.Countries.FirstOrDefault(c => c.Iso3 == iso3);
            bool? listed = derived.MembersHeld ? edition.Members.Contains(iso3) : null;
            editions.Add(new EditionStanding(edition, listed, derived.Rule, country?.Figures));
            lacks = derived.Lacks;
        }

        return new CountryHistory(iso3, editions, Adoptions(iso3), lacks);
    }

    public async ValueTask<IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>> DensitiesAsync(CancellationToken cancellation)
    {
        var densities = new Dictionary<string, IReadOnlyDictionary<string, decimal>>(StringComparer.Ordinal);
        foreach (var edition in derive.Lists.Editions)
        {
            densities[edition.Id] = await derive.DensitiesAsync(edition, cancellation);
        }

        return densities;
    }

    private List<AdoptionStanding> Adoptions(string iso3)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var lists = derive.Lists;
        return [.. AdoptionState.On(lists, today).Select(state => new AdoptionStanding(
            state.Adoption,
            lists.InEdition(state.Adoption.Edition, iso3),
            state.Until,
            state.UntilLatest,
            state.Current,
            state.DueSince,
            state.Current && lists.Readings.Any(r => r.Jurisdiction == state.Adoption.Jurisdiction)
                ? lists.ColourOn(state.Adoption.Jurisdiction, iso3, today)
                : null))];
    }
}
