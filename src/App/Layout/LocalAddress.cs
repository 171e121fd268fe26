namespace Comity.App.Layout;

/// <summary>Only addresses of this site are followed: nobody can be led elsewhere by a link that looks like ours.</summary>
internal static class LocalAddress
{
    private const string Home = "/";

    /// <summary>The address where it is a path of this site, else the first page.</summary>
    public static string Of(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal)
        && !address.Any(char.IsControl) ? address : Home;
}
