using Comity.App.Personnel.Keeping;
using Comity.App.Personnel.Records;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Duplicates;

/// <summary>
/// What becomes of two persons whose merge is undone. Who was not changed since is as before, to the byte. What was said since stays: of a part
/// that says since another than right after the merge, the new word; of every other, what was said before it. Pure.
/// </summary>
internal sealed record SeparatedPersons(KeptPersons Now, KeptPerson Stays, KeptPerson Gone)
{
    public static SeparatedPersons Of(KeptPersons now, KeptPersons before, int staysVersion, int goneVersion, DateTimeOffset at) => new(
        now,
        now.Stays.Row.Version == staysVersion ? before.Stays : Carried(now.Stays, before.Stays, staysVersion, at),
        now.Gone.Row.Version == goneVersion ? before.Gone : now.Gone with { Row = now.Gone.Row with { MergedInto = null, Version = now.Gone.Row.Version + 1, ChangedAt = at } });

    public void WriteTo(PersonBatch batch)
    {
        Write(batch, Now.Stays, Stays);
        Write(batch, Now.Gone, Gone);
    }

    private static void Write(PersonBatch batch, KeptPerson now, KeptPerson then) =>
        batch.Exchange(now.Row, now.Past, then.Row, then.Row.Read(), then.Past, States.Of(then.Row, then.Past).ToCount(then.Row));

    /// <summary>What was before takes the place that the merged record had; what came later is freed of what the merge brought.</summary>
    private static KeptPerson Carried(KeptPerson now, KeptPerson before, int mergedVersion, DateTimeOffset at)
    {
        var merged = now.Past.Single(s => s.Version == mergedVersion);
        var (was, brought) = (before.Row.Read(), PersonForm.Read(merged.Record));
        byte[] Freed(byte[] later) => PersonForm.Write(Free(was, brought, PersonForm.Read(later)));
        var wrong = merged.From == before.Row.From ? merged.DisbelievedAt : null;
        PersonStateRow[] past =
        [
            .. before.Past, PersonStateRow.Of(before.Row, wrong),
            .. now.Past.Where(s => s.Version > mergedVersion).Select(s => s with { Record = Freed(s.Record) }), PersonStateRow.Of(now.Row, at),
        ];

        // No file said what the row says now: the next one is heard anew.
        var row = now.Row with { Record = Freed(now.Row.Record), Fingerprint = new byte[PersonFingerprint.Length], Version = now.Row.Version + 1, Load = 0, SourceRow = 0, ChangedAt = at };
        return new KeptPerson(row, past);
    }

    private static PersonRecord Free(PersonRecord was, PersonRecord merged, PersonRecord later)
    {
        var said = Enum.GetValues<PersonParts>().Where(p => p is not (PersonParts.None or PersonParts.All) && !PersonMerge.Same(merged, later, p))
            .Aggregate(PersonParts.None, (all, part) => all | part);
        var freed = PersonOverlay.Of(was, later, said);
        return freed with { Number = later.Number, Exit = said.HasFlag(PersonParts.Exit) ? later.Exit : was.Exit };
    }
}
