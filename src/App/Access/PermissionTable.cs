using System.Text;
using Comity.App.Layout;
using Comity.App.Layout.Languages;

namespace Comity.App.Access;

/// <summary>The table of roles and permissions as a page: <c>docs/permissions.md</c>.</summary>
internal static class PermissionTable
{
    public static string Write(TextCatalogue texts)
    {
        var reader = new Reader(Language.English, texts);
        var roles = Enum.GetValues<Role>().Where(r => r is not (Role.Itself or Role.ServiceAccount)).ToList();
        var page = new StringBuilder();
        page.Append("# Who may do what\n\nWritten from `src/App/Access/Permissions.cs`; a test keeps it true. ");
        page.Append("Nobody without a role may do any of this; Comity itself, and whoever holds its terminal, may do all. ");
        page.Append("A service account may do what its key says. What is published, everybody may read.\n");
        foreach (var role in roles)
        {
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {reader.Say("access.roles." + role)} (`{role}`)\n\n{reader.Say("access.roleHints." + role)}\n");
            page.Append(Permissions.OfOneCountry(role) ? "Of one country, and sees no other’s unpublished rows.\n" : "");
            page.Append(Permissions.WantsFourEyes(role) ? "Counts only when a second person has agreed.\n" : "");
            page.Append('\n').AppendJoin('\n', Permissions.Of(role).Order().Select(p => $"- {p}")).Append('\n');
        }

        return page.ToString();
    }
}
