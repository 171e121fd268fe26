namespace Comity.App.Access;

/// <summary>A signed-in browser: seen in the person's list, and ended there at once.</summary>
internal sealed class Session
{
    private Session()
    {
    }

    public Session(Guid id, Guid personId, Guid membershipId, string browser, DateTimeOffset at)
    {
        (Id, PersonId, MembershipId, Browser, BeganAt, SeenAt) = (id, personId, membershipId, browser, at, at);
    }

    public Guid Id { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>The role in which the person acts here; changed on the page of roles.</summary>
    public Guid MembershipId { get; set; }

    /// <summary>Browser and system in a few words.</summary>
    public string Browser { get; private set; } = "";

    /// <summary>Id of the ministry's provider that opened it, and vouches for the roles of its country only; none where the person has proven themselves here.</summary>
    public string? Provider { get; init; }

    public DateTimeOffset BeganAt { get; private set; }

    public DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
