using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Jobs;
using Comity.App.Reference;

namespace Comity.App.Authorities.Renewals;

/// <summary>Goes through the register once: asks who is to be asked, and lets lapse who did not answer. Twice on a day does nothing more.</summary>
[Cites("code-2010:7.4", "authorities.serves.renewal", Page = "/authorities")]
internal sealed class RenewalSweep(
    IServiceScopeFactory scopes, ContentFiles files, TimeProvider time) : ISweep
{
    /// <summary>What is due on a day is done on that day, whenever the program runs.</summary>
    public TimeSpan Every => TimeSpan.FromHours(1);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public Task SweepAsync(CancellationToken cancellation) => RunAsync(cancellation);

    /// <returns>How many were asked, and how many lapsed.</returns>
    public async Task<(int Asked, int Lapsed)> RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<WhoActs>().Now = Acting.Itself;
        var terms = RenewalTerms.On(Today, files);
        List<Designation> all;
        await using (var db = services.GetRequiredService<Exchange>().Open())
        {
            all = await DesignationRecord.AllAsync(db, null, cancellation);
        }

        var done = new List<RenewalMove>();
        foreach (var designation in all)
        {
            done.Add(await MoveAsync(services, designation, terms, cancellation));
        }

        return (done.Count(m => m == RenewalMove.Ask), done.Count(m => m == RenewalMove.Lapse));
    }

    private async Task<RenewalMove> MoveAsync(IServiceProvider services, Designation designation, RenewalTerms terms, CancellationToken cancellation)
    {
        var (move, about) = (Renewal.Of(designation, terms, Today), new About(designation.Id, designation.Country));
        var acts = services.GetRequiredService<DesignationActs>();

        // Looked at again inside: another process may have been quicker.
        Result<Decided> Decide(Designation one, IReadOnlyList<Designation> others) =>
            Renewal.Of(one, terms, Today) != move ? AuthoritiesRefusals.Changed()
            : Decided.Of(move == RenewalMove.Ask ? DesignationDecisions.Ask(one) : DesignationDecisions.Lapse(one, Today));

        var result = move switch
        {
            RenewalMove.Ask => await acts.RunAsync(
                AuthoritiesProcesses.Ask, about, null, Decide, cancellation, (db, after, _) => Write(db, after, terms, services.GetRequiredService<DesignationLetters>())),
            RenewalMove.Lapse => await acts.RunAsync(AuthoritiesProcesses.Lapse, about, null, Decide, cancellation),
            _ => AuthoritiesRefusals.Changed(),
        };
        return result.Succeeded ? move : RenewalMove.None;
    }

    private Task Write(ExchangeDb db, Designation asked, RenewalTerms terms, DesignationLetters letters)
    {
        var (said, until) = (asked.Latest!.Particulars, Renewal.Deadline(asked.AskedInVain[0], terms));
        var token = RenewalLink.NewToken();
        db.Add(new RenewalLink(Guid.CreateVersion7(), token, asked, time.GetUtcNow(), until));
        var to = said.PrivateEmail.Length > 0 ? said.PrivateEmail : said.PublicEmail;
        if (to.Length > 0)
        {
            letters.Add(db, to, said.ContactLanguages.Split(',')[0], "authorities.letters.Renewal", asked, "/authorities/still-right/" + token, ("until", until));
        }

        return Task.CompletedTask;
    }
}
