using Comity.App.Access;
using Comity.App.Jobs;
using Comity.App.Layout;
using Comity.App.Personnel.Records.Pages;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Personnel.Duplicates.Pages;

/// <summary>Pairs that may be one person, the most certain first; those that were decided; and a button that has the register searched.</summary>
[Needs(Permission.KeepPersonnel)]
[NeverKeep]
internal sealed class PairsModel(ReadPairs read, DuplicateWork work, WhoActs who, Reader reader) : PersonPage(reader)
{
    public PairPage Found { get; private set; } = null!;

    public PageTurn Turn { get; private set; } = null!;

    public LastSearch Last { get; private set; } = null!;

    public Job? Job { get; private set; }

    /// <summary>Whether a search was under way when the page was read; it may have ended since.</summary>
    public bool Running { get; private set; }

    /// <summary>The pair that was decided just now, where no other waits.</summary>
    public PairKey? Done { get; private set; }

    public async Task OnGetAsync(string? show, string? turn, string? done, CancellationToken cancellation)
    {
        Job = work.Of(who.Now.Country!.Value);
        Running = Job?.State == JobState.Running;
        Done = PairKey.TryParse(done);
        Last = await read.LastAsync(cancellation);
        var page = PageTurn.Parse(turn);
        Found = await read.PageAsync(show == "decided" ? PairState.Decided : PairState.Waiting, page, cancellation);
        var address = "/personnel/duplicates?" + (Found.State == PairState.Decided ? "show=decided&turn=" : "turn=");
        Turn = new PageTurn(Reader.To(address), page, ReadPairs.PageSize, Found.Count, Reader.Say("duplicates.pages"));
    }

    public IActionResult OnPostSearch()
    {
        work.Start(who.Now);
        return GoTo("/personnel/duplicates");
    }

    public IActionResult OnPostCancel()
    {
        work.Of(who.Now.Country!.Value)?.Cancel();
        return GoTo("/personnel/duplicates");
    }
}
