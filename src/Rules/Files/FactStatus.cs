namespace Comity.Rules.Files;

/// <summary>How well a fact of a policy file is known.</summary>
public static class FactStatus
{
    /// <summary>Read in the named official or primary source.</summary>
    public const string Verified = "verified";

    /// <summary>Read only in a text that reports the source.</summary>
    public const string Secondary = "secondary";

    /// <summary>General knowledge of the source; shown as unconfirmed, or not applied at all.</summary>
    public const string Recalled = "recalled";

    /// <summary>Our own design or reading.</summary>
    public const string Ours = "ours";

    /// <summary>Not known: nothing stands in its place.</summary>
    public const string Unknown = "unknown";

    internal static readonly IReadOnlyList<string> All = [Verified, Secondary, Recalled, Ours, Unknown];
}
