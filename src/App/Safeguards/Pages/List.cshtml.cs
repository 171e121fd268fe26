using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Layout.Charts;
using Comity.App.Reference;
using Comity.Methods.Safeguards;
using Comity.Rules.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Safeguards.Pages;

/// <summary>One edition of the list: who is on it, since when, on which figures, and what it means and does not mean.</summary>
[Open]
internal sealed class ListModel(DeriveList derive, ListWords words, ReferenceData reference, Reader reader, TimeProvider time) : PageModel
{
    public ListEdition Edition { get; private set; } = null!;

    public DerivedEdition Derived { get; private set; } = null!;

    public ListQuery Query { get; private set; } = null!;

    /// <summary>The rows of the table, as asked for.</summary>
    public IReadOnlyList<DerivedCountry> Rows { get; private set; } = [];

    /// <summary>Worked out with the parameters that the reader tries.</summary>
    public DerivedEdition? Tried { get; private set; }

    /// <summary>Why the parameters that the reader tries cannot be used.</summary>
    public string? TriedError { get; private set; }

    public WorldMap? Map { get; private set; }

    public ListWords Words => words;

    public IReadOnlyList<ListEdition> All => derive.Lists.Editions;

    public IReadOnlyList<string> Regions => reference.Regions.Codes;

    public IReadOnlyList<Overlay> Overlays => derive.Lists.Overlays;

    public IReadOnlyList<AdoptionState> Adoptions { get; private set; } = [];

    public ListChange? Change => ListChange.Of(derive.Lists, Edition);

    /// <summary>WHO's own adoption of this edition, which says whether a newer one is due.</summary>
    public AdoptionState? International =>
        Adoptions.FirstOrDefault(a => a.Adoption.Jurisdiction == SafeguardsLists.International && a.Adoption.Edition == Edition.Id);

    public string Here => AddressOf(Edition);

    public string AddressOf(ListEdition edition) => reader.To($"/safeguards-list/{edition.Id}");

    public string Api => $"/api/v1/safeguards-list/{Edition.Id}";

    public async Task<IActionResult> OnGetAsync(string? edition, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var current = All.LastOrDefault(e => e.Answers && e.ValidFrom <= today) ?? All[^1];
        if ((edition is null ? current : derive.Lists.Edition(edition)) is not { } found)
        {
            return NotFound();
        }

        Edition = found;
        Adoptions = AdoptionState.On(derive.Lists, today);
        Query = new ListQuery(Request.Query, Regions);
        Derived = await derive.OfAsync(found, cancellation);
        Rows = Query.Ordered(Derived.Countries.Where(Query.Takes), words);
        if (Derived is { Rule: { } rule, MembersHeld: true })
        {
            Map = ListMap.Of(Derived, rule, Query.Show, words, iso3 => (Query.Filters ? Here : "") + "#" + iso3);
            await TryAsync(rule, cancellation);
        }

        return Page();
    }

    public BarChart ByRegion() => new()
    {
        Id = "regions",
        Title = reader.Say("safeguards.regions.title"),
        Description = reader.Say("safeguards.regions.title"),
        Direction = reader.Language.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight,
        LabelHeading = reader.Say("safeguards.regions.region"),
        ValueHeading = reader.Say("safeguards.regions.countries"),
        NoFigure = reader.Say("safeguards.none"),
        Number = value => reader.Number(value),
        Bars = [.. Regions.Select(code => new Bar(words.Region(code)!, Derived.Official.Count(c => c.Region == code)) { Href = Here + $"?listed=on&region={code}#countries" })
            .OrderByDescending(b => b.Value)],
    };

    private async Task TryAsync(ListParameters rule, CancellationToken cancellation)
    {
        var tried = WhatIf.Parse(rule, Query.Density, Query.Index);
        if (tried.Refusal is { } refusal)
        {
            TriedError = reader.Say(refusal.TextKey, [.. refusal.Values!.Select(v => (v.Key, v.Value))]);
        }
        else if (tried.Value is { } other)
        {
            Tried = await derive.WhatIfAsync(Edition, other, cancellation);
        }
    }
}
