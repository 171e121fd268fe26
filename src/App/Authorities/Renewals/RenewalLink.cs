using System.Security.Cryptography;
using System.Text;
using Comity.App.Audit;
using Comity.App.Common;

namespace Comity.App.Authorities.Renewals;

/// <summary>A link of a letter that asks whether an entry is still right; good once. The link itself is kept nowhere but in the letter.</summary>
internal sealed class RenewalLink : IRecorded
{
    private RenewalLink()
    {
    }

    public RenewalLink(Guid id, string token, Designation designation, DateTimeOffset at, DateOnly goodUntil)
    {
        (Id, Fingerprint, DesignationId, Country, MadeAt) = (id, FingerprintOf(token), designation.Id, designation.Country, at);
        GoodUntil = new DateTimeOffset(goodUntil.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
    }

    public Guid Id { get; private set; }

    [Secret]
    public string Fingerprint { get; private set; } = "";

    public Guid DesignationId { get; private set; }

    public CountryCode Country { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The first moment at which it is not good any more.</summary>
    public DateTimeOffset GoodUntil { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public string Subject => $"renewal-link/{Id}";

    public bool IsGood(DateTimeOffset now) => UsedAt is null && now < GoodUntil;

    public void Use(DateTimeOffset now) => UsedAt = now;

    /// <summary>256 bits that nobody guesses, fit for an address.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string FingerprintOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
