namespace Comity.App.Statistics.Published;

/// <summary>Who may see the figures of a data set.</summary>
internal enum Audience
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>The country that they are of, and the Secretariat.</summary>
    Secretariat,
}
