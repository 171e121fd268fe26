using Comity.App.Common;
using Comity.App.Statistics;
using Comity.App.Statistics.Importing;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Statistics;

/// <summary>A small tidy file, imported: a test says only the rows it is about.</summary>
internal static class ImportBuilder
{
    public const string Header = "refArea,measure,unit,occupation,criterion,activity,source,counterpart,time,value,status\n";

    public static string Row(string country, string origin, int year, string value, string status = "A") =>
        $"{country},STOCK,HC,221,QUAL,PRAC,REGISTER,{origin},{year},{value},{status}\n";

    public static async Task<Result<PreparedImport>> PrepareAsync(this TestHost host, string rows, string set = "made-up")
    {
        var path = Path.Combine(host.Settings.DataFolder, Guid.CreateVersion7().ToString("N") + ".csv");
        await File.WriteAllTextAsync(path, Header + rows, TestContext.Current.CancellationToken);
        return await host.PrepareFileAsync(path, set);
    }

    /// <summary>Imports a tidy file as it is.</summary>
    public static async Task<Result<DataSetVersion>> ImportFileAsync(this TestHost host, string path, string set)
    {
        var prepared = await host.PrepareFileAsync(path, set);
        using var import = prepared.Value!;
        return await host.Get<StoreImport>().StoreAsync(import, new Confirmation("A tester", "made up"), ImportProgress.Silent, TestContext.Current.CancellationToken);
    }

    private static Task<Result<PreparedImport>> PrepareFileAsync(this TestHost host, string path, string set)
    {
        var profile = host.Get<ProfileShelf>().Find("comity-tidy").Value!;
        var request = new ImportRequest(path, "made-up.csv", profile, DataSetId.Parse(set), "Made-up figures");
        return host.Get<PrepareImport>().PrepareAsync(request, ImportProgress.Silent, TestContext.Current.CancellationToken);
    }

    public static async Task<Result<DataSetVersion>> ImportAsync(this TestHost host, string rows, string comment = "made up", string set = "made-up")
    {
        var prepared = await host.PrepareAsync(rows, set);
        using var import = prepared.Value!;
        return await host.Get<StoreImport>().StoreAsync(import, new Confirmation("A tester", comment), ImportProgress.Silent, TestContext.Current.CancellationToken);
    }
}
