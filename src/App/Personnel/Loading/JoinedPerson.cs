using Comity.App.Personnel.Keeping;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Loading;

/// <summary>What a file says under a number.</summary>
/// <param name="Same">It said so before.</param>
/// <param name="Row">Row of the file.</param>
internal sealed record SaidOf(long Id, PersonRecord Person, PersonFingerprint Fingerprint, int Row, bool Same);

/// <summary>
/// A person with several numbers, when a file speaks of some of them. Under each number its own record is kept up to date; who counts becomes what
/// a merge of them would make, in the parts of which the file speaks.
/// </summary>
/// <param name="on">The day of which the file speaks.</param>
internal sealed class JoinedPerson(JoinedNumbers numbers, PersonParts parts, DateOnly on, DateTimeOffset at)
{
    /// <param name="counts">Who counts.</param>
    /// <param name="said">By key.</param>
    /// <param name="held">Rows of all numbers with their past, by key.</param>
    public void Tell(
        long counts, IReadOnlyDictionary<long, SaidOf> said, IReadOnlyDictionary<long, (PersonRow Row, IReadOnlyList<PersonStateRow> Past)> held, IRegisterVisitor visitor)
    {
        var own = said.GetValueOrDefault(counts);
        var (row, past) = held[counts];
        var others = numbers.Merged(counts).Select(id => Other(said.GetValueOrDefault(id), held[id], visitor)).ToList();
        if (own is not { Same: false } && !others.Exists(o => o.Changed))
        {
            if (own is not null)
            {
                visitor.Same();
            }
        }
        else if (row.From > on)
        {
            visitor.Older(row);
        }
        else if (PersonUpdate.Joined(row, Record(row.Read(), own, others), own?.Fingerprint, on, at) is var update && (own is not null || update.Past is not null))
        {
            visitor.Changed(row, update, own?.Row ?? others.Max(o => o.Line), past);
        }
    }

    /// <summary>The record under a number that counts no more, as the file says it.</summary>
    private (PersonRecord Record, PersonParts From, bool Changed, int Line) Other(SaidOf? said, (PersonRow Row, IReadOnlyList<PersonStateRow> Past) held, IRegisterVisitor visitor)
    {
        var from = numbers.From(held.Row.Id);
        var update = said is { Same: false } ? PersonUpdate.ByFile(held.Row, said.Person, said.Fingerprint, parts, on, at) : null;
        if (said is not null)
        {
            visitor.Merged(held.Row, update, said.Row, held.Past);
        }

        return (update?.Record ?? held.Row.Read(), from, update?.Past is not null, said?.Row ?? 0);
    }

    private PersonRecord Record(PersonRecord held, SaidOf? own, IReadOnlyList<(PersonRecord Record, PersonParts From, bool Changed, int Line)> others)
    {
        var said = own is { Same: false } ? PersonOverlay.Of(held, own.Person, parts) : held;
        var merged = others.Aggregate(said, (record, other) => PersonMerge.Of(record, other.Record, other.From));
        var record = PersonOverlay.Of(held, merged, parts);

        // Who is listed under any of their numbers has not left.
        return record.Exit.Type == PersonCodes.NotListedAnyMore ? record with { Exit = PersonExit.None } : record;
    }
}
