using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Post.Pages;

/// <summary>Letters by state, for administrators: to whom, about what, and what went wrong. What a letter says is not shown.</summary>
[Needs(Permission.ReadLetters)]
[NeverKeep]
internal sealed class LettersModel(LetterList letters, TryLetterAgain again, Carrier carrier, Reader reader, TimeProvider time) : PageModel
{
    private const int MostPages = 1_000_000;

    public bool HasServer => carrier.HasServer;

    public LetterState State { get; private set; }

    public int Turn { get; private set; }

    public LetterPage Shown { get; private set; } = new([], new Dictionary<LetterState, int>());

    public int Pages => Math.Max(1, (Shown.Counts[State] + LetterList.Size - 1) / LetterList.Size);

    public Refusal? Refusal { get; private set; }

    public bool Done { get; private set; }

    public bool IsResting(ListedLetter letter) => letter.NotBefore > time.GetUtcNow();

    public string AddressOf(LetterState state, int page = 1) =>
        reader.To($"/letters?state={NameOf(state)}{(page == 1 ? "" : $"&page={page.ToString(System.Globalization.CultureInfo.InvariantCulture)}")}");

    public static string NameOf(LetterState state) => char.ToLowerInvariant(state.ToString()[0]) + state.ToString()[1..];

    public async Task OnGetAsync(string? state, [FromQuery(Name = "page")] int turn, bool done, CancellationToken cancellation)
    {
        Done = done;
        await LoadAsync(state, turn, cancellation);
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid id, string? state, CancellationToken cancellation)
    {
        if ((await again.RunAsync(id, cancellation)).Refusal is { } refusal)
        {
            Refusal = refusal;
            await LoadAsync(state, 1, cancellation);
            return Page();
        }

        return Redirect(reader.To("/letters?state=waiting&done=true"));
    }

    private async Task LoadAsync(string? state, int turn, CancellationToken cancellation)
    {
        State = Enum.TryParse<LetterState>(state, ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : LetterState.Waiting;
        Turn = Math.Clamp(turn, 1, MostPages);
        Shown = await letters.ReadAsync(State, Turn, cancellation);
    }
}
