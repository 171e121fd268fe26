using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Personnel.Keeping;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Records.Pages;

/// <summary>Officers look for persons: asked by post, so that no name stands in an address; a number leads straight to the record.</summary>
[Needs(Permission.ReadPersonnel)]
[NeverKeep]
internal sealed class SearchModel(SearchPersons search, QuestionAddress addresses, Exchange exchange, Reader reader) : PersonPage(reader)
{
    public PersonQuestion Question { get; private set; } = new("");

    /// <summary>None where nothing was asked yet.</summary>
    public FoundPersons? Found { get; private set; }

    /// <summary>None before the first file.</summary>
    public Register? Register { get; private set; }

    public async Task OnGetAsync(string? asked, CancellationToken cancellation)
    {
        await RegisterAsync(cancellation);
        if (addresses.Read(asked) is { } question)
        {
            Question = question;
            await FindAsync(cancellation);
        }
    }

    public async Task<IActionResult> OnPostAsync(string? q, string? name, string? number, string? birth, string? occupation, CancellationToken cancellation)
    {
        Question = new PersonQuestion(Short(q), Short(name), Short(number), Short(birth), Short(occupation));
        if (await FindAsync(cancellation) && Found is { Hit: { } hit })
        {
            return GoTo(AddressOf(hit.Id));
        }

        await RegisterAsync(cancellation);
        return Page();
    }

    public string Turn(int page) => addresses.Write(Question with { Page = page });

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var found = await search.RunAsync(Question, cancellation);
        if (!found.Succeeded)
        {
            Mistakes.Add(found.Refusal.Code == "person-no-date" ? "birth" : "q", found.Refusal, Reader);
            return false;
        }

        Found = found.Value;
        return true;
    }

    private async Task RegisterAsync(CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        Register = await db.Set<Register>().AsNoTracking().SingleOrDefaultAsync(cancellation);
    }

    private static string Short(string? text) =>
        Isolated.Without(text ?? "") is var typed && typed.Length > PersonQuestion.Longest ? typed[..PersonQuestion.Longest] : typed;
}
