using Comity.App.Access;
using Comity.App.Audit.Reading;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Audit.Pages;

/// <summary>The log to search: for auditor and administrator all of it, for an owner that of the own country.</summary>
[Needs(Permission.ReadAuditLog)]
[NeverKeep]
internal sealed class IndexModel(LogEntries entries, LogProofs proofs, WhoActs who) : PageModel
{
    private const int PageSize = 50;

    public LogQuestion Question { get; private set; } = null!;

    public History Found { get; private set; } = null!;

    /// <summary>Of the whole log, whoever may read what of it.</summary>
    public long Size { get; private set; }

    public string? OwnCountry => who.Now.Reach.All ? null : who.Now.Country?.Value;

    public string Export => "/audit/export" + (Question.IsEmpty ? "" : "?" + Question.ToQuery());

    public static IReadOnlyList<Process> Processes => DeclaredProcesses.All;

    public async Task OnGetAsync(string? page, CancellationToken cancellation)
    {
        Question = LogQuestion.Of(Request.Query);
        Size = await proofs.SizeAsync(cancellation);
        Found = await entries.SearchAsync(Question, History.PageOf(page), PageSize, cancellation) with
        {
            Address = $"/audit?{Question.ToQuery()}{(Question.IsEmpty ? "" : "&")}page=",
        };
    }
}
