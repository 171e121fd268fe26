using Comity.App.Personnel.Keeping;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;

namespace Comity.App.Personnel.Loading;

/// <summary>What becomes of a person when a file says something else than before, or speaks of them no more. Pure.</summary>
/// <param name="Row">The row as it will be stored.</param>
/// <param name="Past">What of the row so far is kept; none where nothing that is told of the person changes.</param>
internal sealed record PersonUpdate(PersonRow Row, PersonRecord Record, PersonStateRow? Past)
{
    /// <summary>None where what is held speaks of a later day than the file.</summary>
    /// <param name="fingerprint">Of what the file says.</param>
    /// <param name="parts">Of what the file speaks.</param>
    public static PersonUpdate? ByFile(PersonRow was, PersonRecord said, PersonFingerprint fingerprint, PersonParts parts, DateOnly on, DateTimeOffset at)
    {
        if (was.From > on)
        {
            return null;
        }

        var held = was.Read();
        var update = To(was, held, PersonOverlay.Of(held, said, parts), on, at);
        return update with { Row = update.Row with { Fingerprint = fingerprint.ToBytes() } };
    }

    /// <summary>What becomes of a person with several numbers; what is held does not speak of a later day than the file.</summary>
    /// <param name="fingerprint">Of what the file says under the own number; none where it says nothing.</param>
    public static PersonUpdate Joined(PersonRow was, PersonRecord record, PersonFingerprint? fingerprint, DateOnly on, DateTimeOffset at)
    {
        var update = To(was, was.Read(), record, on, at);
        return fingerprint is { } said ? update with { Row = update.Row with { Fingerprint = said.ToBytes() } } : update;
    }

    /// <summary>The person is in the register no more; none where they had left before, or what is held speaks of a later day.</summary>
    public static PersonUpdate? Gone(PersonRow was, DateOnly on, DateTimeOffset at)
    {
        var held = was.Read();
        return held.Exit.Happened || was.From > on || was.MergedInto is not null ? null
            : To(was, held, held with { Exit = new PersonExit(PartialDate.Of(on), PersonCodes.NotListedAnyMore) }, on, at);
    }

    /// <summary>All that is believed of the person, in order of time.</summary>
    /// <param name="past">What was kept before.</param>
    public IReadOnlyList<PersonState> States(IEnumerable<PersonStateRow> past) =>
    [
        .. past.Append(Past).OfType<PersonStateRow>().Where(p => p.DisbelievedAt is null).OrderBy(p => p.From ?? DateOnly.MinValue)
            .Select(p => new PersonState(p.From, PersonForm.Read(p.Record))),
        new PersonState(Row.From, Record),
    ];

    private static PersonUpdate To(PersonRow was, PersonRecord held, PersonRecord record, DateOnly on, DateTimeOffset at)
    {
        var form = PersonForm.Write(record);
        if (form.AsSpan().SequenceEqual(was.Record))
        {
            return new PersonUpdate(was, held, null);
        }

        // Said of the same day, the earlier word was wrong; said of a later one, it was true until then.
        var past = PersonStateRow.Of(was, was.From == on ? at : null);
        return new PersonUpdate(was with { Record = form, From = on, Version = was.Version + 1, ChangedAt = at }, record, past);
    }
}
