using System.Globalization;
using Comity.App.Reference;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;

namespace Comity.App.Statistics.Importing.Drafts;

/// <summary>A first proposal of what the columns are, from the first rows. The person decides; nothing is imported by a guess.</summary>
internal sealed class ProfileGuess(CountryResolver countries)
{
    private const double MostOfThem = 0.6;
    private static readonly string[] ValueNames = ["value", "obs_value", "count", "number", "total", "fte", "headcount", "stock", "valeur", "nombre", "effectif"];
    private static readonly CountryScheme[] Schemes = [CountryScheme.Iso3, CountryScheme.Iso2, CountryScheme.Name, CountryScheme.Demonym];

    public ProfileForm Of(TableRecognition table, ImportDraft draft, int headerRow)
    {
        var headers = HeadersAt(table, headerRow);
        var rows = table.FirstRows.Where(r => r.Row > headerRow).ToList();
        var columns = headers.Select((h, at) => Column(h, [.. rows.Select(r => r.Cells.ElementAtOrDefault(at) ?? "").Where(t => t.Length > 0)])).ToList();
        return new ProfileForm
        {
            DataSet = IdOf(draft.FileName),
            Title = Path.GetFileNameWithoutExtension(draft.FileName),
            Decimal = table.DecimalSignGuess == ',' ? "comma" : "point",
            HeaderRow = headerRow,
            Columns = Settled(columns),
        };
    }

    public static IReadOnlyList<string> HeadersAt(TableRecognition table, int headerRow)
    {
        var width = table.FirstRows.Count == 0 ? 0 : table.FirstRows.Max(r => r.Cells.Count);
        var cells = table.FirstRows.FirstOrDefault(r => r.Row == headerRow)?.Cells ?? [];
        return [.. Enumerable.Range(0, width).Select(at => cells.ElementAtOrDefault(at) ?? "")];
    }

    private FormColumn Column(string header, List<string> texts)
    {
        if (IsYear(header) && texts.Count(IsFigure) >= texts.Count * 0.5)
        {
            return Said(header, ColumnTarget.Value);
        }

        if (texts.Count == 0)
        {
            return new FormColumn(header, "", "", "", new Dictionary<string, string>());
        }

        if (texts.Count(IsYear) >= texts.Count * MostOfThem)
        {
            return Said(header, ColumnTarget.Time, period: "year");
        }

        if (texts.Count(IsDate) >= texts.Count * MostOfThem)
        {
            return Said(header, ColumnTarget.Time, period: "auto");
        }

        if (Array.Exists(Schemes, s => Share(texts, s) >= MostOfThem))
        {
            var scheme = Schemes.First(s => Share(texts, s) >= MostOfThem);
            return Said(header, ColumnTarget.RefArea, scheme.ToString().ToLowerInvariant());
        }

        return texts.Count(IsFigure) >= texts.Count * 0.5
            ? Said(header, ColumnTarget.Value)
            : new FormColumn(header, "", "", "", new Dictionary<string, string>());
    }

    private double Share(List<string> texts, CountryScheme scheme) =>
        texts.Count(t => countries.TryResolve(t, scheme, out _)) / (double)texts.Count;

    /// <summary>One time, one country, one partner; figures in one column unless the headers are years.</summary>
    private static List<FormColumn> Settled(List<FormColumn> columns)
    {
        var wide = columns.Count(c => c.Is(ColumnTarget.Value) && IsYear(c.Header)) > 1;
        var values = columns.Where(c => c.Is(ColumnTarget.Value) && (!wide || IsYear(c.Header))).ToList();
        var value = wide ? null : values.FirstOrDefault(c => ValueNames.Contains(c.Header, StringComparer.OrdinalIgnoreCase)) ?? values.LastOrDefault();
        var countries = columns.Where(c => c.Is(ColumnTarget.RefArea)).DistinctBy(c => c.Scheme).ToList();
        var codes = columns.Where(c => c.Is(ColumnTarget.RefArea) && c.Scheme == countries[0].Scheme).Take(2).ToList();
        var times = columns.Where(c => c.Is(ColumnTarget.Time)).Take(1).ToList();
        return [.. columns.Select(c =>
            c.Is(ColumnTarget.Value) ? (wide ? values.Contains(c) : ReferenceEquals(c, value)) ? c : c with { Target = "" }
            : c.Is(ColumnTarget.Time) ? (times.Exists(t => ReferenceEquals(t, c)) ? c : c with { Target = "" })
            : !c.Is(ColumnTarget.RefArea) || (codes.Count > 0 && ReferenceEquals(c, codes[0])) ? c
            : c with { Target = codes.Exists(k => ReferenceEquals(k, c)) ? "counterpart" : "" })];
    }

    private static FormColumn Said(string header, ColumnTarget target, string scheme = "", string period = "") =>
        new(header, ColumnTargets.NameOf(target), scheme, period, new Dictionary<string, string>());

    private static bool IsYear(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100;

    /// <summary>A month or day as ISO 8601 writes it.</summary>
    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsFigure(string text) =>
        text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or ' ' or '\u00a0' or '\u202f' or '\'');

    private static string IdOf(string fileName)
    {
        var letters = Path.GetFileNameWithoutExtension(fileName).ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-');
        var id = string.Join('-', new string([.. letters]).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return id.Length > 64 ? id[..64].TrimEnd('-') : id;
    }
}
