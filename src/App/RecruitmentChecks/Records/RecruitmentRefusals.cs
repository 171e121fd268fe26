using Comity.App.Common;

namespace Comity.App.RecruitmentChecks.Records;

internal static class RecruitmentRefusals
{
    public static Refusal NotFound() => Refusal.Of("no-such-recruitment");

    /// <summary>Something in what was said is not of the list of inputs.</summary>
    public static Refusal NotReadable() => Refusal.Of("recruitment-not-readable");

    public static Refusal Changed() => Refusal.Of("recruitment-changed");

    public static Refusal Closed() => Refusal.Of("recruitment-closed");

    public static Refusal NoOrganization() => Refusal.Of("organization-wanted");

    public static Refusal TitleWanted(int most) => Refusal.Of("recruitment-title-wanted", ("most", most));

    /// <summary>Law or a hard safeguard is broken: only another recruitment can go ahead.</summary>
    public static Refusal Blocked() => Refusal.Of("decision-blocked");

    /// <summary>What is not known is supplied, not decided.</summary>
    public static Refusal NotKnown() => Refusal.Of("decision-not-known");

    public static Refusal ReasonWanted() => Refusal.Of("decision-reason-wanted");

    public static Refusal ReasonTooLong(int most) => Refusal.Of("decision-reason-too-long", ("most", most));

    public static Refusal EvidenceWanted() => Refusal.Of("decision-evidence-wanted");

    /// <summary>Only who answers for the organisation decides.</summary>
    public static Refusal NotYours() => Refusal.Of("decision-not-yours");

    public static Refusal OtherCheck() => Refusal.Of("decision-other-check");

    public static Refusal NotDecided() => Refusal.Of("recruitment-not-decided");

    public static Refusal NoOffer() => Refusal.Of("contract-without-offer");

    public static Refusal TooManyFiles(int most) => Refusal.Of("recruitment-too-many-files", ("most", most));

    public static Refusal NoSuchFile() => Refusal.Of("no-such-document");
}
