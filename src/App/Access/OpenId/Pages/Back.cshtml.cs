using Comity.App.Access.SignIn;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.OpenId.Pages;

/// <summary>Where a provider sends people back to: believes nothing but what it can prove, then lets them in or links the identity.</summary>
[Open]
[NeverKeep]
internal sealed class BackModel(
    Providers providers, ProviderExchange exchange, ProviderJourneys journeys, SignInByProvider signIn, OwnProviders own, WhoActs who, Reader reader)
    : ProviderPage(providers, reader)
{
    private const string Landing = "/workspace";
    private const string LinksPage = "/account/providers";

    public async Task<IActionResult> OnGetAsync(string provider, string? state, string? code, string? error, CancellationToken cancellation)
    {
        var journey = journeys.Take(HttpContext);
        if (!Find(provider))
        {
            return NotFound();
        }

        if (journey is null || journey.Provider != provider || !journey.Began(state))
        {
            return Refused(Refusal.Of("provider-journey"));
        }

        if (error is not null || string.IsNullOrEmpty(code))
        {
            return Refused(Refusal.Of(error == "access_denied" ? "provider-denied" : "provider-refused", ("provider", Provider!.Name)));
        }

        var identity = await exchange.RedeemAsync(Provider!, journey, code, BackAddress(), cancellation);
        return !identity.Succeeded ? Refused(identity.Refusal)
            : journey.Linker is { } linker ? await LinkAsync(linker, journey, identity.Value, cancellation)
            : await EnterAsync(journey, identity.Value, cancellation);
    }

    private async Task<IActionResult> EnterAsync(ProviderJourney journey, ProvenIdentity identity, CancellationToken cancellation)
    {
        var answer = await signIn.RunAsync(Provider!, identity, journey, BrowserWords.Of(Request.Headers.UserAgent), cancellation);
        if (answer.Session is null)
        {
            return Refused(answer.Refusal!);
        }

        await HttpContext.SignInAsync(Sessions.Scheme, Sessions.Principal(answer.Session));
        var wanted = Wanted(journey);
        return LocalRedirect("~" + journey.Root + (answer.Chooses ? "/account/role?to=" + Uri.EscapeDataString(wanted) : wanted));
    }

    /// <summary>Only whoever went comes back.</summary>
    private async Task<IActionResult> LinkAsync(Guid linker, ProviderJourney journey, ProvenIdentity identity, CancellationToken cancellation) =>
        who.Now.Session != linker ? Refused(Refusal.Of("provider-journey"))
        : (await own.LinkAsync(Provider!, identity, cancellation)).Refusal is { } refusal ? Refused(refusal)
        : LocalRedirect("~" + journey.Root + LinksPage + "?done=linked");

    private static string Wanted(ProviderJourney journey)
    {
        var path = LocalAddress.Of(journey.To);
        path = journey.Root.Length > 0 && path.StartsWith(journey.Root + "/", StringComparison.Ordinal) ? path[journey.Root.Length..] : path;
        return path == "/" ? Landing : path;
    }
}
