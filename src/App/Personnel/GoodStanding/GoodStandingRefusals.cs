using Comity.App.Common;

namespace Comity.App.Personnel.GoodStanding;

internal static class GoodStandingRefusals
{
    public static Refusal NoPerson() => Refusal.Of("no-such-person");

    public static Refusal NotFound() => Refusal.Of("no-such-certificate");

    public static Refusal UnknownCode() => Refusal.Of("good-standing-unknown");

    public static Refusal DestinationWanted() => Refusal.Of("good-standing-destination-wanted");

    /// <summary>Whoever stays needs none.</summary>
    public static Refusal OwnCountry() => Refusal.Of("good-standing-own-country");

    public static Refusal AddresseeWanted() => Refusal.Of("good-standing-addressee-wanted");

    public static Refusal AskerWanted() => Refusal.Of("good-standing-asker-wanted");

    public static Refusal DayWanted() => Refusal.Of("good-standing-day-wanted");

    public static Refusal ReasonWanted() => Refusal.Of("good-standing-reason-wanted");

    public static Refusal Withdrawn() => Refusal.Of("good-standing-withdrawn");
}
