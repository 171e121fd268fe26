using Comity.App.Access;

namespace Comity.App.Audit;

/// <summary>One running of a process: who, in what role, for which country, when and why.</summary>
internal sealed class ProcessRun
{
    private ProcessRun()
    {
    }

    public ProcessRun(Guid id, Act act, Acting who, DateTimeOffset at)
    {
        (Id, Process, Country, Why, At) = (id, act.Process.Name, act.Country?.Value, act.Why, at);
        (Person, Role) = (who.Person, who.Role?.ToString() ?? "");
    }

    public Guid Id { get; private set; }

    public string Process { get; private set; } = "";

    public Guid? Person { get; private set; }

    public string Role { get; private set; } = "";

    public string? Country { get; private set; }

    public string? Why { get; private set; }

    public DateTimeOffset At { get; private set; }
}
