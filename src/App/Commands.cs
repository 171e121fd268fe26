using System.CommandLine;
using Comity.App.Authorities.Loading;
using Comity.App.Database;
using Comity.App.Personnel.Synthesizing;
using Comity.App.Post;
using Comity.App.Safeguards;
using Comity.App.Serving;
using Comity.App.Statistics;
using Comity.App.Statistics.Importing;

namespace Comity.App;

/// <summary>The command line. <c>serve</c> is what happens when no command is named.</summary>
internal static class Commands
{
    private static readonly Option<string?> Data = Shared("--data", "Folder for the database file, stored files and snapshots (COMITY_DATA; default ./data).");
    private static readonly Option<string?> DatabaseConnection = Shared("--database", "PostgreSQL connection string (COMITY_DATABASE; left out: SQLite in the data folder).");
    private static readonly Option<string?> Content = Shared("--content", "Folder that holds policy and reference (COMITY_CONTENT).");
    private static readonly Option<string?> Urls = new("--urls") { Description = $"Listening addresses (COMITY_URLS; default {Settings.DefaultUrls})." };

    private static readonly Option<bool> Demo = new("--demo")
    {
        Description = $"Serve a demonstration with invented countries and people, in a folder of its own (default ./{Settings.DemoFolder}); never on a database with real content.",
    };

    private static readonly Option<string?> Address = Shared("--address", "Where readers reach it, such as https://comity.health.example; links in letters begin so (COMITY_ADDRESS).");

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Comity, the information exchange of the WHO Global Code of Practice on the International Recruitment of Health Personnel.");
        foreach (var option in (Option[])[Data, DatabaseConnection, Content, Address])
        {
            root.Options.Add(option);
        }

        var serve = new Command("serve", "Serve the pages and the API (the default).") { Urls, Demo };
        serve.SetAction((parsed, cancellation) => ServeAsync(parsed.GetValue(Demo) ? DemoSettingsOf(parsed) : SettingsOf(parsed), cancellation));
        root.Options.Add(Urls);
        root.Options.Add(Demo);
        root.SetAction((parsed, cancellation) => ServeAsync(parsed.GetValue(Demo) ? DemoSettingsOf(parsed) : SettingsOf(parsed), cancellation));
        root.Subcommands.Add(serve);
        root.Subcommands.Add(MigrateCommand.Create(SettingsOf));
        root.Subcommands.Add(ImportCommand.Create(SettingsOf));
        root.Subcommands.Add(ExportCommand.Create(SettingsOf));
        root.Subcommands.Add(DeriveCommand.Create(SettingsOf));
        root.Subcommands.Add(LoadCommand.Create(SettingsOf));
        root.Subcommands.Add(SendLettersCommand.Create(SettingsOf));
        root.Subcommands.Add(SynthesizeCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create(SettingsOf));
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (SettingsException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }
        catch (OperationCanceledException)
        {
            return 1;
        }
    }

    private static Option<string?> Shared(string name, string description) => new(name) { Description = description, Recursive = true };

    private static Settings SettingsOf(ParseResult parsed) => Read(parsed, parsed.GetValue(Data), parsed.GetValue(DatabaseConnection));

    /// <summary>Where real content lies, environment and <c>comity.json</c> may say: a demonstration asks its own options only.</summary>
    private static Settings DemoSettingsOf(ParseResult parsed) =>
        Read(parsed, parsed.GetValue(Data) ?? Settings.DemoFolder, parsed.GetValue(DatabaseConnection) ?? "").AsDemo();

    private static Settings Read(ParseResult parsed, string? data, string? database) => Settings.Read(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["data"] = data,
        ["database"] = database,
        ["content"] = parsed.GetValue(Content),
        ["address"] = parsed.GetValue(Address),
        ["urls"] = parsed.GetValue(Urls),
    });

    private static async Task<int> ServeAsync(Settings settings, CancellationToken cancellation)
    {
        await using var app = ComityServer.Build(settings);
        await ComityServer.PrepareAsync(app.Services, cancellation);
        await ComityServer.FillAsync(app.Services, Console.Out, cancellation);
        await app.StartAsync(cancellation);
        await ComityServer.AnnounceAsync(app, Console.Out, cancellation);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }
}
