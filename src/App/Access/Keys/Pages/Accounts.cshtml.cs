using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Access.Keys.Pages;

/// <summary>Keys of programs: who holds which, until when, last used when; to revoke one.</summary>
[Needs(Permission.ManageServiceAccounts)]
[NeverKeep]
internal sealed class AccountsModel(ServiceAccounts accounts, ReferenceData reference, Reader reader, TimeProvider time) : PageModel
{
    public IReadOnlyList<ServiceAccount> All { get; private set; } = [];

    public Refusal? Refusal { get; private set; }

    public bool Revoked { get; private set; }

    public string StateOf(ServiceAccount account) => KeyWords.StateOf(account, time.GetUtcNow());

    public string CountryOf(ServiceAccount account) => KeyWords.CountryOf(account, reference, reader);

    public async Task OnGetAsync(bool revoked, CancellationToken cancellation)
    {
        Revoked = revoked;
        All = await accounts.AllAsync(cancellation);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancellation)
    {
        if ((await accounts.RevokeAsync(id, cancellation)).Refusal is { } refusal)
        {
            Refusal = refusal;
            All = await accounts.AllAsync(cancellation);
            return Page();
        }

        return Redirect(reader.To("/service-accounts?revoked=true"));
    }
}
