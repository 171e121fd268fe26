using Comity.App.Access;
using Comity.App.Audit.Reading;
using Comity.App.Layout;
using Comity.App.Personnel.Duplicates;
using Comity.App.Serving;
using Comity.Methods.Personnel;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Personnel.Records.Pages;

/// <summary>What the register says of a person: now, or what is believed of another day; what it said before; who changed it.</summary>
[Needs(Permission.ReadPersonnel)]
[NeverKeep]
internal sealed class PersonModel(ReadPerson read, ReadHistory history, GoodStanding.CertificateList certificates, ReadPairs pairs, Reader reader, TimeProvider time) : PersonPage(reader)
{
    public WholePerson Person { get; private set; } = null!;

    /// <summary>What is shown: the state believed of <see cref="On"/>.</summary>
    public State Shown { get; private set; } = null!;

    public PersonRecord Record { get; private set; } = null!;

    /// <summary>The day that was asked for; none for the present.</summary>
    public DateOnly? On { get; private set; }

    public string Typed { get; private set; } = "";

    public History History { get; private set; } = null!;

    public IReadOnlyList<GoodStanding.Certificate> Certificates { get; private set; } = [];

    /// <summary>Records that were found to be of this person.</summary>
    public IReadOnlyList<MergedRecord> Merged { get; private set; } = [];

    public bool IsNow => Shown == Person.States.Believed[^1];

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(long id, string? on, string? turn, CancellationToken cancellation)
    {
        if (await read.OneAsync(id, cancellation) is not { } person)
        {
            return NotFound();
        }

        Person = person;
        Ask(on);
        Merged = await pairs.MergedIntoAsync(id, cancellation);
        Certificates = await certificates.OfAsync([id, .. Merged.Select(m => m.Person)], cancellation);
        History = await history.OfKeptAsync(
            [person.Row.Subject, .. Certificates.Select(c => c.Subject)], [.. PersonEvents.Changes, .. GoodStanding.GoodStandingProcesses.Kinds], turn, AddressOf(id) + "?turn=", cancellation);
        return Page();
    }

    private void Ask(string? on)
    {
        Typed = on?.Trim() ?? "";
        On = TypedDate.Read(Typed, Reader.Language)?.Day;
        if (Typed.Length > 0 && On is null)
        {
            Mistakes.Add("on", RecordRefusals.DayWanted(), Reader);
        }

        Shown = On is { } day ? Person.States.On(day) : Person.States.Believed[^1];
        Record = Shown.Read();
    }
}
