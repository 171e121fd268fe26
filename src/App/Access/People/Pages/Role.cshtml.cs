using Comity.App.Audit.Reading;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.People.Pages;

/// <summary>One role of one person: until when it counts, and its end.</summary>
[Needs(Permission.ManagePeople)]
[NeverKeep]
internal sealed class RoleModel(PeopleList people, RoleChanges changes, ReadHistory history, ReferenceData reference, TimeProvider time, Reader reader)
    : AccessPage(reader)
{
    private const int LongestReason = 500;

    public HeldRole Held { get; private set; } = null!;

    public History History { get; private set; } = null!;

    public string RoleText => RoleWords.Of(Reader, reference, Held.Role.Role, Held.Role.Country);

    public string State => Held.StateAt(time.GetUtcNow());

    public string? Until { get; private set; }

    public bool Saved { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, bool saved, CancellationToken cancellation)
    {
        Saved = saved;
        return await ShowAsync(id, cancellation);
    }

    public async Task<IActionResult> OnPostUntilAsync(Guid id, string? until, CancellationToken cancellation)
    {
        if (!EndDay.TryRead(until, out var end))
        {
            Mistakes.Add("until", Reader.Say("refusals.until-past"));
            return await ShowAsync(id, cancellation, until);
        }

        var changed = await changes.EndByAsync(id, end, cancellation);
        return changed.Succeeded ? GoTo($"/people/{id}?saved=true") : await RefusedAsync(id, "until", changed.Refusal, until, cancellation);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, string? why, CancellationToken cancellation)
    {
        var ended = await changes.EndAsync(id, why?.Length > LongestReason ? why[..LongestReason] : why, cancellation);
        return ended.Succeeded ? GoTo("/people?said=ended") : await RefusedAsync(id, "why", ended.Refusal, null, cancellation);
    }

    private Task<IActionResult> RefusedAsync(Guid id, string field, Common.Refusal refusal, string? until, CancellationToken cancellation)
    {
        Mistakes.Add(field, refusal, Reader);
        return ShowAsync(id, cancellation, until);
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancellation, string? until = null)
    {
        // Another country's row is not there, for this reader.
        if (await people.OneAsync(id, cancellation) is not { } held)
        {
            return NotFound();
        }

        (Held, Until) = (held, until ?? EndDay.Write(held.Role.Until));
        History = await history.OfAsync(
            [held.Role.Subject, .. await people.InvitationsToAsync(held.Role, cancellation)], Request.Query["history"], $"/people/{id}?history=", cancellation);
        return Page();
    }
}
