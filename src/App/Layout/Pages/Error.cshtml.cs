using Comity.App.Access;
using Comity.App.Serving;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Layout.Pages;

/// <summary>What went wrong, in plain words, and what can be done next. Programs get a problem (RFC 9457) instead of a page.</summary>
[Open]
[NeverKeep]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ErrorModel(Reader reader) : PageModel
{
    private static readonly string[] ForPrograms = ["/api", "/openapi"];

    public int Code { get; private set; }

    /// <summary>The address that was asked for, where it helps the reader to see it.</summary>
    public string? Asked { get; private set; }

    public string TextKey => reader.Has($"error.{Code}.title") ? $"error.{Code}" : Code >= 500 ? "error.500" : "error.400";

    public IActionResult OnGet(int? code) => Answer(code);

    public IActionResult OnPost(int? code) => Answer(code);

    public IActionResult OnPut(int? code) => Answer(code);

    public IActionResult OnDelete(int? code) => Answer(code);

    private IActionResult Answer(int? code)
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var refused = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        Asked = failed?.Path ?? refused?.OriginalPath;
        // Where the form itself cannot be read, nothing is bound of the address either: what was answered first is known without it.
        code ??= refused?.OriginalStatusCode;
        Code = failed is not null ? StatusCodes.Status500InternalServerError : code is >= 400 and <= 599 ? code.Value : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
        return IsForPrograms(Asked) ? Problem() : Page();
    }

    private static bool IsForPrograms(string? path) =>
        path is not null && Array.Exists(ForPrograms, start => new PathString(path).StartsWithSegments(start, StringComparison.OrdinalIgnoreCase));

    private ObjectResult Problem() => new(new ProblemDetails
    {
        Status = Code,
        Title = reader.Say(TextKey + ".title"),
        Detail = reader.Say(TextKey + ".body"),
        Instance = Asked,
    })
    {
        StatusCode = Code,
        ContentTypes = { "application/problem+json" },
    };
}
