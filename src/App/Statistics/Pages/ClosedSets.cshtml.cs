using Comity.App.Access;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Statistics.Pages;

/// <summary>Figures that countries let the Secretariat read and nobody else.</summary>
[Needs(Permission.ReadUnpublished)]
[NeverKeep]
internal sealed class ClosedSetsModel(ClosedVersions closed) : PageModel
{
    public IReadOnlyList<DataSet> Sets { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Sets = await closed.AllAsync(cancellation);
}
