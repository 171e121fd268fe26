using Comity.App.Access;
using Comity.App.Access.People;
using Comity.App.Access.SignIn;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Demo;

/// <summary>Where players act: each through the use cases of the program, as whoever they are, on the day on which they do it.</summary>
internal sealed class Stage(IServiceProvider services, StoryClock clock)
{
    private readonly Dictionary<Player, Guid> _people = [];
    private readonly Dictionary<Player, Guid?> _organizations = [];

    public StoryClock Clock => clock;

    /// <summary>The player does something, by the use case that stands for it.</summary>
    public Task<T> DoAsync<TUse, T>(Player player, Func<TUse, Task<Result<T>>> use)
        where TUse : notnull => AsAsync(As(player), use);

    public Acting As(Player player) => Acting.As(_people[player], player.Name, player.Role, player.Country, _organizations.GetValueOrDefault(player));

    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public static T Told<T>(Result<T> done, string who) =>
        done.Succeeded ? done.Value : throw new InvalidOperationException($"The story of the demonstration does not hold: {who} was refused ({done.Refusal!.Code}).");

    /// <summary>Whoever opened the program at its first start, and the mark, in one transaction with the proof that nothing else is there.</summary>
    public async Task BeginAsync(Player first, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await AsAsync<Acts, bool>(Acting.Itself, acts => acts.RunAsync<bool>(new Act(DemoProcesses.Begin), async (db, token) =>
        {
            db.Add(new Demonstration(now));
            await db.SaveChangesAsync(token);
            await AloneAsync(db, token);
            var person = await MakeAsync(db, first);
            db.Add(FirstAdministrator.Of(person, now));
            return true;
        }, cancellation));
    }

    public Task FinishAsync(CancellationToken cancellation) => AsAsync<Acts, bool>(Acting.Itself, acts => acts.RunAsync<bool>(new Act(DemoProcesses.Finish), async (db, token) =>
    {
        (await db.Set<Demonstration>().SingleAsync(token)).Finish(clock.GetUtcNow());
        return true;
    }, cancellation));

    public Task<string> InviteAsync(Player by, Player invited, CancellationToken cancellation) => DoAsync<InvitePerson, string>(
        by, invite => invite.RunAsync(new Invitee(invited.Email, invited.Name, "en", invited.Role, invited.Country, Until: null), cancellation));

    /// <summary>Invited, and came in by the link.</summary>
    public async Task JoinAsync(Player by, Player invited, CancellationToken cancellation)
    {
        var link = await InviteAsync(by, invited, cancellation);
        var key = link[(link.LastIndexOf('/') + 1)..];
        await AsAsync<Acts, bool>(Acting.Itself, acts => acts.RunAsync<bool>(new Act(AccessProcesses.AcceptInvitation, invited.Country), async (db, token) =>
        {
            var invitation = await Acceptance.FindAsync(db, key, clock.GetUtcNow(), token)
                ?? throw new InvalidOperationException($"The invitation of {invited.Name} is not good.");
            _organizations[invited] = invitation.OrganizationId;
            await Acceptance.JoinAsync(db, invitation, await MakeAsync(db, invited), clock.GetUtcNow(), token);
            return true;
        }, cancellation));
    }

    /// <summary>A second person agrees to the role of somebody who joined.</summary>
    public async Task AgreeAsync(Player by, Player to, CancellationToken cancellation)
    {
        var waiting = await AsAsync<Exchange, Guid>(Acting.Itself, async exchange =>
        {
            await using var db = exchange.Open();
            return await db.Set<Membership>().Where(m => m.PersonId == _people[to]).Select(m => m.Id).SingleAsync(cancellation);
        });
        await DoAsync<RoleChanges, Membership>(by, roles => roles.ApproveAsync(waiting, cancellation));
    }

    /// <summary>A person without any way of signing in: nobody can be them but by the page of the demonstration.</summary>
    private async Task<Person> MakeAsync(ExchangeDb db, Player player)
    {
        using var users = services.GetRequiredService<Accounts>().Over(db);
        var person = new Person(Guid.CreateVersion7(), player.Email, player.Name, "en", clock.GetUtcNow());
        (await users.CreateAsync(person)).OrThrow();
        db.Happenings!.Add(new Happening("PersonAdded", Subjects.Of(person), null, [],
            [new ValueChange("Name", null, person.Name), new ValueChange("Email", null, person.Email)]));
        _people[player] = person.Id;
        return person;
    }

    private static async Task AloneAsync(ExchangeDb db, CancellationToken cancellation)
    {
        var transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(db.Database.CurrentTransaction!);
        if (await DemoGuard.ContentAsync(db.Database.GetDbConnection(), transaction, _ => true, cancellation) is { } table)
        {
            throw new SettingsException($"Somebody else began to write into this database (table {table}): it is no demonstration.");
        }
    }

    private async Task<T> AsAsync<TUse, T>(Acting who, Func<TUse, Task<Result<T>>> use)
        where TUse : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = who;
        return Told(await use(scope.ServiceProvider.GetRequiredService<TUse>()), who.Name);
    }
}
