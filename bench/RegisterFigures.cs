using System.Globalization;
using System.Text;

namespace Comity.Bench;

/// <summary>A made-up register in Comity's own format, twelve columns, the same on every run: invented syllables for names, whole dates, most fields filled.</summary>
internal static class RegisterFigures
{
    private static readonly string[] Syllables = ["tes", "pro", "mus", "bei", "spi", "el", "ta", "no", "ver", "su", "ki", "ra", "mo", "del", "ana", "ix"];
    private static readonly string[] Countries = ["GHA", "NOR", "PHL", "IND", "GBR", "NGA", "FRA", "EGY", "BRA", "KEN", "POL", "CUB"];
    private static readonly string[] Occupations = ["2211", "2212", "2221", "2222", "3221", "2262"];

    public static void Write(string path, int rows)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 20);
        file.Write("number,family_name,given_name,birth_date,sex,citizenship,country_of_birth,occupation,qualification_country,qualified_on,registered_on,licence_until\n");
        var state = 0x9E3779B97F4A7C15UL;
        for (var row = 0; row < rows; row++) file.Write(Row(row, ref state));
    }

    private static string Row(int row, ref ulong state)
    {
        var home = Pick(Countries, ref state);
        var trained = Next(ref state, 5) == 0 ? Pick(Countries, ref state) : home;
        var birth = new DateOnly(1950, 1, 1).AddDays(Next(ref state, 14_600));
        var qualified = birth.AddDays(8_400 + Next(ref state, 2_000));
        var registered = qualified.AddDays(Next(ref state, 700));
        var until = new DateOnly(2026, 1, 1).AddDays(Next(ref state, 1_500));
        return string.Create(CultureInfo.InvariantCulture,
            $"T-{row:0000000},{Name(ref state)},{Name(ref state)},{birth:yyyy-MM-dd},{(Next(ref state, 3) == 0 ? 'M' : 'F')},{home},{home},{Pick(Occupations, ref state)},{trained},{qualified:yyyy-MM-dd},{registered:yyyy-MM-dd},{until:yyyy-MM-dd}\n");
    }

    private static string Name(ref ulong state)
    {
        var name = string.Concat(Pick(Syllables, ref state), Pick(Syllables, ref state), Next(ref state, 2) == 0 ? "" : Pick(Syllables, ref state));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string Pick(string[] texts, ref ulong state) => texts[Next(ref state, texts.Length)];

    private static int Next(ref ulong state, int below)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)((state >> 11) % (ulong)below);
    }
}
