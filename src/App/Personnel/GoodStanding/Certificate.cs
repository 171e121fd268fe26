using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Personnel.GoodStanding;

/// <summary>Who asked for a certificate.</summary>
internal enum AskedBy
{
    Person,
    Authority,
    Employer,
    Agency,
}

/// <summary>How a certificate stands.</summary>
internal enum CertificateState
{
    Valid,
    Expired,
    Withdrawn,
}

/// <summary>What is asked of the register: a certificate for somebody who may leave.</summary>
/// <param name="Destination">For which country.</param>
/// <param name="Addressee">For which authority or employer there.</param>
/// <param name="On">When it was asked.</param>
internal sealed record CertificateRequest(AskedBy By, DateOnly On, CountryCode Destination, string Addressee, string Purpose)
{
    public const int LongestText = 200;
}

/// <summary>A certificate of good standing as it was issued. Never changed but to be withdrawn.</summary>
internal sealed class Certificate : IRecorded, IOfCountryAlone
{
    private Certificate()
    {
    }

    public Certificate(Guid id, CountryCode country, long person, CertificateRequest asked, SignedStatement signed, Guid by, DateTimeOffset at)
    {
        (Id, Country, PersonId, IssuedBy, IssuedAt) = (id, country, person, by, at);
        (AskedBy, AskedOn, Destination, Addressee, Purpose) = (asked.By, asked.On, asked.Destination, asked.Addressee, asked.Purpose);
        (Code, IssuedOn, ValidUntil) = (signed.Statement.Code, signed.Statement.IssuedOn, signed.Statement.ValidUntil);
        (Statement, Details, KeyId, Signature) = (signed.Text, signed.Details, signed.Key, signed.Signature);
    }

    public Guid Id { get; private set; }

    public CountryCode Country { get; private set; }

    public long PersonId { get; private set; }

    /// <summary>Whoever has it may see the statement: it is the secret of the paper.</summary>
    [Secret]
    public string Code { get; private set; } = "";

    [Sealed]
    public AskedBy AskedBy { get; private set; }

    public DateOnly AskedOn { get; private set; }

    [Sealed]
    public CountryCode Destination { get; private set; }

    [Sealed]
    public string Addressee { get; private set; } = "";

    [Sealed]
    public string Purpose { get; private set; } = "";

    public DateOnly IssuedOn { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly ValidUntil { get; private set; }

    /// <summary>What is certified in public, as it was signed.</summary>
    [Secret]
    public string Statement { get; private set; } = "";

    /// <summary>All that stands on the paper.</summary>
    [Secret]
    public string Details { get; private set; } = "";

    /// <summary>Which key signed.</summary>
    public string KeyId { get; private set; } = "";

    [Secret]
    public byte[] Signature { get; private set; } = [];

    public Guid IssuedBy { get; private set; }

    public DateTimeOffset IssuedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    /// <summary>Why.</summary>
    [Sealed]
    public string Withdrawal { get; private set; } = "";

    public string Subject => $"good-standing/{Id}";

    public void Withdraw(string why, Guid by, DateTimeOffset at) => (Withdrawal, WithdrawnBy, WithdrawnAt) = (why, by, at);

    public CertificateState StateOn(DateOnly day) => WithdrawnAt is not null ? CertificateState.Withdrawn : day > ValidUntil ? CertificateState.Expired : CertificateState.Valid;
}

/// <summary>A statement with everything that proves it.</summary>
/// <param name="Text">The statement as it was signed, byte for byte.</param>
internal sealed record SignedStatement(Statement Statement, string Text, string Details, string Key, byte[] Signature);
