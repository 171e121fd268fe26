#:property PublishAot=false

// A table as large as Comity is made for: 100 destinations × 194 origins × 6 occupations × 15 years = 1 746 000 figures, in
// Comity's tidy form. The figures are made up and the same each time: they follow from place and year by a fixed formula.
//
//     dotnet run bench/data/large-table.cs -- /tmp/large.csv
//     dotnet run bench/data/large-table.cs -- /tmp/small.csv 10 97 1 10      9 700 figures
//     ./comity import /tmp/large.csv --profile comity-tidy --dataset made-up --comment "Made up."

using System.Globalization;
using System.Runtime.CompilerServices;

string[] occupations = ["221", "NUR", "MID", "2261", "2262", "2264"];
var sizes = args.Skip(1).Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
if (args.Length is not (1 or 5) || (sizes.Length == 4 && (sizes[0] > 194 || sizes[1] > 194 || sizes[2] > 6)))
{
    Console.Error.WriteLine("large-table.cs OUT.csv [DESTINATIONS ORIGINS OCCUPATIONS YEARS]: at most 194, 194, 6");
    return 1;
}

var (destinations, origins, kinds, years) = sizes.Length == 4 ? (sizes[0], sizes[1], sizes[2], sizes[3]) : (100, 194, 6, 15);
var countries = File.ReadLines(Path.Combine(Here(), "..", "..", "reference", "countries", "who-membership.csv"))
    .Skip(1).Where(line => line.Split(',')[4] == "verified").Select(line => line[..3]).Distinct().Order(StringComparer.Ordinal).ToArray();

using var file = new StreamWriter(args[0]);
file.Write("refArea,measure,unit,occupation,criterion,activity,counterpart,time,value\n");
for (var d = 0; d < destinations; d++)
{
    for (var k = 0; k < kinds; k++)
    {
        for (var o = 0; o < origins; o++)
        {
            var origin = o == d ? "HOME" : countries[o];
            for (var y = 0; y < years; y++)
            {
                file.Write(string.Create(
                    CultureInfo.InvariantCulture, $"{countries[d]},STOCK,HC,{occupations[k]},QUAL,PRAC,{origin},{2010 + y},{Figure(d, k, o, y)}\n"));
            }
        }
    }
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{args[0]}: {(long)destinations * origins * kinds * years} figures"));
return 0;

// Few corridors are wide: most figures are small, some are in the thousands, and they grow by about two in a hundred a year.
static int Figure(int d, int k, int o, int y)
{
    var mixed = unchecked(((uint)((d * 7919) + (k * 104729) + (o * 1299709)) * 2654435761u) >> 8) % 10_000;
    var width = mixed < 9_000 ? mixed % 200 : mixed % 20_000;
    return (int)(width * Math.Pow(1.02, y));
}

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
