using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Access.Keys;

/// <summary>For a program to try its key.</summary>
internal static class ReadKey
{
    /// <param name="Name">What the program is called.</param>
    /// <param name="Country">Country that it acts for; none for the Secretariat's own.</param>
    /// <param name="Scopes">What it may do.</param>
    internal sealed record KeyAnswer(string Name, string? Country, IReadOnlyList<string> Scopes);

    public static Results<Ok<KeyAnswer>, ProblemHttpResult> Handle(WhoActs who, Reader reader) => who.Now.Role == Role.ServiceAccount
        ? TypedResults.Ok(new KeyAnswer(who.Now.Name, who.Now.Country?.Value, [.. who.Now.Permissions.Order().Select(p => p.ToString())]))
        : reader.Refused(Refusal.Of("key-none"), StatusCodes.Status404NotFound);
}
