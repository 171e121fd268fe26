using System.Text;
using Comity.App.Access;
using Comity.App.Audit.Reading;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Audit.Pages;

/// <summary>One entry, and the proof that the log holds it.</summary>
[Needs(Permission.ReadAuditLog)]
[NeverKeep]
internal sealed class EntryModel(LogEntries entries, LogProofs proofs) : PageModel
{
    public ToldEntry Entry { get; private set; } = null!;

    /// <summary>The leaf as it was hashed.</summary>
    public string Leaf { get; private set; } = "";

    public InclusionProof Inclusion { get; private set; } = null!;

    public bool Published { get; private set; }

    public async Task<IActionResult> OnGetAsync(long sequence, CancellationToken cancellation)
    {
        // A published entry is anybody's; this page is for those in whose reach it is.
        if (await entries.ToldAsync(sequence, cancellation) is not { Whole: true } told)
        {
            return NotFound();
        }

        Entry = told;
        Leaf = Encoding.UTF8.GetString((await entries.FindAsync(sequence, cancellation)).Entry!.Leaf);
        Inclusion = await proofs.InclusionAsync(sequence, await proofs.SizeAsync(cancellation), cancellation);
        Published = await entries.IsPublishedAsync(told.Subject, cancellation);
        return Page();
    }
}
