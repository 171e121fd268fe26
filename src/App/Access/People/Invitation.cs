using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Access.People;

/// <summary>An offer of a role, by a link: good once, for fourteen days, and until it is taken back.</summary>
internal sealed class Invitation : IRecorded, IMaybeOfOrganization
{
    public static readonly TimeSpan Good = TimeSpan.FromDays(14);

    private Invitation()
    {
    }

    public Invitation(Guid id, string keyHash, Invitee invitee, Guid invitedBy, DateTimeOffset at, Guid? organization = null)
    {
        OrganizationId = organization;
        (Id, KeyHash, InvitedBy, InvitedAt, GoodUntil) = (id, keyHash, invitedBy, at, at + Good);
        (Email, Name, Language) = (invitee.Email, invitee.Name, invitee.Language);
        (Role, Country, Until, Replaces) = (invitee.Role, invitee.Country, invitee.Until, invitee.Replaces);
    }

    public Guid Id { get; private set; }

    /// <summary>Of the link only this is kept: who reads the database cannot come in by it.</summary>
    [Secret]
    public string KeyHash { get; private set; } = "";

    [Sealed]
    public string Email { get; private set; } = "";

    [Sealed]
    public string Name { get; private set; } = "";

    public string Language { get; private set; } = "en";

    public Role Role { get; private set; }

    public CountryCode? Country { get; private set; }

    public Guid? OrganizationId { get; private set; }

    /// <summary>When the role will end by itself.</summary>
    public DateTimeOffset? Until { get; private set; }

    public Guid InvitedBy { get; private set; }

    public DateTimeOffset InvitedAt { get; private set; }

    public DateTimeOffset GoodUntil { get; private set; }

    /// <summary>The role that is handed over.</summary>
    public Guid? Replaces { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public Guid? AcceptedBy { get; private set; }

    public string Subject => $"invitation/{Id}";

    public bool IsGoodAt(DateTimeOffset now) => RevokedAt is null && AcceptedAt is null && now < GoodUntil && !(Until <= now);

    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;

    /// <summary>Who was invited is erased; a link that nobody used is void.</summary>
    public void Forget(DateTimeOffset at)
    {
        (Email, Name) = ("", "");
        RevokedAt ??= AcceptedAt is null ? at : null;
    }

    public void Accept(Guid person, DateTimeOffset at) => (AcceptedBy, AcceptedAt) = (person, at);
}

/// <summary>Who is invited to what.</summary>
internal sealed record Invitee(string Email, string Name, string Language, Role Role, CountryCode? Country, DateTimeOffset? Until, Guid? Replaces = null);
