using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Comity.App;
using Comity.App.Reference;
using Comity.App.Serving;
using Comity.App.Statistics;
using Comity.App.Statistics.Importing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Bench;

/// <summary>
/// Tables over HTTP from a data set of 1 746 000 figures (100 destinations × 194 origins × 6 occupations × 15 years). The peer is
/// what most programs would do: a SELECT over the same SQLite table, written as CSV with a reader and a StringBuilder, no HTTP.
/// </summary>
internal static class TableBench
{
    private const int Cells = 1_746_000;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("comity-bench").FullName;
        try
        {
            var settings = Settings.Read(new Dictionary<string, string?> { ["data"] = folder, ["urls"] = "http://127.0.0.1:0" });
            var taken = new ConcurrentBag<double>();
            await using var app = ComityServer.Build(settings, builder => builder.Services.AddSingleton<IStartupFilter>(new ServerClock(taken)));
            await ComityServer.PrepareAsync(app.Services, CancellationToken.None);
            await ImportAsync(app.Services, Path.Combine(folder, "cube.csv"));
            await app.StartAsync();
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            var path = "/api/v1/datasets/cube/versions/1/observations";
            var slice = "?occupation=221&from=2004&to=2008&refArea=" + string.Join(',', Destinations(app.Services).Take(10));

            await ReportAsync(client, taken, "9 700 cells, CSV", path + ".csv" + slice, 100, 5);
            await ReportAsync(client, taken, "9 700 cells, JSON", path + ".json" + slice + "&limit=all", 100, 5);
            var peer = Peer(folder, "AND occupation = '221' AND time BETWEEN '2004' AND '2008' AND ref_area IN ('" + string.Join("','", Destinations(app.Services).Take(10)) + "')", 10);
            Console.WriteLine($"  peer, 9 700 cells: {peer:F1} ms");
            await ReportAsync(client, taken, "1 746 000 cells, CSV", path + ".csv", 5, 1000);
            Console.WriteLine($"  peer, 1 746 000 cells: {Peer(folder, "", 1):F0} ms");
            await using var alone = await ServerProcess.StartAsync(folder, "/health/ready", TimeSpan.FromMinutes(2));
            await StreamAsync(alone.Client, path + ".csv");
            Console.WriteLine($"peak memory of the program by itself after streaming it: {alone.PeakMemory:F0} MB (under 300)");
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Destinations(IServiceProvider services) =>
        services.GetRequiredService<ReferenceData>().Countries.MembersOn(new DateOnly(2023, 1, 1)).Select(c => c.Iso3);

    private static async Task ImportAsync(IServiceProvider services, string file)
    {
        Figures.Write(file, Cells, services.GetRequiredService<ReferenceData>().Countries);
        var profile = services.GetRequiredService<ProfileShelf>().Find("comity-tidy").Value!;
        var request = new ImportRequest(file, "cube.csv", profile, DataSetId.Parse("cube"), "Made-up figures");
        var prepared = await services.GetRequiredService<PrepareImport>().PrepareAsync(request, ImportProgress.Silent, CancellationToken.None);
        using var import = prepared.Value!;
        await services.GetRequiredService<StoreImport>().StoreAsync(import, new Confirmation("bench", "made up"), ImportProgress.Silent, CancellationToken.None);
    }

    private static async Task ReportAsync(HttpClient client, ConcurrentBag<double> taken, string name, string path, int times, double target)
    {
        // A server that has run for a while: its code is compiled for good.
        for (var i = 0; i < times; i++)
        {
            await StreamAsync(client, path);
        }

        taken.Clear();
        var overHttp = new List<double>();
        long bytes = 0;
        for (var i = 0; i < times; i++)
        {
            var clock = Stopwatch.StartNew();
            bytes = await StreamAsync(client, path);
            overHttp.Add(clock.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: median {Median(taken):F1} ms in the server (at most {target}), {Median(overHttp):F1} ms with the reader, {bytes / 1e6:F2} MB"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static async Task<long> StreamAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        return await DrainAsync(body);
    }

    private static async Task<long> DrainAsync(Stream stream)
    {
        var buffer = new byte[1 << 16];
        long all = 0;
        int read;
        while ((read = await stream.ReadAsync(buffer)) > 0)
        {
            all += read;
        }

        return all;
    }

    private static double Peer(string folder, string where, int times)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "comity.db")};Mode=ReadOnly");
        connection.Open();
        var taken = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var clock = Stopwatch.StartNew();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT ref_area, measure, unit, occupation, criterion, activity, territory, native, sector, pathway, sex, age, source, counterpart, time, "
                + $"value, status, flags, note, source_row, source_column FROM observation WHERE version_id = 1 {where} ORDER BY ordinal";
            using var reader = command.ExecuteReader();
            WriteCsv(reader);
            taken.Add(clock.Elapsed.TotalMilliseconds);
        }

        return taken.Order().ElementAt(times / 2);
    }

    private static void WriteCsv(SqliteDataReader reader)
    {
        using var output = new StreamWriter(Stream.Null, Encoding.UTF8, 1 << 16);
        var line = new StringBuilder();
        while (reader.Read())
        {
            line.Clear();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                line.Append(Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)).Append(',');
            }

            output.Write(line.Append('\n'));
        }
    }
}
