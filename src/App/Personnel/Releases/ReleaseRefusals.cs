using Comity.App.Common;

namespace Comity.App.Personnel.Releases;

internal static class ReleaseRefusals
{
    public static Refusal NotFound() => Refusal.Of("no-such-release");

    public static Refusal DimensionWanted() => Refusal.Of("release-dimension-wanted");

    public static Refusal TooManyDimensions(int most) => Refusal.Of("release-dimensions-many", ("most", most));

    /// <summary>A group and its parts, or where trained in two ways.</summary>
    public static Refusal OneOfAxis() => Refusal.Of("release-one-of-axis");

    /// <summary>A figure names one other country, by one criterion.</summary>
    public static Refusal OneCountry() => Refusal.Of("release-one-country");

    public static Refusal AfterRegister(DateOnly on) => Refusal.Of("release-after-register", ("on", on));

    public static Refusal TooManyCells(long cells, int most) => Refusal.Of("release-cells-many", ("cells", cells), ("most", most));

    /// <summary>Of these dates figures are out that were treated the other way.</summary>
    public static Refusal OtherWayBefore() => Refusal.Of("release-other-way-before");

    public static Refusal Exposed(int cells) => Refusal.Of("release-exposed", ("cells", cells));

    /// <summary>What is out by now gives away what this one withholds.</summary>
    public static Refusal ExposedSince(int cells) => Refusal.Of("release-exposed-since", ("cells", cells));

    public static Refusal NotInState() => Refusal.Of("release-other-state");

    public static Refusal SecondPerson() => Refusal.Of("release-second-person");

    public static Refusal NotYours() => Refusal.Of("release-not-yours");

    public static Refusal WordsTooLong(int most) => Refusal.Of("release-words-long", ("most", most));

    public static Refusal ReasonWanted() => Refusal.Of("release-reason-wanted");

    public static Refusal ThresholdOutside(int least, int most) => Refusal.Of("release-threshold-outside", ("least", least), ("most", most));

    public static Refusal NoSuchMultiple() => Refusal.Of("release-no-such-multiple");
}
