using Comity.Methods.Personnel;
using Comity.Standards.Profiles;

namespace Comity.Standards.Personnel;

/// <summary>What a register's profile says of its columns.</summary>
internal static class RegisterColumnParts
{
    private static readonly (string, ShareUnit)[] Units = [("share", ShareUnit.Share), ("percent", ShareUnit.Percent), ("hours", ShareUnit.Hours)];
    private static readonly (string, OtherTexts)[] Others = [("refuse", OtherTexts.Refuse), ("keep", OtherTexts.Keep), ("unknown", OtherTexts.Ignore)];

    public static List<RegisterColumn> Columns(ProfileNode root)
    {
        if (root.Child("columns") is not { IsMapping: true } columns)
        {
            root.Complain("The profile lacks \"columns\": a mapping of header names to what they say.");
            return [];
        }

        var all = columns.Keys.Select(name => Column(columns.Child(name)!, name)).ToList();
        Check(columns, all);
        return all;
    }

    public static string Code(ProfileNode node, string field)
    {
        var code = node.Text();
        if (RegisterTargets.Allows(field, code)) return string.Intern(code);
        node.Complain($"{node.Where()} is \"{code}\". Expected: {RegisterTargets.Words(field)}.");
        return code;
    }

    private static RegisterColumn Column(ProfileNode node, string name)
    {
        node.Allow("to", "optional", "country", "map", "other", "separator", "dates", "as", "kind");
        if (!RegisterTargets.TryParse(node.Text("to"), out var to) && node.Has("to"))
            node.Complain($"{node.Where()}: \"to\" is \"{node.Text("to")}\". Allowed: {string.Join(", ", RegisterTargets.All)}; the second of several as qualification[2].country.");
        var form = RegisterTargets.FormOf(to.Field ?? "");
        var column = new RegisterColumn(name, to)
        {
            Optional = node.Flag("optional", false),
            Country = CountryOf(node, form),
            Map = MapOf(node, to.Field ?? ""),
            Other = node.Child("other")?.OneOf(Others, OtherTexts.Refuse) ?? (node.Has("map") ? OtherTexts.Refuse : OtherTexts.Keep),
            Separator = node.Text("separator", form == FieldForm.WholeName ? "," : ""),
            Dates = node.Has("dates") ? RegisterProfileFile.DatesOf(node) : null,
            Unit = node.Child("as")?.OneOf(Units, ShareUnit.Share) ?? ShareUnit.Share,
            Kind = node.Text("kind", ""),
        };
        Only(node, "dates", form == FieldForm.Date, "dates");
        Only(node, "as", form == FieldForm.Share, "employment.fullTime");
        Only(node, "separator", form is FieldForm.Countries or FieldForm.WholeName, "citizenship and name");
        Only(node, "kind", to.Field is PersonFields.OtherFamily or PersonFields.OtherGiven, "other.family and other.given");
        return column;
    }

    private static List<CountryScheme> CountryOf(ProfileNode node, FieldForm form)
    {
        var isCountry = form is FieldForm.Country or FieldForm.Countries;
        Only(node, "country", isCountry, "countries");
        var schemes = node.Items("country").Select(c => c.OneOf(ColumnParts.Schemes, CountryScheme.Iso3)).ToList();
        return isCountry && schemes.Count == 0 ? [CountryScheme.Iso3] : schemes;
    }

    private static Dictionary<string, string> MapOf(ProfileNode node, string field)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        if (node.Child("map") is not { } entries) return map;
        Only(node, "map", RegisterTargets.TakesMap(field), "codes, countries, occupations, territories and shares");
        if (!entries.IsMapping) entries.Complain($"{entries.Where()} must be a mapping of texts to codes.");
        foreach (var text in entries.Keys) map[text] = Code(entries.Child(text)!, field);
        return map;
    }

    private static void Only(ProfileNode node, string key, bool allowed, string whose)
    {
        if (!allowed && node.Has(key)) node.Complain($"{node.Where()}: only {whose} can have \"{key}\".");
    }

    private static void Check(ProfileNode node, List<RegisterColumn> columns)
    {
        if (columns.Count(c => c.To.Field == PersonFields.Number) != 1)
            node.Complain("There must be one column \"to: number\".");
        if (columns.Exists(c => c.To.Field == RegisterTargets.WholeName) && columns.Exists(c => c.To.Field is PersonFields.Family or PersonFields.Given))
            node.Complain("Names stand either in a column \"to: name\" or in columns of their own.");
        foreach (var twice in columns.Where(c => c.To.Field is not null).GroupBy(c => c.To).Where(g => g.Count() > 1 && !MayStandTwice(g.Key.Field)))
            node.Complain($"\"{twice.Key}\" is set by {string.Join(" and ", twice.Select(c => $"\"{c.Name}\""))}.");
    }

    private static bool MayStandTwice(string field) => field == PersonFields.Citizenship || RegisterTargets.Joint(field) is not null;
}
