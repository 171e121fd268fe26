using System.Runtime.InteropServices;

namespace Comity.Methods.Personnel.Spells;

/// <summary>Days on which a person is in the register, and the licence by which they end.</summary>
/// <param name="Status">Status of the licence; empty where the register keeps none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Presence(Span Days, string Status)
{
    /// <summary>In order of time, without overlap.</summary>
    public static IEnumerable<Presence> Of(PersonRecord record)
    {
        if (Alive(record.Exit) is not { } alive)
            return [];
        if (record.Licences.Count == 0)
            return new Span(record.Registered.Earliest, null).Within(alive) is { } days ? [new Presence(days, "")] : [];
        if (record.Licences.Count == 1)
            return IsDated(record.Licences[0]) && Licensed(record.Licences[0], record) is var only && only.Days.Within(alive) is { } held ? [new Presence(held, only.Status)] : [];
        var licensed = record.Licences.Where(IsDated).Select(l => Licensed(l, record)).Select(p => (p.Status, Days: p.Days.Within(alive)))
            .Where(p => p.Days is not null).Select(p => new Presence(p.Days!.Value, p.Status));
        return United(licensed.OrderBy(p => p.Days.First ?? DateOnly.MinValue));
    }

    /// <summary>How the days end where nothing follows them: the exit stated within a year of it, else what became of the licence.</summary>
    public string Ending(PersonRecord record)
    {
        if (record.Exit.Happened && (Days.Last is not { } last || record.Exit.On.Earliest < last.AddDays(1).AddMonths(12)))
            return record.Exit.Type;
        return Status switch
        {
            PersonCodes.Revoked => PersonCodes.Revocation,
            PersonCodes.Suspended => ExitKinds.Suspended,
            _ => ExitKinds.Lapsed,
        };
    }

    /// <summary>None where the person is gone and nobody knows since when.</summary>
    private static Span? Alive(PersonExit exit) =>
        !exit.Happened ? new Span(null, null) : exit.On.Earliest is { } day ? new Span(null, day.AddDays(-1)) : null;

    /// <summary>A licence that is no more, and nobody says since when, tells of no day.</summary>
    private static bool IsDated(Licence licence) => licence.Status is PersonCodes.Active or PersonCodes.Unknown || !licence.Until.IsUnknown;

    private static Presence Licensed(Licence licence, PersonRecord record) =>
        new(new Span(licence.From.Earliest ?? record.Registered.Earliest, licence.Until.Latest), licence.Status);

    private static IEnumerable<Presence> United(IEnumerable<Presence> ordered)
    {
        Presence? open = null;
        foreach (var next in ordered)
        {
            if (open is { } one && (one.Days.Last is not { } last || (next.Days.First ?? DateOnly.MinValue) <= last.AddDays(1)))
            {
                if (one.Days.Last is not null && (next.Days.Last is null || next.Days.Last > one.Days.Last))
                    open = new Presence(one.Days with { Last = next.Days.Last }, next.Status);
                continue;
            }

            if (open is not null)
                yield return open.Value;
            open = next;
        }

        if (open is not null)
            yield return open.Value;
    }
}
