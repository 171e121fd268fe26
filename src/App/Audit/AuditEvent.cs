using System.Text.Json;

namespace Comity.App.Audit;

/// <summary>An entry of the log. Written once and never changed.</summary>
internal sealed class AuditEvent
{
    private AuditEvent()
    {
    }

    public AuditEvent(Guid runId, Happening happening)
    {
        (RunId, Kind, Subject, Country) = (runId, happening.Kind, happening.Subject, happening.Country?.Value);
        (Values, Sealed) = (JsonSerializer.Serialize(happening.Values), JsonSerializer.Serialize(happening.Sealed));
    }

    public long Sequence { get; private set; }

    public Guid RunId { get; private set; }

    public string Kind { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string? Country { get; private set; }

    public string Values { get; private set; } = "";

    public string Sealed { get; private set; } = "";
}
