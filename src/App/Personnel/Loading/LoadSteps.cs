using System.Security.Cryptography;
using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Keeping;
using Comity.App.Reference;
using Comity.Standards.Tables;

namespace Comity.App.Personnel.Loading;

/// <summary>The steps of a load: what the file is to the register, and taking in what was confirmed.</summary>
internal sealed class LoadSteps(
    RegisterDrafts drafts, RegisterProfiles profiles, CountryResolver countries, ReferenceData reference, Store store, IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly Lazy<IReadOnlySet<string>> _unitGroups = new(() => reference.Occupations.All.Select(o => o.Code).ToHashSet(StringComparer.Ordinal));

    /// <summary>Reads the file, and compares it with the register. Stores nothing but what it found.</summary>
    /// <param name="progress">Is told the share that is done, now and then.</param>
    public async Task<LoadCheck> CheckAsync(CountryCode country, RegisterDraft draft, Action<double> progress, CancellationToken cancellation)
    {
        drafts.ForgetCheck(country, draft.Id);
        LoadCheck check;
        LoadReport? report = null;
        try
        {
            (check, report) = await CompareAsync(country, draft, progress, cancellation);
        }
        catch (TableException wrong)
        {
            check = LoadCheck.Refused(PersonnelRefusals.NotATable(draft.FileName, wrong.Message), time.GetUtcNow());
        }

        drafts.SaveCheck(country, draft.Id, check, report);
        return check;
    }

    /// <summary>Takes in what was checked and confirmed; the file itself goes.</summary>
    public async Task<Result<RegisterLoad>> TakeInAsync(Acting who, RegisterDraft draft, string comment, Action<double> progress, CancellationToken cancellation)
    {
        var country = who.Country!.Value;
        var (check, report) = (drafts.Check(country, draft.Id)!, drafts.Report(country, draft.Id)!);
        var stored = await StoreAsync(who, draft, check, report, comment, progress, cancellation);
        if (!stored.Succeeded)
        {
            drafts.SaveCheck(country, draft.Id, check.With(stored.Refusal), null);
            return stored;
        }

        drafts.Save(country, draft with { Loaded = stored.Value.Number });
        File.Delete(drafts.FileOf(country, draft.Id));
        return stored;
    }

    private async Task<Result<RegisterLoad>> StoreAsync(
        Acting who, RegisterDraft draft, LoadCheck check, LoadReport report, string comment, Action<double> progress, CancellationToken cancellation)
    {
        var country = who.Country!.Value;
        var profile = profiles.Read(drafts.Profile(country, draft.Id)!).Known!;
        if (await HashAsync(country, draft, cancellation) != check.FileHash)
        {
            return PersonnelRefusals.Overtaken();
        }

        var load = new ConfirmedLoad(
            country, draft.FileName, check.FileHash, draft.FileSize, profile.Profile.Id, profile.Hash, draft.Whole, draft.On, check.Edition, check.Counts,
            report.Rows, report.SetAside, report.Doubts, report.ToJson(), comment);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = who;
        return await scope.ServiceProvider.GetRequiredService<StoreRegister>().StoreAsync(load, () => Open(country, draft, profile), progress, cancellation);
    }

    private async Task<(LoadCheck Check, LoadReport Report)> CompareAsync(CountryCode country, RegisterDraft draft, Action<double> progress, CancellationToken cancellation)
    {
        var profile = profiles.Read(drafts.Profile(country, draft.Id)!).Known!;
        await using var connection = await store.OpenAsync(cancellation);
        var edition = await EditionAsync(country, cancellation);
        var index = await RegisterIndex.ReadAsync(connection, null, country, cancellation);
        var joined = await JoinedNumbers.ReadAsync(connection, country, cancellation);
        using var source = Open(country, draft, profile);
        var delta = new LoadDelta(progress);
        await new RegisterWalk(connection, country, index, joined, source, draft.Whole, draft.On, time.GetUtcNow()).RunAsync(delta, cancellation);
        var check = new LoadCheck
        {
            At = time.GetUtcNow(),
            FileHash = await HashAsync(country, draft, cancellation),
            Edition = edition,
            Counts = delta.Counts,
            New = delta.New,
            Changed = delta.Changes,
            Gone = delta.Left,
        };
        return (check, LoadReport.Of(source.Outcome));
    }

    private FileSource Open(CountryCode country, RegisterDraft draft, KnownRegisterProfile profile) =>
        new(drafts.FileOf(country, draft.Id), draft.FileName, profile.Profile with { UnitGroups = _unitGroups.Value }, countries, draft.On);

    private async Task<string> HashAsync(CountryCode country, RegisterDraft draft, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(drafts.FileOf(country, draft.Id));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }

    private async Task<long> EditionAsync(CountryCode country, CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT edition FROM register WHERE country = @country";
        command.AddParameter("@country", country.Value);
        return await command.ExecuteScalarAsync(cancellation) is { } edition ? Convert.ToInt64(edition, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }
}
