using Comity.App.Audit;

namespace Comity.App.Authorities;

/// <summary>What can be done to the register, by name.</summary>
internal static class AuthoritiesProcesses
{
    private const string Entry = "DesignationEntryAdded";
    private const string Published = "PublishedDesignationAdded";
    private const string Designate = "code-2010:7.3";
    private const string Register = "code-2010:7.4";

    public static readonly Process Draft = new("DraftDesignation", Designate, Entry);

    public static readonly Process TakeBack = new("TakeBackNotice", Designate, Entry);

    public static readonly Process Propose = new("ProposeDesignation", Designate, Entry);

    public static readonly Process Return = new("ReturnDesignation", Register, Entry);

    public static readonly Process Confirm = new("ConfirmDesignation", Register, Entry, Published);

    public static readonly Process Withdraw = new("WithdrawDesignation", Designate, Entry, Published);

    public static readonly Process Ask = new("AskStillRight", Register, Entry, "RenewalLinkAdded");

    public static readonly Process StillRight = new("ConfirmStillRight", Register, Entry, Published, "RenewalLinkChanged");

    public static readonly Process Lapse = new("LapseDesignation", Register, Entry, Published);

    public static readonly Process EraseOfficeHolder = new("EraseOfficeHolder", Register, "OfficeHolderErased", Erasure.Kind);

    public static readonly Process Load = new("LoadDesignations", Register, Entry, Published);
}
