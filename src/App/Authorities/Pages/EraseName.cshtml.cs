using Comity.App.Access;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Authorities.Pages;

/// <summary>The name of somebody who holds or held the office is erased, because the law asks for it.</summary>
[Needs(Permission.ManagePeople)]
[NeverKeep]
internal sealed class EraseNameModel(DesignationDesk desk, EraseOfficeHolder erase) : DesignationPage(desk)
{
    private const int LongestReason = 500;

    public IReadOnlyList<string> Names => EraseOfficeHolder.NamesIn(Designation);

    public string? Name { get; private set; }

    public string? Why { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await OpenAsync(id, cancellation) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, string? name, string? why, CancellationToken cancellation)
    {
        if (await OpenAsync(id, cancellation) is { } closed)
        {
            return closed;
        }

        (Name, Why) = (name, why?.Trim());
        Check();
        if (!Mistakes.Any)
        {
            var erased = await erase.RunAsync(Designation, Name!, Why!, cancellation);
            if (erased.Succeeded)
            {
                return Redirect(Address());
            }

            Mistakes.Add("name", Sentence(erased.Refusal));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private void Check()
    {
        if (Name is null || !Names.Contains(Name))
        {
            Mistakes.Add("name", Reader.Say("authorities.eraseName.choose"));
        }

        if (string.IsNullOrEmpty(Why) || Why.Length > LongestReason)
        {
            Mistakes.Add("why", Reader.Say("people.erase.whyMissing"));
        }
    }

    private async Task<IActionResult?> OpenAsync(Guid id, CancellationToken cancellation) =>
        !await FindAsync(id, cancellation) ? NotFound()
        : !EraseOfficeHolder.MayFor(Who, Designation.Country) ? StatusCode(StatusCodes.Status403Forbidden)
        : null;
}
