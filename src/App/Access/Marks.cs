using Microsoft.AspNetCore.Authorization;

namespace Comity.App.Access;

/// <summary>A page or route for everybody. Without this mark or <see cref="NeedsAttribute"/> it answers nobody.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenAttribute : Attribute, IAllowAnonymous;

/// <summary>A page or route for those who may do this. Its answers are never kept.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsAttribute(Permission permission) : AuthorizeAttribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public Permission Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>The marks, where a route is mapped.</summary>
internal static class Marks
{
    public static T Open<T>(this T route)
        where T : IEndpointConventionBuilder => route.WithMetadata(new OpenAttribute());

    public static T Needs<T>(this T route, Permission permission)
        where T : IEndpointConventionBuilder => route.WithMetadata(new NeedsAttribute(permission));
}

/// <summary>May who acts do what the page or route asks for?</summary>
internal sealed class MayThey(WhoActs who) : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (who.Now.May(requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
