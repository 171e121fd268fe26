using FsCheck;
using FsCheck.Fluent;

namespace Comity.Methods.Tests.Tabulation;

/// <summary>Rows of every kind: unknown codes, open beginnings and ends, days on both sides of the ends of years.</summary>
internal static class SpellGen
{
    private static readonly DateOnly Start = new(1998, 12, 25);

    private static readonly Gen<DateOnly?> Day =
        from at in Gen.Choose(0, 12)
        from shift in Gen.Choose(-3, 12)
        from known in Gen.Choose(0, 5)
        select known == 0 ? (DateOnly?)null : Start.AddYears(at).AddDays(shift);

    private static readonly Gen<DateOnly?> BirthDay =
        from year in Gen.Choose(1940, 2012)
        from kind in Gen.Choose(0, 5)
        from day in Gen.Choose(0, 364)
        select kind switch
        {
            0 => (DateOnly?)null,
            1 => new DateOnly(year, 12, 31),
            2 => new DateOnly(year / 4 * 4, 2, 29),
            _ => new DateOnly(year, 1, 1).AddDays(day),
        };

    public static readonly Gen<Spell> Row =
        from country in Gen.Elements("XAA", "XBB", "XCC", null)
        from trained in Gen.Elements("XAA", "XBB", "XDD", "XEE", null)
        from occupation in Gen.Elements("2210", "2211", "2212", "2221", "3221", null)
        from entry in Gen.Elements("NEWDOM", "NEWFOR", "RETURN", null)
        from exit in Gen.Elements("RETIRE", "EMIGR", "DEATH", null)
        from one in Day
        from other in Day
        from birth in BirthDay
        from fte in Gen.Choose(-1, 1200)
        select new Spell(country, trained, occupation, one < other ? one : one is null ? null : other is null ? one : other, one < other ? other : one ?? other)
        {
            Birth = birth,
            Fte = fte < 0 ? null : fte,
            Entry = entry,
            Exit = exit,
        };

    public static Arbitrary<Spell[]> Rows => Row.ArrayOf().ToArbitrary();
}
