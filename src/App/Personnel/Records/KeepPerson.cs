using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Personnel.Keeping;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;

namespace Comity.App.Personnel.Records;

/// <summary>Why a record is to say something else.</summary>
internal enum Way
{
    /// <summary>What it says was never so: it is kept, and not believed any more.</summary>
    Wrong,

    /// <summary>What it says was so until a day, and stays true of the days before.</summary>
    Changed,
}

/// <summary>What an officer makes of a person's record.</summary>
/// <param name="Version">The version that the officer saw.</param>
/// <param name="On">First day of which it holds; only where it changed.</param>
internal sealed record Correction(long Id, int Version, PersonRecord Record, Way Way, DateOnly? On, string Reason)
{
    public const int LongestReason = 1_000;
}

/// <summary>An officer corrects a person's record, says what became of it, or adds a person by hand.</summary>
internal sealed class KeepPerson(Acts acts, WhoActs who, TimeProvider time)
{
    private CountryCode Country => who.Now.Country!.Value;

    public Task<Result<long>> CorrectAsync(Correction said, CancellationToken cancellation) => acts.RunAsync<long>(
        new Act(PersonnelProcesses.Correct, Country, said.Reason.Trim()),
        async (db, token) =>
        {
            var now = ValueText.Moment(time.GetUtcNow());
            var change = await RegisterChange.BeginAsync(db, Country, now, token);
            if (await PersonRows.FindAsync(change.Connection, change.Transaction, Country, said.Id, token) is not { } was)
            {
                return RecordRefusals.NotFound();
            }

            var record = was.Read();
            if ((Refuse(said, was) ?? RefuseReason(said.Reason) ?? await RefuseNumberAsync(change, said.Record.Number, was.Id, token)) is { } refusal)
            {
                return refusal;
            }

            var changes = PersonChanges.Between(record, said.Record);
            if (changes.Count == 0)
            {
                return RecordRefusals.NothingChanged();
            }

            await ReplaceAsync(change, was, said, now, token);
            db.Happenings!.Add(ToldChanges.Of(PersonEvents.Corrected, was.Subject, Country, changes) with
            {
                Values = [new("Way", null, said.Way.ToString()), new("Version", Number(was.Version), Number(was.Version + 1)), .. said.On is { } day && said.Way == Way.Changed ? [new("From", null, ValueText.Of(day))] : Array.Empty<ValueChange>()],
            });
            return was.Id;
        },
        cancellation);

    public Task<Result<long>> AddAsync(PersonRecord record, string reason, CancellationToken cancellation) => acts.RunAsync<long>(
        new Act(PersonnelProcesses.Add, Country, reason.Trim()),
        async (db, token) =>
        {
            var now = ValueText.Moment(time.GetUtcNow());
            var change = await RegisterChange.BeginAsync(db, Country, now, token);
            if ((RefuseReason(reason) ?? await RefuseNumberAsync(change, record.Number, null, token)) is { } refusal)
            {
                return refusal;
            }

            var row = PersonRow.Of(Country, await change.TakeKeysAsync(1, token), record, now);
            var batch = new PersonBatch(Country);
            batch.Add(row, record);
            await change.WriteAsync(batch, token);
            change.Finish(now);
            db.Happenings!.Add(ToldChanges.Of(PersonEvents.Added, row.Subject, Country, PersonChanges.Between(new PersonRecord(""), record)));
            return row.Id;
        },
        cancellation);

    private static async Task ReplaceAsync(RegisterChange change, PersonRow was, Correction said, DateTimeOffset now, CancellationToken cancellation)
    {
        var past = await PersonRows.PastAsync(change.Connection, change.Transaction, was.Country, [was.Id], cancellation);
        var row = PersonRow.Of(was.Country, was.Id, said.Record, now) with { From = said.Way == Way.Changed ? said.On : was.From, Version = was.Version + 1, Fingerprint = was.Fingerprint };
        var kept = PersonStateRow.Of(was, said.Way == Way.Wrong ? now : null);
        var batch = new PersonBatch(was.Country);
        batch.Replace(was, kept, row, said.Record, States.Of(row, [.. past, kept]).ToCount(row));
        await change.WriteAsync(batch, cancellation);
        change.Finish(now);
    }

    private Refusal? Refuse(Correction said, PersonRow was) =>
        was.Version != said.Version ? RecordRefusals.Changed()
        : was.MergedInto is not null ? RecordRefusals.Merged()
        : said.Way == Way.Wrong ? null
        : said.On is not { } day ? RecordRefusals.DayWanted()
        : day > DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) ? RecordRefusals.DayAhead()
        : was.From is { } since && day <= since ? RecordRefusals.DayTooEarly(since)
        : null;

    private static Refusal? RefuseReason(string reason) => reason.Trim().Length switch
    {
        0 => RecordRefusals.ReasonWanted(),
        > Correction.LongestReason => RecordRefusals.ReasonTooLong(Correction.LongestReason),
        _ => null,
    };

    private async Task<Refusal?> RefuseNumberAsync(RegisterChange change, string number, long? own, CancellationToken cancellation) =>
        number.Length == 0 ? RecordRefusals.NumberWanted()
        : await PersonRows.FindAsync(change.Connection, change.Transaction, Country, number, cancellation) is { } other && other.Id != own ? RecordRefusals.NumberTaken(number)
        : null;

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
