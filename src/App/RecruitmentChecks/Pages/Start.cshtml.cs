using Comity.App.Access;
using Comity.App.Common;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>Where a check begins: first of all that whoever applies alone is free, then three ways.</summary>
[Open]
[Cites("code-2010:3.4", "checks.serves.direct", Page = "/check")]
internal sealed class StartModel : PageModel;
