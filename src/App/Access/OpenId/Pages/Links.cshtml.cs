using Comity.App.Access.SignIn;
using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.OpenId.Pages;

/// <summary>One's identities at providers: to link one, to remove one.</summary>
[Needs(Permission.UseWorkspace)]
[NeverKeep]
internal sealed class LinksModel(Providers providers, ProviderExchange exchange, ProviderJourneys journeys, OwnProviders own, OwnAccounts accounts, WhoActs who, Reader reader)
    : ProviderPage(providers, reader)
{
    public IReadOnlyList<ProviderSettings> Possible => own.Possible;

    public IReadOnlyList<IdentityUserLogin<Guid>> Held { get; private set; } = [];

    public string? Done { get; private set; }

    public async Task OnGetAsync(string? done, CancellationToken cancellation)
    {
        Done = done is "linked" or "unlinked" ? done : null;
        Held = await own.HeldAsync(cancellation);
    }

    /// <summary>A link, no form: the content policy lets no form end at another site.</summary>
    public async Task<IActionResult> OnGetLinkAsync(string? provider, CancellationToken cancellation)
    {
        if (!Find(provider))
        {
            return NotFound();
        }

        if (await AgainAsync(cancellation) is { } again)
        {
            return again;
        }

        var journey = ProviderJourney.Begin(provider!, Request.PathBase, to: null, who.Now.Session, invitation: null);
        var address = await exchange.AddressAsync(Provider!, journey, BackAddress(), cancellation);
        if (!address.Succeeded)
        {
            Held = await own.HeldAsync(cancellation);
            return Refused(address.Refusal);
        }

        journeys.Keep(HttpContext, journey);
        return Redirect(address.Value);
    }

    public async Task<IActionResult> OnPostUnlinkAsync(string issuer, string subject, CancellationToken cancellation)
    {
        if (await AgainAsync(cancellation) is { } again)
        {
            return again;
        }

        if ((await own.UnlinkAsync(issuer, subject, cancellation)).Refusal is { } refusal)
        {
            Held = await own.HeldAsync(cancellation);
            return Refused(refusal);
        }

        return Redirect(Reader.To("/account/providers?done=unlinked"));
    }

    private async Task<IActionResult?> AgainAsync(CancellationToken cancellation) =>
        FreshSignIn.AddressFor(await accounts.FreshnessAsync(who.Now, cancellation), "/account/providers") is { } again ? Redirect(Reader.To(again)) : null;
}
