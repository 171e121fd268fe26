using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Access.SignIn;

/// <summary>
/// Runs a process for somebody who is not known yet. Comity acts, until the process finds out who it is and names them: the entry in
/// the log then bears their name. Afterwards the request is nobody's again until the cookie says otherwise.
/// </summary>
internal sealed class Arrivals(Acts acts, WhoActs who)
{
    public Task<Result<T>> RunAsync<T>(Process process, Func<ExchangeDb, CancellationToken, Task<Result<T>>> work, CancellationToken cancellation) =>
        RunAsync(new Act(process), work, cancellation);

    public async Task<Result<T>> RunAsync<T>(
        Act act, Func<ExchangeDb, CancellationToken, Task<Result<T>>> work, CancellationToken cancellation)
    {
        var before = who.Now;
        who.Now = Acting.Itself;
        try
        {
            return await acts.RunAsync(act, work, cancellation);
        }
        finally
        {
            who.Now = before;
        }
    }

    public void Is(Person person, Membership? membership) =>
        who.Now = membership is null
            ? new Acting(person.Id, person.Name, Role: null, Country: null, new HashSet<Permission>())
            : Acting.As(person.Id, person.Name, membership.Role, membership.Country, membership.OrganizationId);
}
