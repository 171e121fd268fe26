using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Comity.Methods.Personnel;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Personnel.Records.Pages;

/// <summary>A person is added to the register by hand.</summary>
[Needs(Permission.KeepPersonnel)]
[NeverKeep]
internal sealed class NewModel(KeepPerson keep, ReferenceData reference, PersonWords words, Reader reader) : KeepPage(reference, words, reader)
{
    protected override PersonRecord Was { get; } = new("");

    public void OnGet() => Form = RecordForm.Of(new PersonRecord(""), Words);

    public void OnPost() => Check();

    public void OnPostRows() => ChangeRows();

    public void OnPostBack() => Form = RecordForm.Of(Request.Form);

    public async Task<IActionResult> OnPostStoreAsync(CancellationToken cancellation)
    {
        if (Check() is not { } record || Changes is null)
        {
            return Page();
        }

        var added = await keep.AddAsync(record, Reason, cancellation);
        if (added.Succeeded)
        {
            return GoTo(AddressOf(added.Value));
        }

        Tell(added.Refusal);
        return Page();
    }
}
