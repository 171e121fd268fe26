using System.CommandLine;
using Comity.App.Layout.Languages;

namespace Comity.App.Statistics.Importing;

/// <summary>
/// <c>comity import FILE --profile NAME</c>. Exit codes: 0 published, or nothing to publish; 1 errors in the file; 2 a comment is
/// wanted; 3 the file or profile cannot be used.
/// </summary>
internal static class ImportCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "CSV, TSV or XLSX file." };
    private static readonly Option<string?> Profile = new("--profile") { Description = "Id of an import profile, or the path of one (left out: recognised from the file)." };
    private static readonly Option<string?> Set = new("--dataset") { Description = "Id of the data set that the file is a new version of (left out: the profile's)." };
    private static readonly Option<string?> Title = new("--title") { Description = "Title, where the data set is new." };
    private static readonly Option<string?> Comment = new("--comment") { Description = "What you say to the warnings; without it, warnings stop the import." };
    private static readonly Option<string?> By = new("--by") { Description = "Who imports (default: the name of the account)." };
    private static readonly Option<bool> CheckOnly = new("--check") { Description = "Read and check, publish nothing." };
    private static readonly Option<string?> Report = new("--report") { Description = "Write the quality report to this file, as JSON." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the outcome as JSON." };

    public static Command Create(Func<ParseResult, Settings> settings)
    {
        var command = new Command("import", "Import a file of statistics as a new version of a data set.")
        {
            File, Profile, Set, Title, Comment, By, CheckOnly, Report, Json,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, settings(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Settings settings, CancellationToken cancellation)
    {
        await using var services = await CommandServices.StartAsync(settings, cancellation);
        var terminal = new ImportTerminal(services, parsed.GetValue(Json));
        var request = Request(parsed, services.GetRequiredService<ProfileShelf>());
        if (!request.Succeeded)
        {
            return terminal.Refused(request.Refusal!, 3);
        }

        return await ImportAsync(parsed, services, request.Value, terminal, cancellation);
    }

    private static async Task<int> ImportAsync(
        ParseResult parsed, IServiceProvider services, ImportRequest request, ImportTerminal terminal, CancellationToken cancellation)
    {
        var prepare = services.GetRequiredService<PrepareImport>();
        var prepared = await terminal.WatchAsync(progress => prepare.PrepareAsync(request, progress, cancellation));
        if (!prepared.Succeeded)
        {
            return terminal.Refused(prepared.Refusal!, 3);
        }

        using var import = prepared.Value;
        await WriteReportAsync(parsed.GetValue(Report), import, services.GetRequiredService<TextCatalogue>(), cancellation);
        if (parsed.GetValue(CheckOnly))
        {
            return terminal.Checked(import);
        }

        var confirmation = new Confirmation(parsed.GetValue(By) ?? Environment.UserName, parsed.GetValue(Comment) ?? "");
        var store = services.GetRequiredService<StoreImport>();
        var stored = await terminal.WatchAsync(progress => store.StoreAsync(import, confirmation, progress, cancellation));
        return terminal.Finished(import, stored);
    }

    private static Common.Result<ImportRequest> Request(ParseResult parsed, ProfileShelf shelf)
    {
        var path = parsed.GetRequiredValue(File);
        if (!System.IO.File.Exists(path))
        {
            return StatisticsRefusals.NoSuchFile(path);
        }

        var profile = parsed.GetValue(Profile) is { } name ? shelf.Find(name) : shelf.Recognise(path, Path.GetFileName(path));
        if (!profile.Succeeded)
        {
            return profile.Refusal!;
        }

        var set = parsed.GetValue(Set) ?? profile.Value.Profile.DataSet.Id;
        return DataSetId.TryParse(set, out var id)
            ? new ImportRequest(path, Path.GetFileName(path), profile.Value, id, parsed.GetValue(Title))
            : StatisticsRefusals.BadDataSetId(set);
    }

    private static async Task WriteReportAsync(string? path, PreparedImport import, TextCatalogue texts, CancellationToken cancellation)
    {
        if (path is not null)
        {
            await System.IO.File.WriteAllTextAsync(path, StoredReport.Of(import, texts).ToJson(), cancellation);
        }
    }
}
