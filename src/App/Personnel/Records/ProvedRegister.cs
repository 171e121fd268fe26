using Comity.App.Audit.Verification;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Keeping;
using Comity.App.Reference;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Records;

/// <summary>
/// Every register added up once more: the sum of its rows must be its seal, and of each person fingerprint, names to be found by and spells to
/// count must be those that follow from the record.
/// </summary>
internal sealed class ProvedRegister(Store store) : IProved
{
    private const int Most = 20;
    private const int AtOnce = 5_000;

    public async Task<Proved> ProveAsync(Action<string, long, long> report, CancellationToken cancellation)
    {
        // One moment of the database, while others go on writing.
        await using var snapshot = await LogSnapshot.TakeAsync(store, cancellation);
        await using var db = await snapshot.ContextAsync(cancellation);
        var registers = await db.Set<Register>().OrderBy(r => r.Country).ToListAsync(cancellation);
        var (persons, looked, faults) = (registers.Sum(r => r.Persons), 0L, new List<string>());
        foreach (var register in registers)
        {
            var before = looked;
            await foreach (var part in new RegisterPass(snapshot, register, AtOnce).RunAsync(cancellation))
            {
                faults.AddRange(part.Faults.Take(Most - faults.Count));
                report("jobs.verifyingPersons", looked = before + part.Looked, persons);
            }
        }

        return new Proved("register of health personnel", new Dictionary<string, int>(StringComparer.Ordinal) { ["countries"] = registers.Count, ["persons"] = (int)looked }, faults);
    }
}

/// <summary>One country's register, some thousand persons at a time.</summary>
internal sealed class RegisterPass(LogSnapshot snapshot, Register register, int atOnce)
{
    private RegisterSeal _seal;
    private long _looked;
    private long _merged;

    private CountryCode Country => register.Country;

    public async IAsyncEnumerable<(long Looked, IReadOnlyList<string> Faults)> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var after = long.MinValue; after < long.MaxValue;)
        {
            var rows = await PersonRows.AfterAsync(snapshot.Connection, snapshot.Transaction, Country, after, atOnce, cancellation);
            var last = rows.Count < atOnce ? long.MaxValue : rows[^1].Id;
            var faults = await LookAsync(rows, after == long.MinValue ? after : after + 1, last, cancellation);
            (after, _looked, _merged) = (last, _looked + rows.Count, _merged + rows.Count(r => r.MergedInto is not null));
            yield return (_looked, faults);
        }

        yield return (_looked, Whole());
    }

    private List<string> Whole()
    {
        var faults = new List<string>();
        if (_looked - _merged != register.Persons)
        {
            faults.Add($"register {Country}: {_looked - _merged} persons are stored, and it says {register.Persons}");
        }

        if (_seal.ToString() != register.Seal)
        {
            faults.Add($"register {Country}: its rows add up to {_seal}, and its seal is {register.Seal}");
        }

        return faults;
    }

    private async Task<IReadOnlyList<string>> LookAsync(IReadOnlyList<PersonRow> rows, long first, long last, CancellationToken cancellation)
    {
        var past = (await PersonRows.PastAsync(snapshot.Connection, snapshot.Transaction, Country, first, last, cancellation)).ToLookup(s => s.Person);
        var spells = (await SpellRows.OfAsync(snapshot.Connection, snapshot.Transaction, Country, first, last, cancellation)).ToLookup(s => s.Person, s => s.Spell);
        var names = (await PersonRows.NamesAsync(snapshot.Connection, snapshot.Transaction, Country, first, last, cancellation)).ToLookup(n => n.Person, n => (n.Key, n.Sound));
        var faults = new List<string>();
        foreach (var row in rows)
        {
            _seal = past[row.Id].Aggregate(_seal + row.Seal(), (sum, state) => sum + state.Seal());
            faults.AddRange(FaultsOf(row, [.. past[row.Id]], [.. spells[row.Id]], [.. names[row.Id]]).Select(what => $"{row.Subject}: {what}"));
        }

        var known = rows.Select(r => r.Id).ToHashSet();
        foreach (var stray in past.Select(p => p.Key).Concat(spells.Select(s => s.Key)).Concat(names.Select(n => n.Key)).Where(id => !known.Contains(id)).Distinct())
        {
            faults.Add($"{PersonRow.SubjectOf(Country, stray)}: something is kept of a person who is not in the register");
            _seal = past[stray].Aggregate(_seal, (sum, state) => sum + state.Seal());
        }

        return faults;
    }

    private IEnumerable<string> FaultsOf(PersonRow row, PersonStateRow[] past, PersonSpell[] spells, (string Key, string Sound)[] names)
    {
        // Later versions may say more than the file whose fingerprint they keep; the seal holds both.
        if (row.Version == 1 && !PersonFingerprint.Of(row.Record).ToBytes().AsSpan().SequenceEqual(row.Fingerprint))
        {
            return ["the record is not that of its fingerprint"];
        }

        try
        {
            return FaultsOf(row, row.Read(), past, spells, names);
        }
        catch (FormatException wrong)
        {
            return [wrong.Message];
        }
    }

    private IEnumerable<string> FaultsOf(PersonRow row, PersonRecord record, PersonStateRow[] past, PersonSpell[] spells, (string Key, string Sound)[] names)
    {
        var found = PersonRow.NameOf(record.Family, record.Given);
        if (row.Number != record.Number || row.FoundBy != (found.Key, found.Sound, record.Birth.ToString()))
        {
            yield return "number, name or birth date to be found by are not those of the record";
        }

        var others = record.OtherNames.Select(n => PersonRow.NameOf(n.Family, n.Given)).Where(n => n.Key.Length > 0).DistinctBy(n => n.Key).Order();
        if (!others.SequenceEqual(names.Order()))
        {
            yield return "other names to be found by are not those of the record";
        }

        var states = States.Of(row, past).ToCount(row);
        if (!(states.Count == 0 ? [] : PersonSpells.Of(states, Country.Value)).SequenceEqual(spells))
        {
            yield return "the spells to be counted are not those that follow from the record";
        }
    }
}
