using Comity.App.Access;
using Comity.App.Access.People;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Workspace.Pages;

/// <summary>Where one lands after signing in: what waits, what changed, and how far the country's record answers to the Code.</summary>
[Needs(Permission.UseWorkspace)]
[NeverKeep]
internal sealed class WorkspaceModel(
    WhoActs who, IEnumerable<IWaiting> waiting, LatestChanges latest, IEnumerable<ICompleteness> completeness, ReferenceData reference, Reader reader,
    TimeProvider time)
    : PageModel
{
    public Acting Who => who.Now;

    /// <summary>What is due first, first; what has no date by its age.</summary>
    public IReadOnlyList<WaitingTask> Tasks { get; private set; } = [];

    public ChangeList Changed { get; private set; } = null!;

    public IReadOnlyList<ParagraphState> Paragraphs { get; private set; } = [];

    /// <summary>Recovery codes that are left, where the way in was one.</summary>
    public int? CodesLeft { get; private set; }

    public string Role => RoleWords.Of(reader, reference, Who.Role!.Value, Who.Country);

    public int Complete => Paragraphs.Count(p => p.State == Completeness.Complete);

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public string? Country => Who.Country is { } country ? reference.NameOf(country.Value, reader.Language.Code) : null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        CodesLeft = TempData["codes-left"] as int?;
        var tasks = new List<WaitingTask>();
        foreach (var source in waiting)
        {
            tasks.AddRange(await source.ForAsync(Who, cancellation));
        }

        Tasks = [.. tasks.OrderBy(t => t.Due ?? DateOnly.MaxValue).ThenBy(t => t.Since)];
        Changed = await latest.SinceVisitAsync(cancellation);
        if (Who.Country is { } country)
        {
            Paragraphs = await AllOfAsync(country, cancellation);
        }
    }

    /// <summary>Whether the day by which it is wanted has gone by.</summary>
    public bool IsLate(WaitingTask task) => task.Due < Today;

    public static string Look(Completeness state) => state switch
    {
        Completeness.Complete => "passed",
        Completeness.Part => "justify",
        _ => "nodata",
    };

    private async Task<IReadOnlyList<ParagraphState>> AllOfAsync(CountryCode country, CancellationToken cancellation)
    {
        var all = new List<ParagraphState>();
        foreach (var source in completeness)
        {
            all.AddRange(await source.OfAsync(country, cancellation));
        }

        return [.. all.OrderBy(p => p.Paragraph, StringComparer.Ordinal)];
    }
}
