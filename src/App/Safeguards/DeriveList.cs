using Comity.App.Code.Published;
using Comity.App.Common;
using Comity.App.Reference;
using Comity.App.Statistics.Published;
using Comity.Methods.Safeguards;
using Comity.Rules.Lists;

namespace Comity.App.Safeguards;

/// <summary>
/// Works an edition of the list out from the densities and indices that are published, with the edition's own parameters, and
/// sets the result beside the official list. Every Member State is answered for, also where nothing is held.
/// </summary>
// Code 2010, 5.1: discourage active recruitment from countries that face critical shortages.
[Cites("code-2010:5.1", "safeguards.serves", Page = "/safeguards-list")]
internal sealed class DeriveList(IPublishedStatistics statistics, ISafeguardsLists lists, ReferenceData reference)
{
    public SafeguardsLists Lists => lists.Lists;

    public async ValueTask<DerivedEdition> OfAsync(ListEdition edition, CancellationToken cancellation)
    {
        var figures = await statistics.CurrentAsync(cancellation);
        return figures.Keep(new Question(edition.Id), held => Derive(edition, RuleOf(edition), ListInputs.Of(held), whatIf: false));
    }

    /// <summary>The density that the edition takes of each country; a country without one is left out.</summary>
    public async ValueTask<IReadOnlyDictionary<string, decimal>> DensitiesAsync(ListEdition edition, CancellationToken cancellation)
    {
        var derived = await OfAsync(edition, cancellation);
        return (await statistics.CurrentAsync(cancellation)).Keep(new Densities(edition.Id), _ => derived.Countries
            .Where(country => country.Figures.Density is not null)
            .ToDictionary(country => country.Iso3, country => country.Figures.Density!.Value, StringComparer.Ordinal));
    }

    /// <summary>With other parameters than the edition's.</summary>
    public async ValueTask<DerivedEdition> WhatIfAsync(ListEdition edition, ListParameters rule, CancellationToken cancellation) =>
        Derive(edition, rule, ListInputs.Of(await statistics.CurrentAsync(cancellation)), whatIf: true);

    /// <summary>The tests of the edition; none where one is not known.</summary>
    public static ListParameters? RuleOf(ListEdition edition) => edition is { DensityBelow.Value: { } density, SciBelow.Value: { } index }
        ? new ListParameters(edition.Id, density, index, (int?)edition.SciYear?.Value)
        : null;

    private DerivedEdition Derive(ListEdition edition, ListParameters? rule, ListInputs inputs, bool whatIf)
    {
        if (rule is null)
        {
            return new DerivedEdition(edition, null, [], inputs.Lacks, whatIf);
        }

        // Members and regions as they were when the edition began: Indonesia has changed its region since.
        var day = edition.ValidFrom ?? DateOnly.MaxValue;
        var asked = reference.Countries.MembersOn(day).Select(c => c.Iso3).Union(edition.Members, StringComparer.Ordinal);
        var derived = ListDerivation.Derive(inputs.Densities, inputs.Coverage, rule, asked);
        bool? Official(string iso3) => edition.MembersFile is null ? null : edition.Members.Contains(iso3);
        return new DerivedEdition(
            edition,
            rule,
            [.. derived.Countries.Select(c => new DerivedCountry(c.Country, reference.Countries.RegionOn(c.Country, day), Official(c.Country), c))],
            inputs.Lacks,
            whatIf);
    }

    private sealed record Question(string Edition);

    private sealed record Densities(string Edition);
}
