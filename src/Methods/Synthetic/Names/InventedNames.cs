using System.Globalization;
using System.Text;

namespace Comity.Methods.Synthetic.Names;

/// <summary>
/// Invented names with frequencies as in life: a few are borne by one in a hundred, most by next to nobody; given names come in fashion and go.
/// </summary>
internal static class InventedNames
{
    private const int Families = 40_000;
    private const int Givens = 1_800;
    private const int FlatFamilies = 4;
    private const int FlatGivens = 6;
    private const int YearsOfFashion = 10;

    public static string Family(NameRegion region, bool female, Draws draws)
    {
        var first = OneFamily(region, draws.Rank(Families, FlatFamilies), female);
        if (draws.Below(100) >= region.Doubles)
            return first;
        var second = OneFamily(region, draws.Rank(Families, FlatFamilies), female);
        return first + (region.Script == Script.Latin && region.Id != 1 ? "-" : " ") + second;
    }

    /// <param name="born">Year, which decides what is in fashion.</param>
    public static string Given(NameRegion region, bool female, int born, Draws draws)
    {
        var first = OneGiven(region, female, born, draws);
        return draws.Below(100) switch
        {
            < 72 => first,
            < 96 => first + " " + OneGiven(region, female, born, draws),
            _ => first + "-" + OneGiven(region, female, born, draws),
        };
    }

    private static string OneGiven(NameRegion region, bool female, int born, Draws draws)
    {
        var rank = (draws.Rank(Givens, FlatGivens) + (born / YearsOfFashion * 29)) % Givens;
        var letters = new Draws((ulong)rank, region.Id, female ? 11 : 12);
        return Capital(Syllables(region, letters, letters.InThousand(300) ? 2 : 1) + letters.Of(female ? region.FemaleGiven : region.MaleGiven));
    }

    private static string OneFamily(NameRegion region, int rank, bool female)
    {
        var letters = new Draws((ulong)rank, region.Id, 10);
        var syllables = letters.Below(100) switch { < 12 => 1, < 78 => 2, _ => 3 };
        var name = Capital(Syllables(region, letters, syllables) + letters.Of(region.Endings));
        return region.Script switch
        {
            Script.Cyrillic when female && name[^1] is 'v' or 'n' => name + "a",
            Script.Arabic when letters.InThousand(350) => "Al-" + name,
            _ => name,
        };
    }

    private static string Syllables(NameRegion region, Draws letters, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(letters.Of(region.Consonants)).Append(letters.Of(region.Vowels)).Append(letters.InThousand(350) ? letters.Of(region.Codas) : "");
        if (count == 1)
            text.Append(letters.Of(region.Consonants));
        return text.ToString();
    }

    private static string Capital(string name) => char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
}
