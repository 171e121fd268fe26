using Comity.App.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Layout.Pages;

/// <summary>The six languages to choose from; the reader comes back to where the choice began.</summary>
[Open]
internal sealed class LanguagesModel : PageModel
{
    public string To { get; private set; } = "/";

    public void OnGet(string? to) => To = LocalAddress.Of(to);
}
