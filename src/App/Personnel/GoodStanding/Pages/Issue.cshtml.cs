using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Personnel.Records;
using Comity.App.Personnel.Records.Pages;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Personnel.GoodStanding.Pages;

/// <summary>An officer writes down who asks for a certificate, sees what it will say, and issues it.</summary>
[Needs(Permission.KeepPersonnel)]
[NeverKeep]
internal sealed class IssueModel(ReadPerson read, Certifying certifying, CountrySearch countries, Reader reader, TimeProvider time) : PersonPage(reader)
{
    public WholePerson Person { get; private set; } = null!;

    public LicenceStanding Standing { get; private set; } = null!;

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Destination { get; set; }

    [BindProperty]
    public string? Addressee { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        On = Reader.Date(Today);
        return await FindAsync(id, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        if (Read() is not { } asked)
        {
            return Page();
        }

        var issued = await certifying.IssueAsync(id, asked, cancellation);
        if (issued.Succeeded)
        {
            return GoTo("/personnel/good-standing/" + issued.Value);
        }

        Mistakes.Add(issued.Refusal.Code == "good-standing-day-wanted" ? "On" : "Destination", issued.Refusal, Reader);
        return Page();
    }

    private CertificateRequest? Read()
    {
        var by = Enum.TryParse<AskedBy>(By, out var asker) && Enum.IsDefined(asker) ? asker : (AskedBy?)null;
        var (day, destination) = (TypedDate.Read(On, Reader.Language)?.Day, countries.One(Destination ?? "")?.Iso3);
        if (by is null)
        {
            Mistakes.Add("By", GoodStandingRefusals.AskerWanted(), Reader);
        }

        if (day is null)
        {
            Mistakes.Add("On", GoodStandingRefusals.DayWanted(), Reader);
        }

        if (destination is null)
        {
            Mistakes.Add("Destination", GoodStandingRefusals.DestinationWanted(), Reader);
        }

        if (Line(Addressee).Length == 0)
        {
            Mistakes.Add("Addressee", GoodStandingRefusals.AddresseeWanted(), Reader);
        }

        return Mistakes.Any ? null : new CertificateRequest(by!.Value, day!.Value, Common.CountryCode.Parse(destination!), Line(Addressee), Line(Purpose));
    }

    private static string Line(string? text)
    {
        var line = string.Concat((text ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length > CertificateRequest.LongestText ? line[..CertificateRequest.LongestText] : line;
    }

    private async Task<bool> FindAsync(long id, CancellationToken cancellation)
    {
        if (await read.OneAsync(id, cancellation) is not { Row.MergedInto: null } person)
        {
            return false;
        }

        (Person, Standing) = (person, LicenceStanding.Of(person.Record, Today));
        return true;
    }
}
