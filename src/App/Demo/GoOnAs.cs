using Comity.App.Access;
using Comity.App.Access.SignIn;
using Comity.App.Common;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Demo;

/// <summary>Begins a session as somebody of the demonstration, as any other way of signing in does once it is certain who comes in.</summary>
internal sealed class GoOnAs(Arrivals arrivals, SessionStart sessions)
{
    public async Task<SignInAnswer> RunAsync(Guid id, SignInRequest request, CancellationToken cancellation)
    {
        var answer = await arrivals.RunAsync<SignInAnswer>(
            DemoProcesses.GoOnAs,
            async (db, token) => await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id && p.Email!.EndsWith(Cast.Mail), token) is { } person
                ? await sessions.BeginAsync(db, person, request, "demonstration", token)
                : Refusal.Of("demo-nobody"),
            cancellation);
        return answer.Value ?? SignInAnswer.Refused(answer.Refusal!);
    }
}
