using System.Text;
using Comity.App.Access;
using Comity.App.Reference;
using Comity.App.Serving;
using Comity.Standards.Profiles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Statistics.Importing.Pages;

/// <summary>The profiles on the shelf, each to be read and taken along, and how one is written.</summary>
[Needs(Permission.ImportStatistics)]
[NeverKeep]
internal sealed class ProfilesModel(ProfileShelf shelf, ContentFiles files) : PageModel
{
    public IReadOnlyList<KnownProfile> All { get; private set; } = [];

    public string Readme { get; private set; } = "";

    public void OnGet()
    {
        All = [.. shelf.All().OrderBy(p => p.Profile.Id, StringComparer.Ordinal)];
        Readme = System.IO.File.ReadAllText(files.PathOf("reference", "profiles", "README.md"));
    }

    public IActionResult OnGetText(string? id) => shelf.All().FirstOrDefault(p => p.Profile.Id == id) is { } known
        ? File(Encoding.UTF8.GetBytes(known.Text), "application/yaml", known.Profile.Id + ".yaml")
        : NotFound();
}
