using System.Data.Common;
using Comity.App.Common;
using Comity.App.Personnel.Keeping;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Loading;

/// <summary>What a file is to a register, told person by person.</summary>
internal interface IRegisterVisitor
{
    /// <param name="row">Row of the file.</param>
    void New(PersonRecord person, int row);

    void Same();

    /// <summary>What is held speaks of a later day than the file: it stays.</summary>
    void Older(PersonRow held);

    /// <param name="row">Row of the file.</param>
    /// <param name="past">What the register said before.</param>
    void Changed(PersonRow was, PersonUpdate update, int row, IReadOnlyList<PersonStateRow> past);

    /// <summary>The number was found to be another person's: what the file says under it was joined to that person.</summary>
    /// <param name="update">What becomes of the record under the number; none where nothing does.</param>
    void Merged(PersonRow was, PersonUpdate? update, int row, IReadOnlyList<PersonStateRow> past);

    void Gone(PersonRow was, PersonUpdate update, IReadOnlyList<PersonStateRow> past);

    /// <summary>Now and then: to hand on what was gathered, and to say how far it is.</summary>
    ValueTask PauseAsync(double share, CancellationToken cancellation);
}

/// <summary>
/// Goes through a file beside the register, once. Who is said as before costs no look at the record; of the others, records are read by the
/// thousand.
/// </summary>
/// <param name="connection">To read what is held, as it was before anything of the file is stored.</param>
/// <param name="joined">Numbers of one person: all that a file says of them is heard first, and then told at once.</param>
/// <param name="whole">Whether who is not in the file has left.</param>
/// <param name="on">The day of which the file speaks.</param>
internal sealed class RegisterWalk(
    DbConnection connection, CountryCode country, RegisterIndex index, JoinedNumbers joined, IPersonSource source, bool whole, DateOnly on, DateTimeOffset at)
{
    private const int AtOnce = 1000;
    private const int Pace = 250;
    private readonly List<SaidOf> _said = new(AtOnce);
    private readonly Dictionary<long, Dictionary<long, SaidOf>> _joined = [];

    public async Task RunAsync(IRegisterVisitor visitor, CancellationToken cancellation)
    {
        var read = 0;
        while (source.Read(out var person))
        {
            Meet(person, visitor);
            if (_said.Count == AtOnce)
            {
                await UpdateAsync(visitor, cancellation);
            }

            if (++read % Pace == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                await visitor.PauseAsync(source.Share, cancellation);
            }
        }

        await UpdateAsync(visitor, cancellation);
        await JoinAsync(visitor, cancellation);
        if (whole)
        {
            await LeaveAsync(visitor, cancellation);
        }

        await visitor.PauseAsync(1, cancellation);
    }

    private void Meet(PersonRecord person, IRegisterVisitor visitor)
    {
        if (!index.Find(person.Number, out var place))
        {
            visitor.New(person, source.Row);
            return;
        }

        var fingerprint = PersonFingerprint.Of(PersonForm.Write(person));
        var (id, same) = (index.IdOf(place), index.See(place, fingerprint));
        if (joined.Of(id) is { } counts)
        {
            _joined.TryAdd(counts, []);
            _joined[counts].TryAdd(id, new SaidOf(id, person, fingerprint, source.Row, same));
        }
        else if (same)
        {
            visitor.Same();
        }
        else
        {
            _said.Add(new SaidOf(id, person, fingerprint, source.Row, Same: false));
        }
    }

    private async Task UpdateAsync(IRegisterVisitor visitor, CancellationToken cancellation)
    {
        var held = await HeldAsync([.. _said.Select(s => s.Id)], cancellation);
        foreach (var said in _said)
        {
            var (row, past) = held[said.Id];
            if (PersonUpdate.ByFile(row, said.Person, said.Fingerprint, source.Parts, on, at) is { } update)
            {
                visitor.Changed(row, update, said.Row, past);
            }
            else
            {
                visitor.Older(row);
            }
        }

        _said.Clear();
    }

    private async Task JoinAsync(IRegisterVisitor visitor, CancellationToken cancellation)
    {
        var persons = new JoinedPerson(joined, source.Parts, on, at);
        foreach (var some in _joined.Chunk(AtOnce))
        {
            var held = await HeldAsync([.. some.SelectMany(s => joined.Merged(s.Key).Prepend(s.Key))], cancellation);
            foreach (var (counts, said) in some)
            {
                persons.Tell(counts, said, held, visitor);
            }

            await visitor.PauseAsync(1, cancellation);
        }
    }

    private async Task LeaveAsync(IRegisterVisitor visitor, CancellationToken cancellation)
    {
        foreach (var ids in index.Unseen().Where(id => !_joined.ContainsKey(id)).Chunk(AtOnce))
        {
            foreach (var (row, past) in (await HeldAsync(ids, cancellation)).Values)
            {
                if (PersonUpdate.Gone(row, on, at) is { } update)
                {
                    visitor.Gone(row, update, past);
                }
            }

            await visitor.PauseAsync(1, cancellation);
        }
    }

    private async Task<Dictionary<long, (PersonRow Row, IReadOnlyList<PersonStateRow> Past)>> HeldAsync(long[] ids, CancellationToken cancellation)
    {
        if (ids.Length == 0)
        {
            return [];
        }

        var rows = await PersonRows.FindAllAsync(connection, null, country, ids, cancellation);
        var past = (await PersonRows.PastAsync(connection, null, country, ids, cancellation)).ToLookup(p => p.Person);
        return rows.ToDictionary(r => r.Id, r => (r, (IReadOnlyList<PersonStateRow>)[.. past[r.Id]]));
    }
}
