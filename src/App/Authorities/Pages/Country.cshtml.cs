using Comity.App.Access;
using Comity.App.Authorities.Published;
using Comity.App.Reference;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Authorities.Pages;

/// <summary>One country in the register: who is designated, on any day, as known on any day, and the history.</summary>
[Open]
internal sealed class CountryModel(IAuthorities authorities, ReferenceData reference, TimeProvider time) : PageModel
{
    public string Iso3 { get; private set; } = "";

    public string? Region { get; private set; }

    public DateOnly Today { get; private set; }

    public DateOnly On { get; private set; }

    public DateOnly Known { get; private set; }

    /// <summary>A day was asked for that is none.</summary>
    public bool Wrong { get; private set; }

    public string OnText { get; private set; } = "";

    public string KnownText { get; private set; } = "";

    public AuthorityStanding Standing { get; private set; }

    public IReadOnlyList<PublishedAuthority> Holding { get; private set; } = [];

    public IReadOnlyList<PublishedAuthority> Coming { get; private set; } = [];

    public IReadOnlyList<PublishedAuthority> History { get; private set; } = [];

    public IReadOnlyList<PublishedAuthority> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string iso3, string? on, string? known, CancellationToken cancellation)
    {
        if (reference.Countries.ByIso3(iso3) is not { } country)
        {
            return NotFound();
        }

        if (country.Iso3 != iso3)
        {
            return LocalRedirect($"~/authorities/{country.Iso3}{Request.QueryString}");
        }

        (Iso3, Today) = (country.Iso3, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        (OnText, KnownText) = (on?.Trim() ?? "", known?.Trim() ?? "");
        On = Day(OnText);
        Known = Day(KnownText);
        Region = reference.Countries.RegionOn(Iso3, On);
        var register = await authorities.CurrentAsync(cancellation);
        Standing = register.StandingOf(Iso3, On, Known);
        Holding = register.On(Iso3, On, Known);
        Coming = register.After(Iso3, On, Known);
        History = [.. register.History(Iso3, Known).Reverse()];
        Changes = [.. register.Changes.Where(c => c.Country == Iso3 && c.PublishedOn <= Known).Reverse()];
        return Page();
    }

    private DateOnly Day(string text)
    {
        var day = Field.ReadDay(text);
        Wrong |= text.Length > 0 && day is null;
        return day ?? Today;
    }
}
