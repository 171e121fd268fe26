using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Access.Keys;

/// <summary>A program that acts with a key: what it may do, for which country, and until when.</summary>
internal sealed class ServiceAccount : IRecorded, IMaybeOfCountry
{
    public const int LongestName = 100;

    /// <summary>A key that nobody renews is a key that nobody misses.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(366);

    /// <summary>Days before its end on which those who look after a key are told, the last first.</summary>
    private static readonly int[] ToldBefore = [7, 30];

    private ServiceAccount()
    {
    }

    public ServiceAccount(Guid id, KeyRequest request, ServiceKey key, Guid? by, DateTimeOffset at)
    {
        (Id, Name, Country, ExpiresAt) = (id, request.Name, request.Country, request.ExpiresAt);
        Scopes = string.Join(' ', request.Scopes.Order());
        (KeyStart, KeyHash, CreatedBy, CreatedAt) = (key.Start, key.Hash, by, at);
    }

    public Guid Id { get; private set; }

    /// <summary>What program it is, as whoever asked for the key calls it.</summary>
    public string Name { get; private set; } = "";

    public CountryCode? Country { get; private set; }

    /// <summary>Names of permissions, with a space between.</summary>
    public string Scopes { get; private set; } = "";

    /// <summary>How the key begins, to tell it from others.</summary>
    public string KeyStart { get; private set; } = "";

    [Secret]
    public string KeyHash { get; private set; } = "";

    public Guid? CreatedBy { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? LastUsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>How many days before its end the last letter spoke of; none where none was written.</summary>
    public int? RemindedDays { get; private set; }

    public string Subject => $"service-account/{Id}";

    public IReadOnlySet<Permission> Permissions =>
        Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Permission>).ToHashSet();

    /// <summary>Why its key does not count at this moment; none where it does.</summary>
    public Refusal? RefusalAt(DateTimeOffset now) =>
        RevokedAt <= now ? Refusal.Of("key-revoked")
        : ExpiresAt <= now ? Refusal.Of("key-expired")
        : null;

    /// <summary>
    /// Which reminder is due; none where none is. Each once, the later in place of an earlier one that was missed; a key that was given
    /// for less than that is not told of on the day it is given.
    /// </summary>
    public int? ReminderAt(DateTimeOffset now) => RefusalAt(now) is not null ? null
        : ToldBefore.Where(days => ExpiresAt - now <= TimeSpan.FromDays(days) && ExpiresAt - CreatedAt > TimeSpan.FromDays(days)).Cast<int?>().FirstOrDefault() is { } due
            && !(RemindedDays <= due) ? due : null;

    public void Remind(int days) => RemindedDays = days;

    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}
