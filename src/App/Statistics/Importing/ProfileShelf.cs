using System.Security.Cryptography;
using System.Text;
using Comity.App.Common;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;

namespace Comity.App.Statistics.Importing;

/// <summary>Import profiles: those that come with Comity, and a country's own in <c>profiles</c> of the data folder.</summary>
internal sealed class ProfileShelf(Settings settings)
{
    private readonly string _shipped = Path.Combine(settings.ContentFolder, "reference", "profiles");

    public string OwnFolder { get; } = Path.Combine(settings.DataFolder, "profiles");

    /// <summary>All profiles that can be read, own ones first: they may stand in for a shipped one of the same id.</summary>
    public IReadOnlyList<KnownProfile> All() =>
        [.. Files().Select(f => Read(File.ReadAllText(f), f).Value).OfType<KnownProfile>().DistinctBy(p => p.Profile.Id, StringComparer.Ordinal)];

    /// <param name="name">Id of a profile on the shelf, or the path of a profile file.</param>
    public Result<KnownProfile> Find(string name)
    {
        if (File.Exists(name) && Path.GetExtension(name) is ".yaml" or ".yml")
        {
            return Read(File.ReadAllText(name), name);
        }

        var all = All();
        return all.FirstOrDefault(p => p.Profile.Id == name) is { } known
            ? known
            : StatisticsRefusals.NoSuchProfile(name, all.Select(p => p.Profile.Id));
    }

    /// <summary>The profile that fits a file best, where one fits.</summary>
    public Result<KnownProfile> Recognise(string path, string fileName)
    {
        using var stream = File.OpenRead(path);
        var all = All();
        var fit = ProfileMatch.Find(TableRecognition.Of(stream, fileName), all.Select(p => p.Profile)).FirstOrDefault(f => f.Fits);
        return fit is null ? StatisticsRefusals.NoProfileFits(fileName) : all.First(p => p.Profile.Id == fit.Profile.Id);
    }

    /// <summary>Keeps a profile among the own ones, in place of an older one of the same id. Files like it are recognised from now on.</summary>
    public void Keep(KnownProfile known)
    {
        Directory.CreateDirectory(OwnFolder);
        var aside = Path.Combine(OwnFolder, Guid.CreateVersion7().ToString("N") + ".part");
        File.WriteAllText(aside, known.Text);
        File.Move(aside, Path.Combine(OwnFolder, known.Profile.Id + ".yaml"), overwrite: true);
    }

    public Result<KnownProfile> Read(string text, string file)
    {
        var parsed = ProfileFile.Read(text, Path.GetFileName(file));
        if (parsed.Profile is not { } profile)
        {
            return StatisticsRefusals.BadProfile(parsed.Problems.Select(p => p.ToString()));
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
        return new KnownProfile(profile, text, hash, Shipped: file.StartsWith(_shipped, StringComparison.Ordinal));
    }

    private IEnumerable<string> Files() => new[] { OwnFolder, _shipped }
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal));
}
