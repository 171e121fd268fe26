using Comity.App.Access;
using Comity.App.Common;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Layout.Pages;

/// <summary>What Comity is and is not, where its words and figures come from, and what its words of doubt mean.</summary>
// Code 2010, 2.1 and 3.4: voluntary, and no limit to the freedom to migrate; the footer of every page says so and leads here.
[Open]
[Cites("code-2010:2.1", "code.serves.voluntary", Page = "/about")]
[Cites("code-2010:3.4", "code.serves.freedom", Page = "/about")]
internal sealed class AboutModel : PageModel
{
    public static readonly IReadOnlyList<string> Statuses = ["verified", "secondary", "recalled", "ours", "unknown"];

    public static readonly IReadOnlyList<string> Sources = ["code", "lists", "figures", "countries", "program"];
}
