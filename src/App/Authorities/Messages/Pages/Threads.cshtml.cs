using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Authorities.Messages.Pages;

/// <summary>Threads of who acts: new ones first, found by words and by party.</summary>
[Needs(Permission.ExchangeMessages)]
[NeverKeep]
internal sealed class ThreadsModel(MessageDesk desk) : PageModel
{
    public ThreadQuestion Question { get; private set; } = null!;

    public ThreadList List { get; private set; } = null!;

    public IReadOnlyList<Party> Parties { get; private set; } = [];

    public Party? Own => desk.Who.Party;

    public bool Asks => Question.Words is not null || Question.With is not null;

    public async Task OnGetAsync(string? q, string? with, string? box, int? turn, CancellationToken cancellation)
    {
        var words = q?.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, 200)].Replace("\0", "", StringComparison.Ordinal) : null;
        Parties = [.. (await desk.Box.PartiesAsync(cancellation)).OrderBy(desk.Words.Party, desk.Reader.Language.ByName)];
        Question = new ThreadQuestion(box == "archive", words, Parties.Cast<Party?>().FirstOrDefault(p => p!.Value.Name == with), turn ?? 1);
        List = await desk.Box.ListAsync(Question, cancellation);
    }

    public string Turn(int page) => desk.Reader.To("/messages?" + string.Join('&', new (string Name, string? Value)[]
    {
        ("q", Question.Words), ("with", Question.With?.Name), ("box", Question.Archived ? "archive" : null), ("turn", page.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    }.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}")));
}
