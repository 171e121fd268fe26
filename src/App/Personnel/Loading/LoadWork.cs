using System.Collections.Concurrent;
using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Jobs;
using Comity.App.Reference;
using Comity.Standards.Tables;

namespace Comity.App.Personnel.Loading;

/// <summary>Checks drafts, and takes them in, beside the requests; one work a draft at a time.</summary>
internal sealed class LoadWork(
    JobBoard board, RegisterDrafts drafts, RegisterProfiles profiles, CountryResolver countries, Store store, IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, Job> _jobs = new();
    private readonly Lock _starting = new();

    public Job? Of(Guid draft) => _jobs.GetValueOrDefault(draft);

    /// <summary>Reads the file, and compares it with the register. Stores nothing but what it found.</summary>
    public Job Check(CountryCode country, RegisterDraft draft) => Start(draft, async (job, cancellation) =>
    {
        drafts.ForgetCheck(country, draft.Id);
        try
        {
            var (check, report) = await CheckAsync(country, draft, job, cancellation);
            drafts.SaveCheck(country, draft.Id, check, report);
        }
        catch (TableException wrong)
        {
            drafts.SaveCheck(country, draft.Id, LoadCheck.Refused(PersonnelRefusals.NotATable(draft.FileName, wrong.Message), time.GetUtcNow()), null);
        }

        return "";
    });

    /// <summary>Takes in what was checked and confirmed.</summary>
    public Job TakeIn(Acting who, RegisterDraft draft, string comment) => Start(draft, async (job, cancellation) =>
    {
        var country = who.Country!.Value;
        var (check, report) = (drafts.Check(country, draft.Id)!, drafts.Report(country, draft.Id)!);
        var profile = profiles.Read(drafts.Profile(country, draft.Id)!).Known!;
        var hash = await HashAsync(country, draft, cancellation);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = who;
        var load = new ConfirmedLoad(
            country, draft.FileName, hash, draft.FileSize, profile.Profile.Id, profile.Hash, draft.Whole, draft.On, check.Edition, check.Counts, report.Rows,
            report.SetAside, report.Doubts, report.ToJson(), comment);
        var stored = hash != check.FileHash ? PersonnelRefusals.Overtaken() : await scope.ServiceProvider.GetRequiredService<StoreRegister>().StoreAsync(
            load, () => Open(country, draft, profile), Told(job, "jobs.takingIn"), cancellation);
        if (!stored.Succeeded)
        {
            drafts.SaveCheck(country, draft.Id, check.With(stored.Refusal), null);
            return "";
        }

        drafts.Save(country, draft with { Loaded = stored.Value.Number });
        File.Delete(drafts.FileOf(country, draft.Id));
        return $"/personnel/loads/done/{stored.Value.Number}";
    });

    private async Task<(LoadCheck Check, LoadReport Report)> CheckAsync(CountryCode country, RegisterDraft draft, Job job, CancellationToken cancellation)
    {
        var profile = profiles.Read(drafts.Profile(country, draft.Id)!).Known!;
        await using var connection = await store.OpenAsync(cancellation);
        var edition = await EditionAsync(country, cancellation);
        var index = await RegisterIndex.ReadAsync(connection, null, country, cancellation);
        using var source = Open(country, draft, profile);
        var delta = new LoadDelta(Told(job, "jobs.checkingRegister"));
        await new RegisterWalk(connection, country, index, source, draft.Whole, draft.On, time.GetUtcNow()).RunAsync(delta, cancellation);
        var check = new LoadCheck
        {
            At = time.GetUtcNow(), FileHash = await HashAsync(country, draft, cancellation), Edition = edition, Counts = delta.Counts, New = delta.New,
            Changed = delta.Changes, Gone = delta.Left,
        };
        return (check, LoadReport.Of(source.Outcome));
    }

    private FileSource Open(CountryCode country, RegisterDraft draft, KnownRegisterProfile profile) =>
        new(drafts.FileOf(country, draft.Id), draft.FileName, profile.Profile, countries, draft.On);

    private async Task<string> HashAsync(CountryCode country, RegisterDraft draft, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(drafts.FileOf(country, draft.Id));
        return Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(stream, cancellation));
    }

    private async Task<long> EditionAsync(CountryCode country, CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT edition FROM register WHERE country = @country";
        command.AddParameter("@country", country.Value);
        return await command.ExecuteScalarAsync(cancellation) is { } edition ? Convert.ToInt64(edition, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    private static Action<double> Told(Job job, string step)
    {
        job.Report(step, 0, 0);
        return share => job.Report(step, (long)(share * 1000), 1000);
    }

    private Job Start(RegisterDraft draft, Func<Job, CancellationToken, Task<string>> work)
    {
        lock (_starting)
        {
            return Of(draft.Id) is { State: JobState.Running } under ? under : _jobs[draft.Id] = board.Start(draft.FileName, work);
        }
    }
}
