using Comity.App.Personnel.Keeping;
using Comity.App.Personnel.Records;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;

namespace Comity.App.Personnel.Duplicates;

/// <summary>What becomes of two persons who are one. Pure.</summary>
/// <param name="Stays">The row that counts for both.</param>
/// <param name="StaysPast">All that is kept of its past: what was believed of one of the two alone is not believed any more.</param>
/// <param name="Gone">The other row: it keeps its record and its number, and counts no more.</param>
internal sealed record MergedPersons(KeptPersons Before, PersonParts FromGone, PersonRow Stays, IReadOnlyList<PersonStateRow> StaysPast, PersonRow Gone)
{
    public PersonRecord Record { get; } = Stays.Read();

    public static MergedPersons Of(KeptPersons before, PersonParts fromGone, DateTimeOffset at)
    {
        var (stays, gone) = (before.Stays.Row, before.Gone.Row);
        var states = PersonMerge.Of(Believed(before.Stays), Believed(before.Gone), fromGone);
        var row = PersonRow.Of(stays.Country, stays.Id, states[^1].Record, at) with
        {
            From = states[^1].From,
            Version = stays.Version + states.Count,
            Fingerprint = stays.Fingerprint,
        };
        PersonStateRow[] past =
        [
            .. before.Stays.Past.Select(s => s with { DisbelievedAt = s.DisbelievedAt ?? at }), PersonStateRow.Of(stays, at),
            .. states.SkipLast(1).Select((s, i) => Earlier(stays, s, stays.Version + 1 + i, at)),
        ];
        return new MergedPersons(before, fromGone, row, past, gone with { MergedInto = stays.Id, Version = gone.Version + 1, ChangedAt = at });
    }

    public void WriteTo(PersonBatch batch)
    {
        batch.Exchange(Before.Stays.Row, Before.Stays.Past, Stays, Record, StaysPast, States.Of(Stays, StaysPast).ToCount(Stays));
        batch.Replace(Before.Gone.Row, null, Gone, Gone.Read(), []);
    }

    private static IReadOnlyList<PersonState> Believed(KeptPerson person) => States.Of(person.Row, person.Past).ToCount(person.Row);

    /// <summary>What is believed of one person of days before the latest word.</summary>
    private static PersonStateRow Earlier(PersonRow stays, PersonState state, int version, DateTimeOffset at) => new()
    {
        Country = stays.Country,
        Person = stays.Id,
        Version = version,
        From = state.From,
        Record = PersonForm.Write(state.Record),
        RecordedAt = at,
    };
}
