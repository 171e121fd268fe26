namespace Comity.App.Post;

/// <summary>How long a letter rests after an attempt that failed: longer each time, for about three days in all.</summary>
internal static class Pauses
{
    private static readonly TimeSpan[] After =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4),
        TimeSpan.FromHours(12), TimeSpan.FromHours(24), TimeSpan.FromHours(24),
    ];

    public static int MostAttempts => After.Length + 1;

    /// <param name="attempts">How many have failed, at least one.</param>
    /// <returns>None where it is given up.</returns>
    public static TimeSpan? Next(int attempts) => attempts <= After.Length ? After[attempts - 1] : null;
}
