using Comity.App.Access;
using Comity.App.Layout;
using Comity.Rules.Book;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>Every rule, by what it judges, to be searched.</summary>
[Open]
internal sealed class RulesModel(CheckBook book, Reader reader) : PageModel
{
    public string Words { get; private set; } = "";

    public IReadOnlyList<Rule> Found { get; private set; } = [];

    public void OnGet(string? q)
    {
        Words = q?.Trim() is { Length: > 0 and <= 200 } words ? words : "";
        Found = [.. RuleSearch.Find(book.Rules, Words, reader.Language.Code)];
    }
}
