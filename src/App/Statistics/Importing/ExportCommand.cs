using System.CommandLine;
using Comity.App.Statistics.Published;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;
using Comity.Standards.Tidy;

namespace Comity.App.Statistics.Importing;

/// <summary><c>comity export DATASET</c>: the latest version as a tidy file, for another Comity or for the bundle of open figures.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Set = new("DATASET") { Description = "Id of the data set." };
    private static readonly Option<string?> Output = new("--output") { Description = "File to write (left out: the terminal)." };
    private static readonly Option<bool> All = new("--all-columns") { Description = "Also columns in which every cell has its default." };

    public static Command Create(Func<ParseResult, Settings> settings)
    {
        var command = new Command("export", "Write the latest version of a data set as a tidy CSV file.") { Set, Output, All };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, settings(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Settings settings, CancellationToken cancellation)
    {
        await using var services = await CommandServices.StartAsync(settings, cancellation);
        var published = await services.GetRequiredService<IPublishedStatistics>().CurrentAsync(cancellation);
        var id = parsed.GetRequiredValue(Set);
        if (published.Find(id) is not { } set)
        {
            Console.Error.WriteLine($"There is no data set “{id}”. There are: {string.Join(", ", published.DataSets.Select(d => d.Id))}.");
            return 3;
        }

        var columns = TidyColumns.All.Where(c => parsed.GetValue(All) || IsTold(c, set.Book)).ToList();
        await using var stream = parsed.GetValue(Output) is { } path ? File.Create(path) : Console.OpenStandardOutput();
        TidyCsvWriter.WriteAll(stream, set.Select(new SnapshotFilter()), columns);
        return 0;
    }

    /// <summary>A column that a reader could not fill in alone: some cell of it is not the default.</summary>
    private static bool IsTold(TidyColumn column, CodeBook book) => column switch
    {
        TidyColumn.RefArea or TidyColumn.Measure or TidyColumn.Unit or TidyColumn.Time => true,
        TidyColumn.Value or TidyColumn.SourceRow or TidyColumn.SourceColumn => true,
        TidyColumn.Status => !IsOnly(book.Status, ObservationStatus.Normal),
        TidyColumn.Flags => !IsOnly(book.Flags, ""),
        TidyColumn.Note => !IsOnly(book.Notes, ""),
        _ => !IsOnly(book[(Dimension)column], Default[(Dimension)column]),
    };

    private static readonly Observation Default = new() { RefArea = "", Measure = "", Unit = "", Time = "" };

    private static bool IsOnly(CodeTable table, string code) => table.Codes is [var only] && only == code;
}
