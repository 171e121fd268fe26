using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Reference;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Access.OpenId.Pages;

/// <summary>What pages on the way to a provider and back share.</summary>
internal abstract class ProviderPage(Providers providers, Reader reader) : PageModel
{
    public IReadOnlyList<ProviderSettings> All => providers.All;

    public ProviderSettings? Provider { get; private set; }

    public Refusal? Refusal { get; private set; }

    /// <summary>Where somebody wanted to go; a path of this site only.</summary>
    public string? To { get; protected set; }

    public string? Invitation { get; protected set; }

    protected Reader Reader { get; } = reader;

    protected bool Find(string? id) => (Provider = providers.Find(id)) is not null;

    /// <summary>The provider knows it word for word, so the reader's language does not stand in it.</summary>
    protected string BackAddress() => $"{HttpContext.RequestServices.GetRequiredService<PublicAddress>().Of(Request)}{ProviderJourneys.Back}/{Provider!.Id}";

    protected IActionResult Refused(Refusal refusal)
    {
        Refusal = refusal;
        Response.StatusCode = refusal.Code == "provider-away" ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status403Forbidden;
        return Page();
    }
}

/// <summary>Names of providers' countries.</summary>
internal static class ProviderWords
{
    public static string CountryOf(this Reader reader, ReferenceData reference, ProviderSettings provider) =>
        provider.Country is { } country
            ? reference.NameOf(country.Value, reader.Language.Code)
            : reader.Say("providers.secretariat");
}
