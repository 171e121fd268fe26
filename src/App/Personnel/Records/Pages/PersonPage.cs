using Comity.App.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Personnel.Records.Pages;

/// <summary>What pages of persons share.</summary>
internal abstract class PersonPage(Reader reader) : PageModel
{
    public Mistakes Mistakes { get; } = new();

    protected Reader Reader { get; } = reader;

    public static string AddressOf(long person) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/personnel/{person}");

    protected IActionResult GoTo(string path) => Redirect(Reader.To(path));
}
