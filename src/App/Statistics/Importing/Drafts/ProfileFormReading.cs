using System.Globalization;
using Comity.Standards.Profiles;

namespace Comity.App.Statistics.Importing.Drafts;

/// <summary>Takes what a browser sends and makes a <see cref="ProfileForm"/> of it; what is not on offer counts as not chosen.</summary>
internal static class ProfileFormReading
{
    private const int MostTexts = 500;

    public static ProfileForm Read(IFormCollection form, IReadOnlyList<string> headers) => new()
    {
        DataSet = Text(form, "dataSet"),
        Title = Text(form, "title"),
        SourceName = Text(form, "sourceName"),
        Publisher = Text(form, "publisher"),
        Licence = Text(form, "licence"),
        Url = Text(form, "url"),
        Kind = Text(form, "kind"),
        NotAdditive = Text(form, "notAdditive") == "true",
        Decimal = Text(form, "decimal") == "comma" ? "comma" : "point",
        Thousands = Text(form, "thousands"),
        HeaderRow = Number(form, "headerRow"),
        Columns = [.. headers.Select((header, at) => Column(form, header, at))],
        WideTo = Text(form, "wideTo"),
        WideScheme = Choice(form, "wideScheme", ProfileForm.Schemes),
        Constants = ProfileForm.ConstantTargets.Select(ColumnTargets.NameOf)
            .Select(name => (name, code: Text(form, "constant-" + name))).Where(c => c.code.Length > 0)
            .ToDictionary(c => c.name, c => c.code, StringComparer.Ordinal),
        Missing = Pairs(form, "token"),
        ZeroMeansMissing = Text(form, "zeroMeansMissing") == "true",
        DropColumn = Text(form, "dropColumn").Length == 0 ? -1 : Number(form, "dropColumn"),
        DropTexts = Text(form, "dropTexts"),
        DropReason = Text(form, "dropReason"),
    };

    private static FormColumn Column(IFormCollection form, string header, int at) => new(
        header, Choice(form, $"column-{at}", [.. ProfileForm.Targets.Select(ColumnTargets.NameOf)]),
        Choice(form, $"how-{at}", ProfileForm.Schemes), Choice(form, $"how-{at}", ProfileForm.Periods),
        Pairs(form, $"map-{at}"));

    /// <summary>Fields <c>{name}-text-0</c> and <c>{name}-means-0</c>, and so on; texts without a meaning are left out.</summary>
    private static Dictionary<string, string> Pairs(IFormCollection form, string name)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < MostTexts && form.TryGetValue($"{name}-text-{i}", out var text); i++)
        {
            if (Text(form, $"{name}-means-{i}") is { Length: > 0 } means)
            {
                pairs[text.ToString().Trim()] = means;
            }
        }

        return pairs;
    }

    private static string Choice(IFormCollection form, string name, IReadOnlyList<string> allowed) =>
        Text(form, name) is var text && allowed.Contains(text, StringComparer.Ordinal) ? text : "";

    private static int Number(IFormCollection form, string name) =>
        int.TryParse(Text(form, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();
}
