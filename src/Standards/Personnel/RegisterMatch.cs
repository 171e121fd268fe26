using Comity.Standards.Tables;

namespace Comity.Standards.Personnel;

/// <summary>How well a register's profile fits a file.</summary>
/// <param name="Found">How many of the profile's texts stand in the file's first rows.</param>
/// <param name="Absent">Those that do not.</param>
/// <param name="ColumnsKnown">How many of the file's columns the profile speaks of.</param>
public sealed record RegisterFit(RegisterProfile Profile, int Found, IReadOnlyList<string> Absent, int ColumnsKnown)
{
    public bool Fits => Absent.Count == 0;
}

public static class RegisterMatch
{
    /// <summary>The profiles that have anything in common with the file, best first.</summary>
    public static IReadOnlyList<RegisterFit> Find(TableRecognition recognition, IEnumerable<RegisterProfile> profiles)
    {
        var cells = recognition.FirstRows.SelectMany(row => row.Cells).Where(c => c.Length > 0).ToHashSet(StringComparer.Ordinal);
        return [.. profiles.Select(profile => Fit(profile, recognition, cells))
            .Where(fit => fit.Found > 0)
            .OrderByDescending(fit => fit.Fits)
            .ThenByDescending(fit => (double)fit.Found / fit.Profile.Recognise.Count)
            .ThenByDescending(fit => fit.ColumnsKnown)
            .ThenBy(fit => fit.Profile.Id, StringComparer.Ordinal)];
    }

    private static RegisterFit Fit(RegisterProfile profile, TableRecognition recognition, HashSet<string> cells)
    {
        var absent = profile.Recognise.Where(test => !cells.Any(test.Matches)).Select(test => test.Text).ToList();
        var named = profile.Columns.Select(c => c.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(profile, profile.Recognise.Count - absent.Count, absent, recognition.Columns.Count(named.Contains));
    }
}
