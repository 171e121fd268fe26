using System.Globalization;
using Comity.App.Access;
using Comity.App.Audit.Reading;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Personnel.Records.Pages;
using Comity.App.Serving;
using Comity.Methods.Linkage;
using Comity.Methods.Personnel;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Personnel.Duplicates.Pages;

/// <summary>Two records side by side: what agrees, why they were found, and whether they are one person. To look at it is to look at both.</summary>
[Needs(Permission.KeepPersonnel)]
[NeverKeep]
internal sealed class PairModel(ReadPairs read, DecidePair decide, PairFields fields, DuplicateRuleBook book, ReadHistory history, Reader reader) : PersonPage(reader)
{
    private (string Field, string Text) _reason;

    public WholePair Pair { get; private set; } = null!;

    public IReadOnlyList<PairField> Fields { get; private set; } = [];

    /// <summary>Parts of which one value has to be chosen.</summary>
    public IReadOnlyList<PersonParts> Open { get; private set; } = [];

    /// <summary>None where the file has the edition no more.</summary>
    public DuplicateRules? Rules { get; private set; }

    public History History { get; private set; } = null!;

    public PairKey? Done { get; private set; }

    /// <summary>The record that is to stay: the one that was chosen, else the fuller one.</summary>
    public long Stays { get; private set; }

    public PairFields Say => fields;

    public async Task<IActionResult> OnGetAsync(string pair, string? turn, string? done, CancellationToken cancellation)
    {
        Done = PairKey.TryParse(done);
        return await ShowAsync(pair, turn, cancellation);
    }

    public Task<IActionResult> OnPostMergeAsync(string pair, string? stays, string? mergeReason, CancellationToken cancellation) => DecideAsync(pair, "mergeReason", mergeReason, said =>
    {
        Stays = long.TryParse(stays, NumberStyles.None, CultureInfo.InvariantCulture, out var person) ? person : 0;
        return decide.MergeAsync(said, Stays, FromGone(said.Key), cancellation);
    }, cancellation);

    public Task<IActionResult> OnPostApartAsync(string pair, string? apartReason, CancellationToken cancellation) =>
        DecideAsync(pair, "apartReason", apartReason, said => decide.KeepApartAsync(said, cancellation), cancellation);

    public async Task<IActionResult> OnPostUndoAsync(string pair, string? undoReason, CancellationToken cancellation)
    {
        if (PairKey.TryParse(pair) is not { } key)
        {
            return NotFound();
        }

        var undone = await decide.UndoAsync(key, undoReason ?? "", cancellation);
        return undone.Succeeded ? GoTo($"/personnel/duplicates/{key}") : await RefusedAsync(pair, "undoReason", undoReason, undone.Refusal, cancellation);
    }

    /// <summary>What was typed there when it was refused.</summary>
    public string ReasonIn(string field) => _reason.Field == field ? _reason.Text : "";

    /// <summary>Which record a part is taken from, as it stands in the form or is proposed.</summary>
    public bool TakesFirst(PersonParts part) => Request.HasFormContentType && Request.Form["take-" + part].ToString() is { Length: > 0 } chosen
        ? chosen == "first"
        : Proposed.HasFlag(part) == (Stays == Pair.Second.Row.Id);

    private PersonParts Proposed => Stays == Pair.First.Row.Id
        ? PersonMerge.Proposed(Pair.First.Record, Pair.Second.Record, IsLater(Pair.Second, Pair.First))
        : PersonMerge.Proposed(Pair.Second.Record, Pair.First.Record, IsLater(Pair.First, Pair.Second));

    private static bool IsLater(PairedPerson one, PairedPerson other) =>
        ((one.Row.From ?? DateOnly.MinValue), one.Row.Load).CompareTo((other.Row.From ?? DateOnly.MinValue, other.Row.Load)) > 0;

    /// <summary>Of the parts that were chosen, those of the record that does not stay.</summary>
    private PersonParts FromGone(PairKey key) => PersonMerge.Single
        .Where(part => Request.Form["take-" + part].ToString() == (Stays == key.First ? "second" : "first"))
        .Aggregate(PersonParts.None, (all, part) => all | part);

    private async Task<IActionResult> DecideAsync(string pair, string field, string? reason, Func<PairWord, Task<Result<PairKey>>> work, CancellationToken cancellation)
    {
        if (PairKey.TryParse(pair) is not { } key)
        {
            return NotFound();
        }

        var done = await work(new PairWord(key, Version("firstVersion"), Version("secondVersion"), reason ?? ""));
        if (!done.Succeeded)
        {
            return await RefusedAsync(pair, field, reason, done.Refusal, cancellation);
        }

        return GoTo(await read.NextAsync(key, cancellation) is { } next ? $"/personnel/duplicates/{next}?done={key}" : $"/personnel/duplicates?done={key}");
    }

    private async Task<IActionResult> RefusedAsync(string pair, string field, string? reason, Refusal refusal, CancellationToken cancellation)
    {
        _reason = (field, reason ?? "");
        Mistakes.Add(refusal.Code switch { "duplicates-reason-wanted" => field, "duplicates-stays-wanted" => "stays", _ => "main" }, refusal, Reader);
        return await ShowAsync(pair, null, cancellation);
    }

    private async Task<IActionResult> ShowAsync(string pair, string? turn, CancellationToken cancellation)
    {
        if (PairKey.TryParse(pair) is not { } key || await read.OneAsync(key, cancellation) is not { } found)
        {
            return NotFound();
        }

        Pair = found;
        Rules = book.Edition(found.Pair.Rules);
        Fields = fields.Of(found.First.Record, found.Second.Record);
        Open = PersonMerge.Open(found.First.Record, found.Second.Record);
        if (Stays != key.First && Stays != key.Second)
        {
            Stays = found.Second.Row.Record.Length > found.First.Row.Record.Length ? key.Second : key.First;
        }

        History = await history.OfKeptAsync([.. found.Decisions.Select(d => d.Subject)], DuplicateProcesses.Kinds, turn, $"/personnel/duplicates/{key}?turn=", cancellation);
        return Page();
    }

    private int Version(string name) => int.TryParse(Request.Form[name], CultureInfo.InvariantCulture, out var version) ? version : 0;
}
