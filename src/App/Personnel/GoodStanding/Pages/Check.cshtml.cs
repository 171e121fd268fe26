using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Personnel.Records.Pages;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Comity.App.Personnel.GoodStanding.Pages;

/// <summary>Anybody types the code of a paper and compares.</summary>
[Open]
[NeverKeep]
[EnableRateLimiting(RateLimits.Forms)]
internal sealed class CheckModel(CheckCertificate check, Reader reader) : PersonPage(reader)
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>None where nothing was asked, or there is no such code.</summary>
    public CheckedCertificate? Found { get; private set; }

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        Found = await check.FindAsync(Code, cancellation);
        if (Found is null)
        {
            Mistakes.Add("Code", GoodStandingRefusals.UnknownCode(), Reader);
        }
    }
}
