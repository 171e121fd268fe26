namespace Comity.App.Tests.Authorities;

/// <summary>A clock that stands where a test sets it.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public void To(string day) => Now = new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd"), new TimeOnly(9, 0), TimeSpan.Zero);

    public static SetClock At(string day)
    {
        var clock = new SetClock(default);
        clock.To(day);
        return clock;
    }
}
