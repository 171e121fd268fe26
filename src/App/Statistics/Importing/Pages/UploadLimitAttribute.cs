using Comity.App.Statistics.Importing.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Comity.App.Statistics.Importing.Pages;

/// <summary>Says before anything is read that a file is too large, where the browser announces its size.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadLimitAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>What a form takes beside its file.</summary>
    public const long Form = 1 << 20;

    /// <summary>After who may write at all, before the form is read.</summary>
    public int Order => 100;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.Result is null && context.HttpContext.Request.ContentLength > ImportDrafts.LargestFile + Form)
        {
            context.Result = new RedirectResult(context.HttpContext.Request.PathBase + "/import?problem=large");
        }
    }
}
