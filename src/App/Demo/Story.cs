namespace Comity.App.Demo;

/// <summary>What happens on which day. Told in the order of days, whatever the order in which it is written down.</summary>
internal sealed class Story(StoryClock clock)
{
    private readonly List<(DateOnly Day, Func<CancellationToken, Task> Act)> _acts = [];

    public DateOnly Today => clock.Today;

    public void On(DateOnly day, Func<CancellationToken, Task> act) => _acts.Add((day, act));

    public async Task TellAsync(CancellationToken cancellation)
    {
        foreach (var (day, act) in _acts.OrderBy(a => a.Day))
        {
            clock.GoTo(day);
            await act(cancellation);
        }
    }
}
