using System.Security.Cryptography;
using System.Text;
using Comity.App.Common;
using Comity.App.Reference;
using Comity.Standards.Personnel;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;

namespace Comity.App.Personnel.Loading;

/// <param name="Text">The profile as YAML.</param>
internal sealed record KnownRegisterProfile(RegisterProfile Profile, string Text, string Hash, bool Shipped);

/// <summary>Profiles of registers' files: those that come with Comity, and a country's own in <c>registers/{country}/profiles</c> of the data folder.</summary>
internal sealed class RegisterProfiles(Settings settings)
{
    private readonly string _shipped = Path.Combine(settings.ContentFolder, "reference", "personnel", "profiles");

    /// <summary>All that can be read, own ones first: they stand in for a shipped one of the same id.</summary>
    public IReadOnlyList<KnownRegisterProfile> All(CountryCode country) =>
        [.. new[] { OwnOf(country), _shipped }.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.yaml").Order(StringComparer.Ordinal))
            .Select(f => Read(File.ReadAllText(f), f).Known).OfType<KnownRegisterProfile>().DistinctBy(p => p.Profile.Id, StringComparer.Ordinal)];

    /// <summary>The profile that fits a file best, where one fits.</summary>
    public KnownRegisterProfile? Recognise(CountryCode country, TableRecognition table)
    {
        var all = All(country);
        return RegisterMatch.Find(table, all.Select(p => p.Profile)).FirstOrDefault(f => f.Fits) is { } fit ? all.First(p => p.Profile.Id == fit.Profile.Id) : null;
    }

    /// <summary>Files like it are recognised from now on.</summary>
    public void Keep(CountryCode country, KnownRegisterProfile known)
    {
        var folder = Directory.CreateDirectory(OwnOf(country)).FullName;
        var aside = Path.Combine(folder, Guid.CreateVersion7().ToString("N") + ".part");
        File.WriteAllText(aside, known.Text);
        File.Move(aside, Path.Combine(folder, known.Profile.Id + ".yaml"), overwrite: true);
    }

    public (KnownRegisterProfile? Known, IReadOnlyList<ProfileProblem> Problems) Read(string text, string file = "profile.yaml")
    {
        var parsed = RegisterProfileFile.Read(text, Path.GetFileName(file));
        if (parsed.Profile is not { } profile)
        {
            return (null, parsed.Problems);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
        return (new KnownRegisterProfile(profile, text, hash, file.StartsWith(_shipped, StringComparison.Ordinal)), []);
    }

    private string OwnOf(CountryCode country) => Path.Combine(settings.DataFolder, "registers", country.Value, "profiles");
}
