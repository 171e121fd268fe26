using Comity.App.Common;

namespace Comity.App.Personnel.Duplicates;

internal static class DuplicateRefusals
{
    public static Refusal NoRegister() => Refusal.Of("duplicates-no-register");

    public static Refusal NoPair() => Refusal.Of("duplicates-no-pair");

    /// <summary>Somebody else was faster.</summary>
    public static Refusal Decided() => Refusal.Of("duplicates-decided");

    /// <summary>One of the records is not what was looked at.</summary>
    public static Refusal Changed() => Refusal.Of("duplicates-changed");

    /// <summary>One of the two was found to be a third person.</summary>
    public static Refusal AlreadyMerged() => Refusal.Of("duplicates-already-merged");

    public static Refusal StaysWanted() => Refusal.Of("duplicates-stays-wanted");

    public static Refusal ReasonWanted(int most) => Refusal.Of("duplicates-reason-wanted", ("most", most));

    public static Refusal NotDecided() => Refusal.Of("duplicates-not-decided");

    /// <summary>Merges are undone in the order in which they came, the last first.</summary>
    public static Refusal LaterMerge() => Refusal.Of("duplicates-later-merge");
}
