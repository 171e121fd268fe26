using Comity.App.Audit.Reading;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Access.Keys.Pages;

/// <summary>One key: what it may do, and what became of it.</summary>
[Needs(Permission.ManageServiceAccounts)]
[NeverKeep]
internal sealed class AccountModel(ServiceAccounts accounts, ReadHistory history, ReferenceData reference, Reader reader, TimeProvider time) : PageModel
{
    public ServiceAccount Account { get; private set; } = null!;

    public History History { get; private set; } = null!;

    public string State => KeyWords.StateOf(Account, time.GetUtcNow());

    public string CountryText => KeyWords.CountryOf(Account, reference, reader);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await accounts.FindAsync(id, cancellation) is not { } found)
        {
            return NotFound();
        }

        Account = found;
        History = await history.OfAsync([found.Subject], Request.Query["history"], $"/service-accounts/{id}?history=", cancellation);
        return Page();
    }
}
