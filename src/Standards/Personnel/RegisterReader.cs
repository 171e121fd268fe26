using Comity.Standards.Profiles;
using Comity.Standards.Tables;

namespace Comity.Standards.Personnel;

/// <summary>Applies a register's profile to a file.</summary>
public static class RegisterReader
{
    /// <param name="stream">The file, which must be able to seek; it stays the caller's.</param>
    /// <param name="on">The day of which the file speaks.</param>
    /// <exception cref="TableException">The file is not a table of the profile's format.</exception>
    public static RegisterReading Read(Stream stream, string fileName, RegisterProfile profile, ICountryResolver countries, DateOnly on) =>
        Read(TableSource.Open(stream, fileName, profile.Format), profile, countries, on);

    /// <param name="table">Read on from where it stands, and disposed with the reading.</param>
    public static RegisterReading Read(TableRows table, RegisterProfile profile, ICountryResolver countries, DateOnly on) => new(table, profile, countries, on);
}
