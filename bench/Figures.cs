using System.Globalization;
using System.Text;
using Comity.Standards.CodeLists;

namespace Comity.Bench;

/// <summary>Made-up figures of any number in the tidy format: stocks by country of practice, of training, occupation and year.</summary>
internal static class Figures
{
    private static readonly string[] Occupations = ["221", "NUR", "MID", "2261", "2262", "2264"];

    /// <summary>
    /// Writes <paramref name="rows"/> rows: destinations, origins, occupations and years are filled in that order from the end; fifteen
    /// years, more where that many rows want them, so that no key comes twice.
    /// </summary>
    public static void Write(string path, int rows, Countries countries)
    {
        var members = countries.MembersOn(new DateOnly(2023, 1, 1)).Select(c => c.Iso3).ToArray();
        var years = Math.Max(15, 1 + (rows / (members.Length * (members.Length - 1) * Occupations.Length)));
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        writer.Write("refArea,measure,unit,occupation,criterion,activity,source,counterpart,time,value,status,note\n");
        for (var i = 0; i < rows; i++)
        {
            var (year, rest) = (2019 - years + (i % years), i / years);
            var (occupation, pair) = (Occupations[rest % Occupations.Length], rest / Occupations.Length);
            var (origin, destination) = Pair(members, pair);
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{destination},STOCK,HC,{occupation},QUAL,PACT,REGISTER,{origin},{year},{1000 + (pair * 7 % 9000) + (year % 100)},A,\n"));
        }
    }

    /// <summary>Every destination with every origin but itself.</summary>
    private static (string Origin, string Destination) Pair(string[] members, int pair)
    {
        var (at, destination) = (pair % (members.Length - 1), pair / (members.Length - 1) % members.Length);
        return (members[at >= destination ? at + 1 : at], members[destination]);
    }
}
