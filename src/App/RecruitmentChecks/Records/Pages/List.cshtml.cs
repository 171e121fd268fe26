using Comity.App.Access;
using Comity.App.Access.Organizations;
using Comity.App.Layout;
using Comity.App.RecruitmentChecks.Pages;
using Comity.App.Serving;
using Comity.Rules.Vocabulary;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.RecruitmentChecks.Records.Pages;

/// <summary>Recruitments of one's organisation.</summary>
[Needs(Permission.KeepRecruitments)]
[NeverKeep]
internal sealed class ListModel(RecruitmentList list, OwnOrganization own, WhoActs who, Reader reader) : RecruitmentPage(reader)
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public string Organization { get; private set; } = "";

    public bool ManagesPeople => who.Now.May(Permission.ManagePeople);

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + RecruitmentList.PageSize - 1) / RecruitmentList.PageSize);

    public bool Searched => !string.IsNullOrWhiteSpace(Words) || CheckKinds.Find(Kind) is not null || StandingOf(State) is not null;

    public IReadOnlyList<ListedRecruitment> Shown { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await own.FindAsync(cancellation) is not { } organization)
        {
            return NameFirst();
        }

        Organization = organization.Name;
        var found = await list.FindAsync(new RecruitmentSearch(Words, CheckKinds.Find(Kind), StandingOf(State)), cancellation);
        Count = found.Count;
        Number = Math.Clamp(Number, 1, Pages);
        Shown = [.. found.Skip((Number - 1) * RecruitmentList.PageSize).Take(RecruitmentList.PageSize)];
        return Page();
    }

    public string Turn(int number) => Reader.To("/recruitments?" + Told.Query(
        [("q", Words ?? ""), ("kind", Kind ?? ""), ("state", State ?? ""), ("page", number.ToString(System.Globalization.CultureInfo.InvariantCulture))]));

    public string Export => "/recruitments/export.csv?" + Told.Query([("q", Words ?? ""), ("kind", Kind ?? ""), ("state", State ?? "")]);

    internal static Standing? StandingOf(string? text) => Enum.TryParse<Standing>(text, out var standing) && Enum.IsDefined(standing) ? standing : null;
}
