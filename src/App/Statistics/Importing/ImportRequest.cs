using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Statistics.Published;
using Comity.Standards.Profiles;

namespace Comity.App.Statistics.Importing;

/// <summary>What somebody wants to import, before anything is checked.</summary>
/// <param name="FilePath">Where the file stands now; it is only read.</param>
/// <param name="FileName">What the person calls it.</param>
/// <param name="DataSet">Which data set it is a new version of; made when it does not exist yet.</param>
/// <param name="Title">Title of a new data set; the profile's where it is left out.</param>
internal sealed record ImportRequest(string FilePath, string FileName, KnownProfile Profile, DataSetId DataSet, string? Title = null)
{
    public ImportProfile Reading => Profile.Profile;

    /// <summary>Who may see a new data set.</summary>
    public Audience Audience { get; init; } = Audience.Public;

    /// <summary>Whose register the figures come out of; none where somebody imports a file.</summary>
    public CountryCode? Register { get; init; }
}

/// <param name="Hash">SHA-256 of the profile's text, so that a version tells by which words it was read.</param>
internal sealed record KnownProfile(ImportProfile Profile, string Text, string Hash, bool Shipped);

/// <summary>Who lets the figures in, and what they say to the warnings.</summary>
/// <param name="By">The name that stands with the version; at the terminal, that of the account.</param>
internal sealed record Confirmation(string By, string Comment)
{
    /// <summary>As whom they acted: a signed-in person, or Comity itself for whoever holds the terminal.</summary>
    public Acting Who { get; init; } = Acting.Itself;
}
