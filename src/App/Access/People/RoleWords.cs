using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Reference;

namespace Comity.App.Access.People;

/// <summary>A role as its reader calls it: <c>Owner, Ghana</c>.</summary>
internal static class RoleWords
{
    public static string Of(Reader reader, ReferenceData reference, Role role, CountryCode? country)
    {
        var name = reader.Say("access.roles." + role);
        return country is { } one ? reader.Say("access.roleOf", ("role", name), ("country", Country(reader, reference, one))) : name;
    }

    public static string Country(Reader reader, ReferenceData reference, CountryCode country) =>
        reference.NameOf(country.Value, reader.Language.Code);
}
