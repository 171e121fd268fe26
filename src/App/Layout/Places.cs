using Comity.App.Access;

namespace Comity.App.Layout;

/// <summary>The places of the header, each with the key of its name and its address.</summary>
internal static class Places
{
    public static readonly IReadOnlyList<(string Key, string Address)> All =
    [
        ("check", "/check"),
        ("countries", "/countries"),
        ("safeguards", "/safeguards-list"),
        ("corridors", "/corridors"),
        ("indicators", "/indicators"),
        ("data", "/data"),
        ("authorities", "/authorities"),
        ("code", "/code"),
    ];

    /// <summary>Places of the account menu, for those who may go there.</summary>
    public static readonly IReadOnlyList<(string Key, string Address, Permission Permission)> Inside =
    [
        ("recruitments", "/recruitments", Permission.KeepRecruitments),
        ("personnel", "/personnel", Permission.ReadPersonnel),
        ("tables", "/personnel/tables", Permission.CountPersonnel),
        ("releases", "/personnel/releases", Permission.CountPersonnel),
        ("messages", "/messages", Permission.ExchangeMessages),
        ("notices", "/authorities/designations", Permission.ReadUnpublished),
        ("closed", "/closed-figures", Permission.ReadUnpublished),
        ("people", "/people", Permission.ManagePeople),
        ("import", "/import", Permission.ImportStatistics),
        ("keys", "/service-accounts", Permission.ManageServiceAccounts),
        ("letters", "/letters", Permission.ReadLetters),
        ("log", "/audit", Permission.ReadAuditLog),
    ];
}
