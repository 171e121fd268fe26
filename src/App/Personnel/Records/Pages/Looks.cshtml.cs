using Comity.App.Access;
using Comity.App.Audit.Reading;
using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Personnel.Records.Pages;

/// <summary>Who looked at a person's record, and in whose searches the person was listed: this look among them.</summary>
[Needs(Permission.ReadPersonnel)]
[NeverKeep]
internal sealed class LooksModel(ReadPerson read, ReadHistory history, Reader reader) : PersonPage(reader)
{
    public WholePerson Person { get; private set; } = null!;

    public History History { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, string? turn, CancellationToken cancellation)
    {
        if (await read.OneAsync(id, cancellation) is not { } person)
        {
            return NotFound();
        }

        Person = person;
        History = await history.OfKeptAsync([person.Row.Subject], PersonEvents.Looks, turn, AddressOf(id) + "/looks?turn=", cancellation);
        return Page();
    }
}
