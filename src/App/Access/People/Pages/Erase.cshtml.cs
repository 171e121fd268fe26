using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.People.Pages;

/// <summary>Who somebody is, is erased: because they ask for it, or because the law does.</summary>
[Needs(Permission.ManagePeople)]
[NeverKeep]
internal sealed class EraseModel(PeopleList people, ErasePerson erase, Reader reader) : AccessPage(reader)
{
    private const int LongestReason = 500;

    public HeldRole Held { get; private set; } = null!;

    public string? Why { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await FindAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? why, bool understood, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        Why = why?.Trim();
        Check(understood);
        if (Mistakes.Any)
        {
            return Page();
        }

        var erased = await erase.OfAsync(id, Why!, cancellation);
        if (erased.Succeeded)
        {
            return GoTo("/people?said=erased");
        }

        Mistakes.Add("understood", erased.Refusal, Reader);
        return Page();
    }

    private void Check(bool understood)
    {
        if (string.IsNullOrEmpty(Why) || Why.Length > LongestReason)
        {
            Mistakes.Add("why", Reader.Say("people.erase.whyMissing"));
        }

        if (!understood)
        {
            Mistakes.Add("understood", Reader.Say("people.erase.missing"));
        }
    }

    /// <summary>Another country's row is not there, for this reader.</summary>
    private async Task<bool> FindAsync(Guid id, CancellationToken cancellation)
    {
        Held = (await people.OneAsync(id, cancellation))!;
        return Held is not null;
    }
}
