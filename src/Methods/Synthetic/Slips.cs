using System.Globalization;
using Comity.Methods.Personnel;

namespace Comity.Methods.Synthetic;

/// <summary>What fingers and eyes do to names and dates.</summary>
internal static class Slips
{
    private const string Rows = "qwertyuiop asdfghjkl zxcvbnm";

    /// <summary>Ways to spell that sound alike.</summary>
    private static readonly (string One, string Other)[] Alike =
    [
        ("ee", "i"), ("ou", "u"), ("aa", "a"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("c", "k"), ("y", "i"), ("z", "s"), ("v", "w"), ("ll", "l"), ("ch", "tch"), ("j", "dj"), ("q", "k"),
    ];

    /// <summary>One letter left out, doubled, swapped with its neighbour, or hit beside.</summary>
    public static string Typed(string name, Draws draws)
    {
        if (name.Length < 3)
            return name;
        var at = draws.Between(1, name.Length - 2);
        if (!char.IsLetter(name[at]) || !char.IsLetter(name[at + 1]))
            return name;
        return draws.Below(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            2 => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
            _ => name[..at] + Beside(name[at], draws) + name[(at + 1)..],
        };
    }

    /// <summary>A digit of year, month or day typed wrongly, such that a date is left.</summary>
    public static PartialDate Mistyped(PartialDate date, DateOnly notAfter, Draws draws)
    {
        var digits = date.ToString().ToCharArray();
        for (var attempt = 0; attempt < 20 && digits.Length > 0; attempt++)
        {
            var typed = (char[])digits.Clone();
            var at = draws.Of([2, 3, 3, 3, 5, 6, 6, 8, 9, 9]);
            if (at >= typed.Length)
                continue;
            if (draws.InThousand(250) && at + 1 < typed.Length && typed[at + 1] != '-')
                (typed[at], typed[at + 1]) = (typed[at + 1], typed[at]);
            else
                typed[at] = (char)('0' + draws.Below(10));
            if (PartialDate.TryParse(typed, out var wrong) && wrong != date && wrong.Latest <= notAfter.AddYears(-15) && wrong.Year > 1920)
                return wrong;
        }

        return date;
    }

    public static PartialDate Swapped(PartialDate date) =>
        date.Day is { } day && day.Day <= 12 && day.Day != day.Month ? PartialDate.Of(new DateOnly(day.Year, day.Day, day.Month)) : date;

    public static PartialDate Coarser(PartialDate date, Draws draws)
    {
        if (date.Day is not { } day)
            return date;
        return draws.Below(3) switch
        {
            0 => PartialDate.Parse(day.Year.ToString("0000", CultureInfo.InvariantCulture)),
            1 => PartialDate.Of(new DateOnly(day.Year, 1, 1)),
            _ => PartialDate.Parse($"{day.Year:0000}-{day.Month:00}"),
        };
    }

    /// <summary>The same day, years later, as far as it is known.</summary>
    public static PartialDate YearsLater(PartialDate date, int years) =>
        date.Day is { } day ? PartialDate.Of(day.AddYears(years))
        : date.Month is { } month ? PartialDate.Parse($"{date.Year + years:0000}-{month:00}")
        : date.Year is { } year ? PartialDate.Parse($"{year + years:0000}")
        : date;

    /// <summary>The first word that is more than an article.</summary>
    public static string First(string name) => name.Split(' ', '-').FirstOrDefault(word => word.Length > 2) ?? name;

    public static string Initial(string given) => given[..1] + ".";

    /// <summary>Once at most, at the first place that has another spelling.</summary>
    public static string Respelt(string name, Draws draws)
    {
        var start = draws.Below(Alike.Length);
        for (var i = 0; i < Alike.Length; i++)
        {
            var (one, other) = Alike[(start + i) % Alike.Length];
            if (draws.InThousand(500))
                (one, other) = (other, one);
            var at = name.IndexOf(one, 1, StringComparison.Ordinal);
            if (at > 0)
                return name[..at] + other + name[(at + one.Length)..];
        }

        return name;
    }

    private static char Beside(char letter, Draws draws)
    {
        var at = Rows.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
        if (at < 0)
            return 'e';
        var to = at + (draws.InThousand(500) ? 1 : -1);
        return to < 0 || to >= Rows.Length || Rows[to] == ' ' ? Rows[at > 0 && Rows[at - 1] != ' ' ? at - 1 : at + 1] : Rows[to];
    }
}
