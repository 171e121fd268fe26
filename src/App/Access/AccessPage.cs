using Comity.App.Access.SignIn;
using Comity.App.Layout;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Access;

/// <summary>What pages of signing in and of people share: the reader, what is wrong on the form, the way on.</summary>
internal abstract class AccessPage(Reader reader) : PageModel
{
    /// <summary>Where somebody lands who wanted to go nowhere in particular.</summary>
    public const string Landing = "/workspace";

    public Mistakes Mistakes { get; } = new();

    /// <summary>Where somebody wanted to go; a path of this site only.</summary>
    [BindProperty(SupportsGet = true, Name = "to")]
    public string? To { get; set; }

    protected Reader Reader { get; } = reader;

    protected SignInRequest Asked(string? invitation = null) =>
        new(Request.Headers.UserAgent, invitation, HttpContext.RequestServices.GetRequiredService<WhoActs>().Now.Session);

    protected IActionResult GoTo(string path) => Redirect(Reader.To(path));

    /// <summary>The cookie of a session that began, and on: to choose a role, else to where one wanted to go.</summary>
    protected async Task<IActionResult> EnterAsync(Session session, bool chooses)
    {
        await HttpContext.SignInAsync(Sessions.Scheme, Sessions.Principal(session));
        var wanted = WantedPath();
        return chooses ? GoTo("/account/role?to=" + Uri.EscapeDataString(wanted)) : GoTo(wanted);
    }

    /// <summary>As the reader's language stands before it already, it does not stand there twice.</summary>
    protected string WantedPath()
    {
        var path = LocalAddress.Of(To);
        var start = Request.PathBase.Value!;
        path = start.Length > 0 && path.StartsWith(start + "/", StringComparison.Ordinal) ? path[start.Length..] : path;
        return path == "/" ? Landing : path;
    }
}
