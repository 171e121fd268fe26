using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Comity.App.Access;

/// <summary>A page that writes: only for whoever holds the pen. Everybody else is told how to get it. Never kept in a cache.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WritesAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (!context.HttpContext.RequestServices.GetRequiredService<OneTimeLink>().Allows(context.HttpContext))
        {
            context.Result = new RedirectResult(context.HttpContext.Request.PathBase + "/start/closed");
        }
    }
}
