namespace Comity.App.Layout;

/// <summary>The places of the header, each with the key of its name and its address.</summary>
internal static class Places
{
    public static readonly IReadOnlyList<(string Key, string Address)> All =
    [
        ("countries", "/countries"),
        ("safeguards", "/safeguards-list"),
        ("corridors", "/corridors"),
        ("indicators", "/indicators"),
        ("data", "/data"),
        ("authorities", "/authorities"),
        ("code", "/code"),
        ("import", "/import"),
    ];
}
