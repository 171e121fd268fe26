using System.Globalization;
using System.Text.RegularExpressions;
using Comity.App.Layout;
using Comity.Methods.Personnel;
using Comity.Standards.Personnel;
using Comity.Standards.Profiles;

namespace Comity.App.Personnel.Loading;

/// <summary>Reads what a form says of a file's columns, and what it still lacks.</summary>
internal static partial class LoadForm
{
    private const int MostOfAKind = 3;

    /// <summary>What a column may be said to be; of what a person may have several, the first three.</summary>
    public static IReadOnlyList<string> Targets { get; } =
        [.. RegisterTargets.All.SelectMany(f => PersonFields.IsRepeated(f) && f != PersonFields.Citizenship
            ? Enumerable.Range(1, MostOfAKind).Select(at => new FieldPath(f, at).ToString()) : [f])];

    public static IReadOnlyList<string> Schemes { get; } = ["iso3", "iso2", "name", "demonym", "m49"];

    public static IReadOnlyList<string> Separators { get; } = ["", ";", ",", "/", "|", "،"];

    public static IReadOnlyList<string> DateFormats { get; } =
        ["dd/MM/yyyy", "MM/dd/yyyy", "dd.MM.yyyy", "dd-MM-yyyy", "MM-dd-yyyy", "yyyy/MM/dd", "yyyyMMdd", "dd/MM/yy", "MM/yyyy"];

    /// <param name="before">Has what the form does not ask about.</param>
    public static RegisterColumns Read(IFormCollection form, RegisterColumns before, IReadOnlyList<string> headings, int headerRow) => before with
    {
        Id = form["shortName"].ToString().Trim(),
        Title = form["title"].ToString().Trim(),
        Authority = form["authority"].ToString().Trim(),
        NumberPrefix = form["prefix"].ToString().Trim(),
        SeveralRows = form["severalRows"] == "yes",
        HeaderRow = headerRow,
        DecimalComma = form["decimalComma"] == "yes",
        FullWeek = decimal.TryParse(form["fullWeek"].ToString().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours > 0 ? hours : null,
        Missing = [.. form["missing"].ToString().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)],
        Columns = [.. headings.Select((heading, at) => Column(form, at, heading, before.Columns.ElementAtOrDefault(at) is { } held && held.Heading == heading ? held : new ColumnSaying(heading)))],
    };

    public static void Check(RegisterColumns form, Mistakes mistakes, Reader reader)
    {
        if (!Id().IsMatch(form.Id))
        {
            mistakes.Add("shortName", reader.Say("personnel.columns.wanted.shortName"));
        }

        if (form.Title.Length == 0)
        {
            mistakes.Add("title", reader.Say("personnel.columns.wanted.title"));
        }

        if (!form.Columns.Any(c => c.To == PersonFields.Number))
        {
            mistakes.Add("to-0", reader.Say("personnel.columns.wanted.number"));
        }

        foreach (var twice in form.Columns.Select((c, at) => (c.To, c.Heading, At: at)).Where(c => c.To.Length > 0 && c.To != PersonFields.Citizenship && RegisterTargets.Joint(c.To) is null)
            .GroupBy(c => c.To).Where(g => g.Count() > 1))
        {
            mistakes.Add($"to-{twice.Last().At}", reader.Say("personnel.columns.wanted.once", ("columns", string.Join(", ", twice.Select(c => "“" + c.Heading + "”")))));
        }

        for (var at = 0; at < form.Columns.Count; at++)
        {
            var column = form.Columns[at];
            if (column.Map.FirstOrDefault(m => m.Value.Length == 0) is { Key: { } open } && column.To.Length > 0)
            {
                mistakes.Add($"map-{at}", reader.Say("personnel.columns.wanted.meaning", ("column", column.Heading), ("text", open)));
            }

            if (column.DateChoices.Count > 0 && column.DateFormats.Count == 0)
            {
                mistakes.Add($"dates-{at}", reader.Say("personnel.columns.wanted.dates", ("column", column.Heading)));
            }

            if (column.Unit == ShareUnit.Hours && form.FullWeek is null)
            {
                mistakes.Add("fullWeek", reader.Say("personnel.columns.wanted.fullWeek"));
            }
        }
    }

    private static ColumnSaying Column(IFormCollection form, int at, string heading, ColumnSaying before)
    {
        var to = form[$"to-{at}"].ToString();
        if (!RegisterTargets.TryParse(to, out var path))
        {
            return new ColumnSaying(heading);
        }

        var held = before.To == to ? before : new ColumnSaying(heading) { To = to };
        var kind = RegisterTargets.FormOf(path.Field);
        var dates = form[$"dates-{at}"].ToString();
        return held with
        {
            Country = kind is FieldForm.Country or FieldForm.Countries ? Scheme(form[$"scheme-{at}"].ToString(), held.Country) : [],
            Separator = kind is FieldForm.Countries or FieldForm.WholeName ? form[$"separator-{at}"].ToString().Trim() : "",
            DateFormats = kind != FieldForm.Date ? [] : DateFormats.Contains(dates) ? [dates] : dates == "keep" ? held.DateFormats : [],
            DateChoices = kind == FieldForm.Date ? held.DateChoices : [],
            LastYear = dates.EndsWith("/yy", StringComparison.Ordinal) ? held.LastYear ?? 2050 : held.LastYear,
            ExcelDates = kind == FieldForm.Date && (held.ExcelDates || dates == "excel"),
            Unit = kind == FieldForm.Share && Enum.TryParse<ShareUnit>(form[$"unit-{at}"], out var unit) ? unit : ShareUnit.Share,
            Map = RegisterTargets.TakesMap(path.Field) ? Map(form, at) : new Dictionary<string, string>(StringComparer.Ordinal),
        };
    }

    private static IReadOnlyList<string> Scheme(string said, IReadOnlyList<string> held) => Schemes.Contains(said) ? [said] : held;

    private static Dictionary<string, string> Map(IFormCollection form, int at)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; form.ContainsKey($"map-{at}-text-{i}") && i < 500; i++)
        {
            map[form[$"map-{at}-text-{i}"].ToString()] = form[$"map-{at}-means-{i}"].ToString().Trim();
        }

        return map;
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,59}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
