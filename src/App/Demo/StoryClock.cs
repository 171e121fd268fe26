namespace Comity.App.Demo;

/// <summary>
/// The clock of the story that a demonstration is told: it begins years ago and only goes forward, up to the day before it is told, so
/// that a year's silence or a message of last week need nothing but the ways in which they come about.
/// </summary>
internal sealed class StoryClock(DateTimeOffset now) : TimeProvider
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(3);
    private DateTimeOffset _at = DateTimeOffset.MinValue;

    /// <summary>The day on which the story is told.</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(now.UtcDateTime);

    public override DateTimeOffset GetUtcNow() => _at;

    /// <summary>On to the morning of a day, or where the day has begun already, a little further.</summary>
    public void GoTo(DateOnly day)
    {
        var morning = new DateTimeOffset(day, new TimeOnly(8, 0), TimeSpan.Zero);
        _at = morning > _at ? morning : _at + Step;
    }
}
