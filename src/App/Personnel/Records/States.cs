using Comity.App.Personnel.Keeping;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;

namespace Comity.App.Personnel.Records;

/// <summary>What a register says and said of a person, sorted: what is believed of which days, and what is not believed any more.</summary>
/// <param name="Believed">In order of time, the present last.</param>
/// <param name="Disbelieved">Newest first.</param>
internal sealed record States(IReadOnlyList<State> Believed, IReadOnlyList<PersonStateRow> Disbelieved)
{
    public static States Of(PersonRow row, IReadOnlyList<PersonStateRow> past) => new(
        [
            .. past.Where(s => s.DisbelievedAt is null).OrderBy(s => s.From ?? DateOnly.MinValue).ThenBy(s => s.Version)
                .Select(s => new State(s.Version, s.From, s.Record, s.Load, s.SourceRow, s.RecordedAt)),
            new State(row.Version, row.From, row.Record, row.Load, row.SourceRow, row.ChangedAt),
        ],
        [.. past.Where(s => s.DisbelievedAt is not null).OrderByDescending(s => s.DisbelievedAt).ThenByDescending(s => s.Version)]);

    /// <summary>As spells are worked out from them; none for who counts no more.</summary>
    public IReadOnlyList<PersonState> ToCount(PersonRow row) =>
        row.MergedInto is not null ? [] : [.. Believed.Select(s => new PersonState(s.From, s.Read()))];

    /// <summary>What is believed of a day: the last that holds from then or before; the first also for the days before it.</summary>
    public State On(DateOnly day) => Believed.LastOrDefault(s => s.From is null || s.From <= day) ?? Believed[0];
}

/// <summary>What the register says of a person from a day on.</summary>
/// <param name="From">None: since ever.</param>
/// <param name="Load">Number of the load that said so; 0: an officer.</param>
internal sealed record State(int Version, DateOnly? From, byte[] Record, int Load, int SourceRow, DateTimeOffset RecordedAt)
{
    public PersonRecord Read() => PersonForm.Read(Record);
}
