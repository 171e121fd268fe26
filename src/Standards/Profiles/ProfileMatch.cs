using Comity.Standards.Tables;

namespace Comity.Standards.Profiles;

/// <summary>How well a profile fits a file.</summary>
/// <param name="Found">How many of the profile's texts stand in the file's first rows.</param>
/// <param name="Absent">Those that do not.</param>
/// <param name="ColumnsKnown">How many of the file's columns the profile speaks of.</param>
public sealed record ProfileFit(ImportProfile Profile, int Found, IReadOnlyList<string> Absent, int ColumnsKnown)
{
    public bool Fits => Absent.Count == 0;
}

public static class ProfileMatch
{
    /// <summary>The profiles that have anything in common with the file, best first.</summary>
    public static IReadOnlyList<ProfileFit> Find(TableRecognition recognition, IEnumerable<ImportProfile> profiles)
    {
        var cells = recognition.FirstRows.SelectMany(row => row.Cells).Where(c => c.Length > 0).ToHashSet(StringComparer.Ordinal);
        return [.. profiles.Select(profile => Fit(profile, recognition, cells))
            .Where(fit => fit.Found > 0)
            .OrderByDescending(fit => fit.Fits)
            .ThenByDescending(fit => (double)fit.Found / fit.Profile.Recognise.Count)
            .ThenByDescending(fit => fit.ColumnsKnown)
            .ThenBy(fit => fit.Profile.Id, StringComparer.Ordinal)];
    }

    private static ProfileFit Fit(ImportProfile profile, TableRecognition recognition, HashSet<string> cells)
    {
        var absent = profile.Recognise.Where(test => !cells.Any(test.Matches)).Select(test => test.Text).ToList();
        var named = profile.Sections.SelectMany(s => s.Columns).Select(c => c.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(profile, profile.Recognise.Count - absent.Count, absent, recognition.Columns.Count(named.Contains));
    }
}
