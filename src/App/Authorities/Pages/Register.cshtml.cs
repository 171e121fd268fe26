using Comity.App.Access;
using Comity.App.Authorities.Published;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Reference;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Authorities.Pages;

/// <summary>The public register: every Member State with who is designated, or that the place is vacant.</summary>
[Open]
internal sealed class RegisterModel(
    IAuthorities authorities, ReferenceData reference, CountrySearch search, RegisterPictures pictures, AuthorityWords words, Reader reader, TimeProvider time) : PageModel
{
    public const int LongestQuery = 80;

    public string Query { get; private set; } = "";

    public string Region { get; private set; } = "";

    public string Standing { get; private set; } = "";

    public IReadOnlyList<string> Regions => reference.Regions.Codes;

    public Coverage Coverage { get; private set; } = null!;

    public RegisterPictures Pictures => pictures;

    public IReadOnlyList<(CountryStanding Country, string Name)> Rows { get; private set; } = [];

    public async Task OnGetAsync(string? q, string? region, string? standing, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        Query = (q ?? "").Trim() is var text && text.Length > LongestQuery ? text[..LongestQuery] : text;
        Region = region is not null && Regions.Contains(region) ? region : "";
        Standing = Enum.TryParse<AuthorityStanding>(standing, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted) ? wanted.ToString() : "";
        Coverage = Coverage.Of(await authorities.CurrentAsync(cancellation), reference, today, today);
        var found = search.All(Query).Select(c => c.Iso3).ToHashSet(StringComparer.Ordinal);
        Rows = [.. Coverage.Countries
            .Where(c => (Region.Length == 0 || c.Region == Region) && (Standing.Length == 0 || c.Standing.ToString() == Standing))
            .Where(c => Query.Length == 0 || found.Contains(c.Iso3) || c.Holding.Any(Fits))
            .Select(c => (c, words.Country(c.Iso3)))
            .OrderBy(r => r.Item2, reader.Language.ByName)];
    }

    private bool Fits(PublishedAuthority authority) => new[] { authority.Institution, authority.Office, authority.Holder }
        .Any(text => NameText.Fold(text).Contains(NameText.Fold(Query), StringComparison.Ordinal));
}
