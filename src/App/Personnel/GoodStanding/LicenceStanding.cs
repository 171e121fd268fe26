using Comity.Methods.Personnel;

namespace Comity.App.Personnel.GoodStanding;

/// <summary>What a record says of the right to practise on a day. Pure.</summary>
/// <param name="Code">One of the codes here.</param>
/// <param name="Until">Last day of the licence that counts, where it has one.</param>
/// <param name="Measures">Every suspension and revocation that the record has, whenever it was.</param>
internal sealed record LicenceStanding(string Code, PartialDate Until, IReadOnlyList<Licence> Measures)
{
    public const string Licensed = "LICENSED";

    /// <summary>In the register, which keeps no licences.</summary>
    public const string Registered = "REGISTERED";

    public const string Suspended = "SUSPENDED";
    public const string Revoked = "REVOKED";
    public const string Expired = "EXPIRED";

    /// <summary>Has left the register.</summary>
    public const string Left = "LEFT";

    public const string Unknown = "UNKNOWN";

    public static LicenceStanding Of(PersonRecord record, DateOnly day)
    {
        Licence[] measures = [.. record.Licences.Where(l => l.Status is PersonCodes.Suspended or PersonCodes.Revoked)];
        if (record.Exit.Happened && (record.Exit.On.Earliest is not { } gone || gone <= day))
        {
            return new LicenceStanding(record.Exit.Type == PersonCodes.Revocation ? Revoked : Left, default, measures);
        }

        if (record.Licences.Count == 0)
        {
            return new LicenceStanding(record.Registered.Earliest > day ? Unknown : Registered, default, measures);
        }

        Licence[] known = [.. record.Licences.Where(l => l.From.Earliest is not { } first || first <= day)];
        Licence[] now = [.. known.Where(l => l.Until.Latest is not { } last || last >= day)];
        // What is worst counts: who has a licence suspended and another one in force is not in good standing.
        var counts = now.Length > 0 ? now.MinBy(l => Rank(l.Status)) : known.MaxBy(l => l.Until.Latest);
        return counts is null ? new LicenceStanding(Unknown, default, measures) : new LicenceStanding(Of(counts.Status, now.Length > 0), counts.Until, measures);
    }

    private static string Of(string status, bool inForce) => status switch
    {
        PersonCodes.Revoked => Revoked,
        PersonCodes.Suspended => Suspended,
        PersonCodes.Active => inForce ? Licensed : Expired,
        PersonCodes.Expired => Expired,
        _ => Unknown,
    };

    private static int Rank(string status) => status switch
    {
        PersonCodes.Revoked => 0,
        PersonCodes.Suspended => 1,
        PersonCodes.Active => 2,
        PersonCodes.Expired => 3,
        _ => 4,
    };
}
