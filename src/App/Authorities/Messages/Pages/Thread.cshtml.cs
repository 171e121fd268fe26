using Comity.App.Access;
using Comity.App.Audit.Reading;
using Comity.App.Files;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Authorities.Messages.Pages;

/// <summary>A thread, with what was not read yet marked, and an answer below.</summary>
[Needs(Permission.ExchangeMessages)]
[NeverKeep]
[RequestSizeLimit(ReceivedFile.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = ReceivedFile.LargestForm)]
internal sealed class ThreadModel(MessageDesk desk, ReadHistory history) : WritingPage(desk)
{
    public WholeThread Whole { get; private set; } = null!;

    public History History { get; private set; } = null!;

    public string Here => Address($"/messages/{Whole.Thread.Id}");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        await Desk.Box.MarkReadAsync(Whole, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? text, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        Text = text ?? "";
        var said = NewMessage.Reply(text, Wrong);
        var files = await FilesAsync(cancellation);
        if (said is null || Mistakes.Any)
        {
            return Again();
        }

        var sent = await Desk.Acts.ReplyAsync(id, said, files, cancellation);
        if (sent.Succeeded)
        {
            return Redirect(Here);
        }

        Wrong("text", sent.Refusal);
        return Again();
    }

    public async Task<IActionResult> OnPostArchiveAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        await Desk.Box.ArchiveAsync(Whole, away: !Whole.Archived, cancellation);
        return Redirect(Whole.Archived ? Here : Address("/messages"));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await Desk.Box.FindAsync(id, cancellation) is not { } whole)
        {
            return false;
        }

        Whole = whole;
        History = await history.OfPartiesAsync(whole.Rows, Request.Query["history"], $"/messages/{id}?history=", cancellation);
        return true;
    }
}

/// <summary>The same on paper.</summary>
[Needs(Permission.ExchangeMessages)]
[NeverKeep]
internal sealed class PrintModel(MessageDesk desk) : PageModel
{
    public WholeThread Whole { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await desk.Box.FindAsync(id, cancellation) is not { } whole)
        {
            return NotFound();
        }

        // On paper nothing is new.
        Whole = whole with { ReadUntil = whole.Messages.Count };
        return Page();
    }
}
