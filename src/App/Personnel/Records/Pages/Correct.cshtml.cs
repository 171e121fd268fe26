using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Comity.Methods.Personnel;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Personnel.Records.Pages;

/// <summary>A record is corrected, or told what became of it: form, then old and new side by side with the reason, then stored.</summary>
[Needs(Permission.KeepPersonnel)]
[NeverKeep]
internal sealed class CorrectModel(ReadPerson read, KeepPerson keep, ReferenceData reference, PersonWords words, Reader reader) : KeepPage(reference, words, reader)
{
    public WholePerson Person { get; private set; } = null!;

    /// <summary>The version on which the form rests.</summary>
    public int Version { get; private set; }

    public Way? Way { get; private set; }

    public string Day { get; private set; } = "";

    /// <summary>The version that is to be restored, if one is.</summary>
    public int? Restored { get; private set; }

    protected override PersonRecord Was => Person.Record;

    protected override PersonRecord Began =>
        Person.States.Disbelieved.FirstOrDefault(s => s.Version == Restored) is { } earlier ? PersonForm.Read(earlier.Record) : Was;

    public async Task<IActionResult> OnGetAsync(long id, int? restore, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        (Version, Restored) = (Person.Row.Version, restore);
        Form = RecordForm.Of(Began, Words);
        if (restore is not null)
        {
            (Way, Changes) = (Records.Way.Wrong, PersonChanges.Between(Was, Began));
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation) => ThenAsync(id, () => Check(), cancellation);

    public Task<IActionResult> OnPostRowsAsync(long id, CancellationToken cancellation) => ThenAsync(id, ChangeRows, cancellation);

    public Task<IActionResult> OnPostBackAsync(long id, CancellationToken cancellation) => ThenAsync(id, () => Form = RecordForm.Of(Request.Form), cancellation);

    public async Task<IActionResult> OnPostStoreAsync(long id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        Sent();
        if (Check() is not { } record || Changes is null)
        {
            return Page();
        }

        if (Way is not { } way)
        {
            Tell(RecordRefusals.WayWanted());
            return Page();
        }

        var day = TypedDate.Read(Day, Reader.Language)?.Day;
        var kept = await keep.CorrectAsync(new Correction(id, Version, record, way, day, Reason), cancellation);
        if (kept.Succeeded)
        {
            return GoTo(AddressOf(id));
        }

        Tell(kept.Refusal);
        return Page();
    }

    private async Task<IActionResult> ThenAsync(long id, Action work, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        Sent();
        work();
        return Page();
    }

    /// <summary>What was found to be another person is corrected there.</summary>
    private async Task<bool> FindAsync(long id, CancellationToken cancellation)
    {
        if (await read.OneAsync(id, cancellation) is not { Row.MergedInto: null } person)
        {
            return false;
        }

        Person = person;
        return true;
    }

    private void Sent()
    {
        Version = int.TryParse(Request.Form["version"], System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 0;
        Restored = int.TryParse(Request.Form["restored"], System.Globalization.CultureInfo.InvariantCulture, out var restored) ? restored : null;
        Way = Enum.TryParse<Way>(Request.Form["way"], out var way) && Enum.IsDefined(way) ? way : null;
        Day = Request.Form["day"].ToString();
        Reason = Request.Form["reason"].ToString();
    }
}
