using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.OpenId.Pages;

/// <summary>Sends somebody to their ministry's provider; without one named, asks which.</summary>
[Open]
[NeverKeep]
internal sealed class WithModel(Providers providers, ProviderExchange exchange, ProviderJourneys journeys, ReferenceData reference, Reader reader)
    : ProviderPage(providers, reader)
{
    public string CountryOf(ProviderSettings provider) => Reader.CountryOf(reference, provider);

    public async Task<IActionResult> OnGetAsync(string? provider, string? to, string? invitation, CancellationToken cancellation)
    {
        (To, Invitation) = (to, invitation);
        if (provider is null)
        {
            return All.Count == 0 ? NotFound() : Page();
        }

        if (!Find(provider))
        {
            return NotFound();
        }

        var journey = ProviderJourney.Begin(provider, Request.PathBase, to, linker: null, invitation);
        var address = await exchange.AddressAsync(Provider!, journey, BackAddress(), cancellation);
        if (!address.Succeeded)
        {
            return Refused(address.Refusal);
        }

        journeys.Keep(HttpContext, journey);
        return Redirect(address.Value);
    }
}
