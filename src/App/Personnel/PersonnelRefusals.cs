using Comity.App.Common;

namespace Comity.App.Personnel;

internal static class PersonnelRefusals
{
    /// <summary>The register, or the file, is not what was checked any more.</summary>
    public static Refusal Overtaken() => Refusal.Of("register-overtaken");

    public static Refusal NotATable(string file, string why) => Refusal.Of("register-not-a-table", ("file", file), ("why", why));
}
