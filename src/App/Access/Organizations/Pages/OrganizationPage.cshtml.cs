using Comity.App.Audit.Reading;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.Organizations.Pages;

/// <summary>What one's organisation says of itself; its owner says it.</summary>
[Needs(Permission.KeepRecruitments)]
[NeverKeep]
internal sealed class OrganizationPageModel(OwnOrganization own, ReadHistory read, WhoActs who, ReferenceData reference, Reader reader) : AccessPage(reader)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Country { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    public bool MaySay => who.Now.May(Permission.ManagePeople);

    public Organization? Organization { get; private set; }

    public History? History { get; private set; }

    public bool Saved { get; private set; }

    public IReadOnlyList<(string Code, string Name)> Countries =>
        [.. reference.Countries.All.Select(c => (c.Iso3, reference.NameOf(c.Iso3, Reader.Language.Code))).OrderBy(c => c.Item2, Reader.Language.ByName)];

    public async Task OnGetAsync(string? said, string? history, CancellationToken cancellation)
    {
        Saved = said is "saved";
        await LoadAsync(history, cancellation);
        if (Organization is { } one)
        {
            (Name, Kind, Country, Number) = (one.Name, one.Kind.ToString(), one.Country?.Value, one.RegistrationNumber);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Read() is { } said)
        {
            var named = await own.SayAsync(said, cancellation);
            if (named.Succeeded)
            {
                return To is null ? GoTo("/organization?said=saved") : GoTo(WantedPath());
            }

            Mistakes.Add("name", named.Refusal, Reader);
        }

        await LoadAsync(null, cancellation);
        return Page();
    }

    private OrganizationSaid? Read()
    {
        var name = (Name ?? "").Trim();
        if (name.Length is 0 or > Access.Organizations.Organization.LongestName)
        {
            Mistakes.Add("name", Reader.Say("organization.nameMissing", ("most", Access.Organizations.Organization.LongestName)));
        }

        if (!Enum.TryParse<OrganizationKind>(Kind, out var kind) || !Enum.IsDefined(kind))
        {
            Mistakes.Add("kind", Reader.Say("organization.kindMissing"));
        }

        if (!CountryCode.TryParse(Country, null, out var country) || reference.Countries.Names(country.Value) is null)
        {
            Mistakes.Add("country", Reader.Say("organization.countryMissing"));
        }

        var number = (Number ?? "").Trim();
        return Mistakes.Any ? null : new OrganizationSaid(name, kind, country, number.Length > 100 ? number[..100] : number);
    }

    private async Task LoadAsync(string? history, CancellationToken cancellation)
    {
        Organization = await own.FindAsync(cancellation);
        History = Organization is { } one ? await read.OfOrganizationAsync([one.Subject], history, "/organization?history=", cancellation) : null;
    }
}
