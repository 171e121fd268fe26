using System.Data.Common;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Database.Bulk;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;

namespace Comity.App.Personnel.Keeping;

/// <summary>
/// Some thousand persons on their way into the tables, with all that follows from a record: names to be found by, spells to count, and what the seal
/// becomes. Filled without the database, written at once.
/// </summary>
internal sealed class PersonBatch(CountryCode country)
{
    private readonly List<long> _replaced = [];
    private readonly List<long> _pastReplaced = [];
    private readonly List<PersonRow> _rows = [];
    private readonly List<PersonStateRow> _past = [];
    private readonly List<(long Person, string Key, string Sound)> _names = [];
    private readonly List<(long Person, IReadOnlyList<PersonSpell> Spells)> _spells = [];
    private readonly List<(string Key, string Sound, string Birth)> _found = [];

    public int Count => _rows.Count;

    /// <summary>What is to be added to the register's seal.</summary>
    public RegisterSeal Seal { get; private set; }

    /// <summary>Persons more than before; who was found to be another is none by themselves.</summary>
    public long Added { get; private set; }

    public void Add(PersonRow row, PersonRecord record)
    {
        Added++;
        Put(row, record, [], [new PersonState(row.From, record)]);
    }

    /// <param name="was">The row as it is stored; it goes.</param>
    /// <param name="kept">What of it is kept as past, if anything.</param>
    /// <param name="states">All that is believed, in order of time, the present last; empty for who counts no more.</param>
    public void Replace(PersonRow was, PersonStateRow? kept, PersonRow row, PersonRecord record, IReadOnlyList<PersonState> states)
    {
        TakeOff(was, row);
        Put(row, record, kept is null ? [] : [kept], states);
    }

    /// <summary>Puts a person's row and all that is kept of their past in the place of what was stored.</summary>
    /// <param name="wasPast">The past as it is stored; it goes too.</param>
    public void Exchange(
        PersonRow was, IReadOnlyList<PersonStateRow> wasPast, PersonRow row, PersonRecord record, IReadOnlyList<PersonStateRow> past, IReadOnlyList<PersonState> states)
    {
        TakeOff(was, row);
        _pastReplaced.Add(was.Id);
        Seal = wasPast.Aggregate(Seal, (sum, state) => sum - state.Seal());
        Put(row, record, past, states);
    }

    public async Task WriteAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        await RemoveAsync(connection, transaction, cancellation);
        await WriteAsync(PersonTables.Persons, connection, WritePersons, cancellation);
        await WriteAsync(PersonTables.Spells, connection, WriteSpells, cancellation);
        if (_names.Count > 0)
        {
            await WriteAsync(PersonTables.Names, connection, WriteNames, cancellation);
        }

        if (_past.Count > 0)
        {
            await WriteAsync(PersonTables.States, connection, WriteStates, cancellation);
        }
    }

    private void TakeOff(PersonRow was, PersonRow row)
    {
        _replaced.Add(was.Id);
        Seal -= was.Seal();
        Added += (row.MergedInto is null ? 1 : 0) - (was.MergedInto is null ? 1 : 0);
    }

    private void Put(PersonRow row, PersonRecord record, IReadOnlyList<PersonStateRow> past, IReadOnlyList<PersonState> states)
    {
        _rows.Add(row);
        var (key, sound) = PersonRow.NameOf(record.Family, record.Given);
        _found.Add((key, sound, record.Birth.ToString()));
        Seal += row.Seal();
        foreach (var state in past)
        {
            _past.Add(state);
            Seal += state.Seal();
        }

        foreach (var name in record.OtherNames.Select(n => PersonRow.NameOf(n.Family, n.Given)).Where(n => n.Key.Length > 0).DistinctBy(n => n.Key))
        {
            _names.Add((row.Id, name.Key, name.Sound));
        }

        if (states.Count > 0 && row.MergedInto is null)
        {
            _spells.Add((row.Id, PersonSpells.Of(states, country.Value)));
        }
    }

    private static async Task WriteAsync(BulkTable table, DbConnection connection, Action<BulkRows> write, CancellationToken cancellation)
    {
        await using var rows = await table.OpenAsync(connection, cancellation);
        write(rows);
        await rows.CompleteAsync(cancellation);
    }

    private async Task RemoveAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        foreach (var (table, key, keys) in new[]
        {
            ("health_person", "id", _replaced), ("health_person_spell", "person_id", _replaced), ("health_person_name", "person_id", _replaced),
            ("health_person_state", "person_id", _pastReplaced),
        })
        {
            if (keys.Count == 0)
            {
                continue;
            }

            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            var whose = table == "health_person" ? "" : "country = @country AND ";
            command.CommandText = $"DELETE FROM {table} WHERE {whose}{key} {PersonSql.InKeys(connection)}";
            command.AddParameter("@country", country.Value);
            PersonSql.AddKeys(command, keys);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private void WritePersons(BulkRows rows)
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            var (row, (key, sound, birth)) = (_rows[i], _found[i]);
            rows.Start();
            rows.Number(row.Id);
            rows.Text(country.Value);
            rows.Text(row.Number);
            rows.Text(key);
            rows.Text(sound);
            rows.Text(birth);
            rows.Day(row.From);
            rows.Text(row.Record);
            rows.Bytes(row.Fingerprint);
            rows.Small(row.Load);
            rows.Small(row.SourceRow);
            rows.Small(row.Version);
            rows.Number(row.MergedInto);
            rows.Moment(row.ChangedAt);
            rows.End();
        }
    }

    private void WriteSpells(BulkRows rows)
    {
        foreach (var (person, spells) in _spells)
        {
            for (var i = 0; i < spells.Count; i++)
            {
                WriteSpell(rows, person, i + 1, spells[i]);
            }
        }
    }

    private void WriteSpell(BulkRows rows, long person, int ordinal, PersonSpell spell)
    {
        rows.Start();
        rows.Text(country.Value);
        rows.Number(person);
        rows.Small(ordinal);
        rows.Day(spell.First);
        rows.Day(spell.Last);
        rows.Text(spell.Occupation);
        rows.Text(spell.Sex);
        rows.Day(spell.Birth);
        rows.Text(spell.Qualified);
        rows.Text(spell.Citizenship);
        rows.Text(spell.Citizenships);
        rows.Text(spell.Born);
        rows.Text(spell.Activity);
        rows.Text(spell.Sector);
        rows.Text(spell.Territory);
        rows.Text(spell.Entry);
        rows.Text(spell.Exit);
        rows.Small(spell.FullTime);
        rows.End();
    }

    private void WriteNames(BulkRows rows)
    {
        foreach (var (person, key, sound) in _names)
        {
            rows.Start();
            rows.Text(country.Value);
            rows.Text(key);
            rows.Text(sound);
            rows.Number(person);
            rows.End();
        }
    }

    private void WriteStates(BulkRows rows)
    {
        foreach (var state in _past)
        {
            rows.Start();
            rows.Text(country.Value);
            rows.Number(state.Person);
            rows.Small(state.Version);
            rows.Day(state.From);
            rows.Text(state.Record);
            rows.Small(state.Load);
            rows.Small(state.SourceRow);
            rows.Moment(state.RecordedAt);
            rows.Moment(state.DisbelievedAt);
            rows.End();
        }
    }
}
