using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Comity.App.Demo.Pages;

/// <summary>Everybody in the demonstration, with what each can try; one button to go on as them.</summary>
[Open]
[NeverKeep]
[EnableRateLimiting(RateLimits.Forms)]
internal sealed class DemoModel(DemoPeople people, GoOnAs goOn, ReferenceData reference, Reader reader) : AccessPage(reader)
{
    public ReferenceData Reference => reference;

    /// <summary>Those of no country first, then each country's.</summary>
    public IReadOnlyList<IGrouping<CountryCode?, DemoPerson>> Groups { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(Guid person, CancellationToken cancellation)
    {
        var answer = await goOn.RunAsync(person, Asked(), cancellation);
        if (answer.Session is not null)
        {
            return await EnterAsync(answer.Session, answer.Chooses);
        }

        Mistakes.Add("people", answer.Refusal!, Reader);
        await ShowAsync(cancellation);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellation) =>
        Groups = [.. (await people.AllAsync(cancellation)).GroupBy(p => p.Country)];
}
