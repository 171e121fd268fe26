using System.Threading.Channels;
using Comity.App.Common;
using Comity.App.Personnel.Keeping;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Loading;

/// <summary>
/// Turns what a file is to the register into batches, while another thread writes those before into the transaction: two batches wait at most.
/// </summary>
/// <param name="firstKey">Key of the first new person; the others follow.</param>
/// <param name="batchSize">Persons of a batch, about.</param>
internal sealed class LoadWriter(RegisterChange change, int load, long firstKey, int batchSize, DateTimeOffset at, Action<double> progress) : IRegisterVisitor
{
    private readonly Channel<PersonBatch> _full = Channel.CreateBounded<PersonBatch>(2);
    private readonly CountryCode _country = change.Country;
    private PersonBatch _batch = new(change.Country);
    private long _added;
    private long _changed;
    private long _gone;
    private long _same;
    private long _older;
    private long _overOfficer;
    private long _merged;

    public LoadCounts Counts => new(_added, _changed, _gone, _same, _older, _overOfficer, _merged);

    /// <summary>Runs until <see cref="FinishAsync"/>; what goes wrong here ends the walk too.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (var batch in _full.Reader.ReadAllAsync(cancellation))
            {
                await change.WriteAsync(batch, cancellation);
            }
        }
        catch (Exception wrong)
        {
            _full.Writer.TryComplete(wrong);
            throw;
        }
    }

    public void New(PersonRecord person, int row)
    {
        var form = PersonForm.Write(person);
        _batch.Add(
            new PersonRow
            {
                Id = firstKey + _added++,
                Country = _country,
                Number = person.Number,
                Record = form,
                Fingerprint = PersonFingerprint.Of(form).ToBytes(),
                Load = load,
                SourceRow = row,
                ChangedAt = at,
            },
            person);
    }

    public void Same() => _same++;

    public void Older(PersonRow held) => _older++;

    public void Changed(PersonRow was, PersonUpdate update, int row, IReadOnlyList<PersonStateRow> past)
    {
        if (update.Past is null)
        {
            _same++;
            Replace(was, update, past);
            return;
        }

        _changed++;
        _overOfficer += was.Load == 0 ? 1 : 0;
        Replace(was, update with { Row = update.Row with { Load = load, SourceRow = row } }, past);
    }

    public void Merged(PersonRow was, PersonUpdate? update, int row, IReadOnlyList<PersonStateRow> past)
    {
        _merged++;
        if (update is not null)
        {
            Replace(was, update.Past is null ? update : update with { Row = update.Row with { Load = load, SourceRow = row } }, past);
        }
    }

    public void Gone(PersonRow was, PersonUpdate update, IReadOnlyList<PersonStateRow> past)
    {
        _gone++;
        Replace(was, update with { Row = update.Row with { Load = load, SourceRow = 0 } }, past);
    }

    public async ValueTask PauseAsync(double share, CancellationToken cancellation)
    {
        progress(share);
        if (_batch.Count >= batchSize)
        {
            await HandOverAsync(cancellation);
        }
    }

    public async Task FinishAsync(CancellationToken cancellation)
    {
        await HandOverAsync(cancellation);
        _full.Writer.Complete();
    }

    /// <summary>The file could not be read to its end.</summary>
    public void GiveUp(Exception wrong) => _full.Writer.TryComplete(wrong);

    private async Task HandOverAsync(CancellationToken cancellation)
    {
        if (_batch.Count > 0)
        {
            await _full.Writer.WriteAsync(_batch, cancellation);
            _batch = new PersonBatch(_country);
        }
    }

    private void Replace(PersonRow was, PersonUpdate update, IReadOnlyList<PersonStateRow> past) =>
        _batch.Replace(was, update.Past, update.Row, update.Record, update.States(past));
}
