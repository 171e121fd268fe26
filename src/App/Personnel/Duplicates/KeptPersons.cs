using System.Text;
using System.Text.Json;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Keeping;

namespace Comity.App.Personnel.Duplicates;

/// <summary>A person as stored, with all that is kept of their past.</summary>
internal sealed record KeptPerson(PersonRow Row, IReadOnlyList<PersonStateRow> Past);

/// <summary>Both persons of a merge as they were stored before it, so that they can be put back to the byte.</summary>
internal sealed record KeptPersons(KeptPerson Stays, KeptPerson Gone)
{
    public string Write() => JsonSerializer.Serialize(new[] { Form(Stays), Form(Gone) });

    public static KeptPersons Read(CountryCode country, string text)
    {
        var both = JsonSerializer.Deserialize<PersonKept[]>(text)!;
        return new KeptPersons(both[0].Read(country), both[1].Read(country));
    }

    private static PersonKept Form(KeptPerson person) => new(
        person.Row.Id, person.Row.Number, Encoding.UTF8.GetString(person.Row.Record), Convert.ToHexStringLower(person.Row.Fingerprint), person.Row.From, person.Row.Load,
        person.Row.SourceRow, person.Row.Version, person.Row.MergedInto, UtcText.Write(person.Row.ChangedAt),
        [.. person.Past.Select(s => new StateKept(
            s.Version, s.From, Encoding.UTF8.GetString(s.Record), s.Load, s.SourceRow, UtcText.Write(s.RecordedAt), s.DisbelievedAt is { } at ? UtcText.Write(at) : null))]);

    private sealed record PersonKept(
        long Id, string Number, string Record, string Fingerprint, DateOnly? From, int Load, int SourceRow, int Version, long? MergedInto, string ChangedAt, StateKept[] Past)
    {
        public KeptPerson Read(CountryCode country) => new(
            new PersonRow
            {
                Id = Id,
                Country = country,
                Number = Number,
                Record = Encoding.UTF8.GetBytes(Record),
                Fingerprint = Convert.FromHexString(Fingerprint),
                From = From,
                Load = Load,
                SourceRow = SourceRow,
                Version = Version,
                MergedInto = MergedInto,
                ChangedAt = UtcText.Read(ChangedAt),
            },
            [.. Past.Select(s => s.Read(country, Id))]);
    }

    private sealed record StateKept(int Version, DateOnly? From, string Record, int Load, int SourceRow, string RecordedAt, string? DisbelievedAt)
    {
        public PersonStateRow Read(CountryCode country, long person) => new()
        {
            Country = country,
            Person = person,
            Version = Version,
            From = From,
            Record = Encoding.UTF8.GetBytes(Record),
            Load = Load,
            SourceRow = SourceRow,
            RecordedAt = UtcText.Read(RecordedAt),
            DisbelievedAt = DisbelievedAt is null ? null : UtcText.Read(DisbelievedAt),
        };
    }
}
