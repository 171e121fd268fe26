using System.CommandLine;
using System.Globalization;
using System.Text;
using Comity.App.Common;
using Comity.App.Layout.Languages;
using Comity.Methods.Synthetic;

namespace Comity.App.Personnel.Synthesizing;

/// <summary>
/// <c>comity synthesize FILE</c>: the file of a register of invented people, and beside it what was planted. Exit code 0; 3 where the files cannot be
/// written or no such register can be.
/// </summary>
internal static class SynthesizeCommand
{
    private const int CharactersAtOnce = 1 << 16;

    private static readonly Argument<string> File = new("FILE") { Description = "CSV file to write: twelve columns, as the profile comity-register reads them." };
    private static readonly Option<long> Persons = new("--persons") { Description = "Rows of the file, duplicates and all.", DefaultValueFactory = _ => 10_000 };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "The same seed and options give the same file, to the last letter.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Country = new("--country") { Description = $"The register's own country, ISO 3166-1 alpha-3 (left out: {SyntheticPlan.Exampleland}, the demonstration's)." };
    private static readonly Option<string?> Truth = new("--truth") { Description = "CSV file for what was planted: row, number, kind, other, field (left out: beside FILE)." };
    private static readonly Option<string?> On = new("--on") { Description = "Day of which the register tells, YYYY-MM-DD (left out: 2025-12-31)." };
    private static readonly Option<bool> Wide = new("--wide") { Description = "Twelve columns more: school, licence, activity, work, exit." };
    private static readonly Option<int> Duplicated = new("--duplicates") { Description = "Rows in a thousand of persons who stand in the file already.", DefaultValueFactory = _ => 20 };
    private static readonly Option<int> Twins = new("--twins") { Description = "Rows in a thousand of somebody's twin: not a duplicate.", DefaultValueFactory = _ => 3 };
    private static readonly Option<int> Faulty = new("--faulty") { Description = "Rows in a thousand with a value that no register should hold.", DefaultValueFactory = _ => 10 };

    public static Command Create()
    {
        var command = new Command("synthesize", "Write a register of invented people, of any size, with planted faults and a file that tells them.")
        {
            File, Persons, Seed, Country, Truth, On, Wide, Duplicated, Twins, Faulty,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetRequiredValue(File);
        var truth = parsed.GetValue(Truth) ?? Path.Combine(Path.GetDirectoryName(path) ?? "", Path.GetFileNameWithoutExtension(path) + ".truth.csv");
        if (Problem(parsed) is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 3;
        }

        try
        {
            var columns = parsed.GetValue(Wide) ? SyntheticColumns.Wide : SyntheticColumns.Twelve;
            var counts = await TerminalProgress.WatchAsync(new TextCatalogue(), silent: false, report =>
                Task.Run(() => Write(PlanOf(parsed), columns, path, truth, report, cancellation), cancellation));
            Console.WriteLine(Told(counts, path, truth));
            return 0;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 3;
        }
    }

    /// <summary>Both files stand under their names only when they are whole.</summary>
    private static SyntheticCounts Write(
        SyntheticPlan plan, IReadOnlyList<SyntheticColumn> columns, string path, string truth, Action<string, long, long> report, CancellationToken cancellation)
    {
        var (part, truthPart) = (path + ".part", truth + ".part");
        try
        {
            SyntheticCounts counts;
            using (var register = Open(part))
            using (var planted = Open(truthPart))
                counts = SyntheticFile.Write(plan, columns, register, planted, rows => report("jobs.storing", rows, plan.Rows), cancellation);
            System.IO.File.Move(part, path, overwrite: true);
            System.IO.File.Move(truthPart, truth, overwrite: true);
            return counts;
        }
        finally
        {
            System.IO.File.Delete(part);
            System.IO.File.Delete(truthPart);
        }
    }

    private static StreamWriter Open(string path) => new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CharactersAtOnce);

    private static SyntheticPlan PlanOf(ParseResult parsed) => new(parsed.GetValue(Persons), parsed.GetValue(Seed))
    {
        Country = parsed.GetValue(Country) ?? SyntheticPlan.Exampleland,
        On = Day(parsed) ?? new SyntheticPlan(1).On,
        Duplicates = parsed.GetValue(Duplicated),
        Twins = parsed.GetValue(Twins),
        Faulty = parsed.GetValue(Faulty),
    };

    private static string? Problem(ParseResult parsed)
    {
        if (parsed.GetValue(Country) is { } country && !CountryCode.TryParse(country, provider: null, out _))
            return $"--country wants three letters such as KEN, not “{country}”.";
        if (parsed.GetValue(On) is { } on && Day(parsed) is null)
            return $"--on wants a day such as 2025-12-31, from 1980 on, not “{on}”.";
        try
        {
            _ = new SyntheticRegister(PlanOf(parsed));
            return null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return "There can be no such register: at least one row; in a thousand rows at most 500 duplicates and twins together and 1000 faulty ones, and none below zero.";
        }
    }

    private static DateOnly? Day(ParseResult parsed) =>
        DateOnly.TryParseExact(parsed.GetValue(On), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1980 and <= 2100 ? day : null;

    private static string Told(SyntheticCounts counts, string path, string truth)
    {
        var planted = counts.Planted.Count == 0 ? "nothing" : string.Join(", ", counts.Planted.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key} {p.Value}")));
        return string.Create(CultureInfo.InvariantCulture, $"{counts.Rows} rows in {path}; planted, as {truth} tells: {planted}.");
    }
}
