using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Comity.App.Files;

/// <summary>Says before anything is read that a file is too large, where the browser announces its size.</summary>
/// <param name="page">The page with the form; it is told <c>?problem=large</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadLimitAttribute(string page) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>In bytes.</summary>
    public const long LargestFile = 1L << 30;

    /// <summary>What a form takes beside its file.</summary>
    public const long Form = 1 << 20;

    public string Page { get; } = page;

    /// <summary>After who may write at all, before the form is read.</summary>
    public int Order => 100;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.Result is null && context.HttpContext.Request.ContentLength > LargestFile + Form)
        {
            context.Result = new RedirectResult(context.HttpContext.Request.PathBase + Page + "?problem=large");
        }
    }
}
