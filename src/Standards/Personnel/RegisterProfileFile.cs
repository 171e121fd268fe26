using System.Globalization;
using Comity.Methods.Personnel;
using Comity.Standards.Profiles;

namespace Comity.Standards.Personnel;

/// <summary>Reads the profile of a register. Unknown keys and bad values are refused, each with file, line and what is allowed.</summary>
public static class RegisterProfileFile
{
    private static readonly string[] TopKeys =
    [
        "id", "title", "version", "authority", "recognise", "format", "header", "skip", "end", "rows", "number", "dates", "fullWeek", "missing",
        "constants", "drop", "columns",
    ];

    /// <param name="text">The YAML.</param>
    /// <param name="file">Name that problems carry.</param>
    public static ParsedRegisterProfile Read(string text, string file)
    {
        var problems = new List<ProfileProblem>();
        var root = ProfileNode.Parse(text, file, problems);
        var profile = root is null ? null : Whole(root);
        return problems.Count == 0 ? new(profile, []) : new(null, problems);
    }

    private static RegisterProfile Whole(ProfileNode root)
    {
        root.Allow(TopKeys);
        var recognise = root.Items("recognise").Select(t => t.Test()).ToList();
        if (recognise.Count == 0) root.Complain("The profile lacks \"recognise\": texts that a file of this kind has in its first rows.");
        var header = new HeaderForm(null, recognise, 1, false);
        var columns = RegisterColumnParts.Columns(root);
        return new(
            root.Text("id"), root.Text("title"), root.Text("version"), root.Text("authority", ""), recognise,
            ProfileFile.FormatOf(root.Child("format")), ProfileFile.NumbersOf(root.Child("format")),
            root.Child("header") is { } own ? SectionParts.HeaderOf(own, header) : header,
            root.Number("skip", 0), root.Child("end")?.Test(), RowsOf(root), PrefixOf(root), DatesOf(root),
            WeekOf(root, columns), [.. root.Items("missing").Select(m => m.Text())], ConstantsOf(root),
            [.. root.Items("drop").Select(ProfileFile.DropOf)], columns);
    }

    private static RegisterRows RowsOf(ProfileNode root) =>
        root.Child("rows")?.OneOf([("person", RegisterRows.Person), ("entry", RegisterRows.Entry)], RegisterRows.Person) ?? RegisterRows.Person;

    private static string PrefixOf(ProfileNode root)
    {
        if (root.Child("number") is not { } number) return "";
        number.Allow("prefix");
        return number.Text("prefix", "");
    }

    /// <summary><c>dates: [dd/MM/yyyy]</c>, or <c>dates: { formats: [dd/MM/yy], lastYear: 2026, excel: true }</c>.</summary>
    internal static DateForms DatesOf(ProfileNode node)
    {
        if (node.Child("dates") is not { } dates) return DateForms.Plain;
        if (dates.IsMapping) dates.Allow("formats", "lastYear", "excel");
        List<ProfileNode> formats = [.. dates.IsMapping ? dates.Items("formats") : dates.Items()];
        var last = dates.IsMapping && dates.Has("lastYear") ? dates.Number("lastYear", PartialDate.LastYear, PartialDate.FirstYear) : (int?)null;
        return new([.. formats.Select(f => FormatOf(f, last))], last, dates.IsMapping && dates.Flag("excel", false));
    }

    private static string FormatOf(ProfileNode node, int? lastYear)
    {
        var format = node.Text();
        var years = format.Count(c => c == 'y');
        if (!DateFormat.IsPattern(format) || years is not (2 or 4))
            node.Complain($"{node.Where()} is \"{format}\", which is no pattern of a date such as dd/MM/yyyy, MM/yyyy, d MMM yyyy.");
        else if (years == 2 && lastYear is null)
            node.Complain($"{node.Where()} has years of two digits, which could mean two: say \"lastYear\", such as {{ formats: [{format}], lastYear: 2026 }}.");
        return format;
    }

    private static decimal? WeekOf(ProfileNode root, List<RegisterColumn> columns)
    {
        if (root.Child("fullWeek") is not { } week)
        {
            if (columns.Exists(c => c.Unit == ShareUnit.Hours))
                root.Complain("A column is in hours, but the profile lacks \"fullWeek\": the hours of a full post.");
            return null;
        }

        if (decimal.TryParse(week.Scalar, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours is > 0 and <= 168)
            return hours;
        week.Complain($"{week.Where()} must be hours of a week, such as 38.5; it is \"{week.Scalar}\".");
        return null;
    }

    private static List<FieldSetting> ConstantsOf(ProfileNode root)
    {
        var settings = new List<FieldSetting>();
        if (root.Child("constants") is not { } constants) return settings;
        if (!constants.IsMapping) constants.Complain($"{constants.Where()} must be a mapping of fields to what holds for every row.");
        foreach (var name in constants.Keys)
        {
            var node = constants.Child(name)!;
            if (!RegisterTargets.TryParse(name, out var path) || !RegisterTargets.MayBeConstant(path.Field))
                constants.Complain($"{constants.Where()}: \"{name}\" cannot hold for every row. Allowed: {string.Join(", ", RegisterTargets.All.Where(RegisterTargets.MayBeConstant))}.");
            else
                settings.Add(new(path, RegisterColumnParts.Code(node, path.Field)));
        }

        return settings;
    }
}
