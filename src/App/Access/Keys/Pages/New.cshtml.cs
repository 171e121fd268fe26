using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Access.Keys.Pages;

/// <summary>A new key: for what, for which country, to do what, until when. It is shown in the answer and never again.</summary>
[Needs(Permission.ManageServiceAccounts)]
[NeverKeep]
internal sealed class NewModel(ServiceAccounts accounts, WhoActs who, ReferenceData reference, Reader reader, TimeProvider time) : PageModel
{
    public KeyForm Form { get; private set; } = new(null, null, [], null);

    public Mistakes Mistakes { get; } = new();

    /// <summary>Shown this once.</summary>
    public ServiceKey? Key { get; private set; }

    public CountryCode? Country => who.Now.Country;

    public IReadOnlyList<Permission> Scopes => who.Now.Reach.All ? KeyScopes.All : KeyScopes.Possible(Country);

    public string Longest => Day(time.GetUtcNow() + TimeSpan.FromDays(365));

    public IReadOnlyList<(string Code, string Name)> Countries =>
    [
        .. reference.Countries.All.Select(c => (c.Iso3, c.Names.In(reader.Language.Code)))
            .OrderBy(c => c.Item2, reader.Language.ByName),
    ];

    public string OwnCountry => reference.NameOf(Country!.Value.Value, reader.Language.Code);

    public void OnGet() => Form = Form with { Until = Day(time.GetUtcNow() + TimeSpan.FromDays(90)) };

    public async Task<IActionResult> OnPostAsync(string? name, string? country, string[]? scopes, string? until, CancellationToken cancellation)
    {
        Form = new KeyForm(name, country, scopes ?? [], until);
        var (request, mistakes) = Form.Read(who.Now, time.GetUtcNow(), code => reference.Countries.ByIso3(code) is not null);
        foreach (var (field, refusal) in mistakes)
        {
            Mistakes.Add(field, refusal, reader);
        }

        if (request is not null)
        {
            var issued = await accounts.IssueAsync(request, cancellation);
            Key = issued.Value;
            if (issued.Refusal is { } refusal)
            {
                Mistakes.Add("country", refusal, reader);
            }
        }

        return Page();
    }

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
