using Comity.App.Common;
using Comity.App.Reference;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Comity.App.Statistics.Importing;

/// <summary>
/// The open figures that come with Comity: a folder each under <c>reference/open-data</c>, with its licence beside it. A fresh
/// start takes in those that are there; what is not there is said, and nothing else depends on it.
/// </summary>
internal sealed class OpenDataBundle(ContentFiles files, ProfileShelf profiles, PrepareImport prepare, StoreImport store)
{
    private readonly IDeserializer _yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    /// <summary>Data sets of the bundle that are there, in the order of their folders.</summary>
    public IReadOnlyList<BundledDataSet> All()
    {
        var folder = files.PathOf("reference", "open-data");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "data-set.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)]
            : [];
    }

    /// <summary>Data sets that the list of checksums knows, whether their folders are there or not.</summary>
    public IReadOnlyList<string> Expected() =>
        [.. File.ReadLines(files.PathOf("reference", "SHA256SUMS")).Select(line => line[66..].Split('/'))
            .Where(parts => parts is ["reference", "open-data", _, ..]).Select(parts => parts[2])
            .Concat(All().Select(b => b.Id)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The entry of the bundle, where the file that was imported is the one that lies there.</summary>
    public async Task<BundledDataSet?> MadeFromAsync(DataSetId id, string fileHash, CancellationToken cancellation) =>
        All().FirstOrDefault(b => b.Id == id.Value) is { } bundled
        && await StoredFiles.HashAsync(Path.Combine(bundled.Folder, bundled.File), cancellation) == fileHash
            ? bundled
            : null;

    public async Task<Result<DataSetVersion>> ImportAsync(BundledDataSet bundled, ImportProgress progress, CancellationToken cancellation)
    {
        var profile = profiles.Find("comity-tidy");
        if (!profile.Succeeded)
        {
            return profile.Refusal!;
        }

        var path = Path.Combine(bundled.Folder, bundled.File);
        var request = new ImportRequest(path, bundled.File, bundled.Describe(profile.Value), DataSetId.Parse(bundled.Id), bundled.Title);
        var prepared = await prepare.PrepareAsync(request, progress, cancellation);
        if (!prepared.Succeeded)
        {
            return prepared.Refusal!;
        }

        using var import = prepared.Value;
        return await store.StoreAsync(import, new Confirmation("Comity", bundled.Comment), progress, cancellation);
    }

    private BundledDataSet Read(string path)
    {
        var bundled = _yaml.Deserialize<BundledDataSet>(File.ReadAllText(path));
        bundled.Folder = Path.GetDirectoryName(path)!;
        return bundled;
    }
}
