using System.Security.Cryptography;
using Comity.App.Access;
using Comity.App.Audit.Merkle;

namespace Comity.App.Audit;

/// <summary>An entry of the log. Written once and never changed; what stands in columns only finds it, the leaf is what counts.</summary>
internal sealed class AuditEvent
{
    private AuditEvent()
    {
    }

    public AuditEvent(long sequence, DateTimeOffset at, Guid run, Act act, Acting who, Happening happening)
    {
        (Sequence, At, Run, Process, Role) = (sequence, at, run, act.Process.Name, who.Role?.ToString());
        (Kind, Subject, Country, Person) = (happening.Kind, happening.Subject, (happening.Country ?? act.Country)?.Value, who.Person);
        (Salt, Private) = (RandomNumberGenerator.GetBytes(PrivatePart.SaltSize), new PrivatePart(who.Person, act.Why, happening.Sealed, happening.Secrets).Write());
        Leaf = new Leaf(
            sequence, Database.UtcText.Write(at), Process, run, Role, Country, Kind, Subject, happening.Values, PrivatePart.Commitment(Salt, Private)).Write();
        LeafHash = TreeHash.Leaf(Leaf).ToArray();
    }

    public long Sequence { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid Run { get; private set; }

    public string Process { get; private set; } = "";

    public string? Role { get; private set; }

    public string? Country { get; private set; }

    public string Kind { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public Guid? Person { get; private set; }

    public byte[] Leaf { get; private set; } = [];

    public byte[] LeafHash { get; private set; } = [];

    /// <summary>None where it was erased.</summary>
    public byte[]? Private { get; private set; }

    public byte[]? Salt { get; private set; }

    /// <summary>What the leaf tells, read from its bytes.</summary>
    public Leaf Told => Audit.Leaf.Read(Leaf) ?? throw new InvalidDataException($"Entry {Sequence} of the log cannot be read: comity verify says more.");

    public PrivatePart? Kept => Private is null ? null : PrivatePart.Read(Private);

    public IReadOnlyList<ValueChange> Values => Told.Values;
}
