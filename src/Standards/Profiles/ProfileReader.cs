using Comity.Standards.Tables;

namespace Comity.Standards.Profiles;

/// <summary>Applies a profile to a file.</summary>
public static class ProfileReader
{
    /// <param name="stream">The file, which must be able to seek; it stays the caller's.</param>
    /// <exception cref="TableException">The file is not a table of the profile's format.</exception>
    public static ProfileReading Read(Stream stream, string fileName, ImportProfile profile, ICountryResolver countries) =>
        Read(TableSource.Open(stream, fileName, profile.Format), profile, countries);

    /// <param name="table">Read on from where it stands, and disposed with the reading.</param>
    public static ProfileReading Read(TableRows table, ImportProfile profile, ICountryResolver countries) => new(table, profile, countries);
}
