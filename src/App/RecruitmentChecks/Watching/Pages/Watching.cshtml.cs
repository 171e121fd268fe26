using System.Globalization;
using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Reference;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.RecruitmentChecks.Watching.Pages;

/// <summary>Active recruitment from listed countries, month by month.</summary>
[Open]
internal sealed class WatchingModel(WatchedPicture picture, ContentFiles files, TimeProvider time, Reader reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    public IReadOnlyList<WatchedMonth> Months { get; private set; } = [];

    /// <summary>The month that is shown; none where nothing was published yet.</summary>
    public WatchedMonth? Shown { get; private set; }

    public IReadOnlyList<WatchedCorridor> Corridors { get; private set; } = [];

    public WatchingTerms Terms { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Terms = WatchingTerms.On(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), files);
        Months = await picture.MonthsAsync(cancellation);
        Shown = Months.FirstOrDefault(m => KeyOf(m.Month) == Month) ?? (Months.Count > 0 ? Months[0] : null);
        Corridors = Shown is { } shown ? await picture.CorridorsAsync(shown.Month, null, null, cancellation) : [];
    }

    public static string KeyOf(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public string NameOf(DateOnly month) => month.ToString("Y", CultureInfo.GetCultureInfo(reader.Language.Code));
}
