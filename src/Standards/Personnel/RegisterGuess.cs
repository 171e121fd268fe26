using Comity.Methods.Personnel;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;

namespace Comity.Standards.Personnel;

/// <summary>
/// A first proposal of what the columns of a register are, from its headings and first rows. A person decides: what is not certain is left open
/// (<see cref="ColumnSaying.IsOpen"/>), and nothing is loaded by a guess.
/// </summary>
public sealed class RegisterGuess(RegisterHeadings headings, ICountryResolver countries)
{
    private const double MostOfThem = 0.6;
    private const int MostTexts = 40;
    private static readonly string[] Separators = [";", "/", "|", "،", ","];

    private static readonly IReadOnlyList<(string Name, CountryScheme Scheme)> Schemes =
        [.. ColumnParts.Schemes.Where(s => s.Scheme != CountryScheme.M49), ("m49", CountryScheme.M49)];

    /// <param name="headerRow">Line of the header.</param>
    public RegisterColumns Of(TableRecognition table, int headerRow)
    {
        var width = table.FirstRows.Count == 0 ? 0 : table.FirstRows.Max(r => r.Cells.Count);
        var header = table.FirstRows.FirstOrDefault(r => r.Row == headerRow)?.Cells ?? [];
        var rows = table.FirstRows.Where(r => r.Row > headerRow).ToList();
        var taken = new HashSet<FieldPath>();
        var columns = new List<ColumnSaying>();
        var meanings = Settled([.. Enumerable.Range(0, width).Select(at => headings.Find(header.ElementAtOrDefault(at) ?? ""))]);
        for (var at = 0; at < width; at++)
        {
            var texts = rows.Select(r => r.Cells.ElementAtOrDefault(at) ?? "").Where(t => t.Length > 0).ToList();
            columns.Add(Column(header.ElementAtOrDefault(at) ?? "", meanings[at], texts, taken));
        }

        var number = columns.FindIndex(c => c.To == PersonFields.Number);
        return new()
        {
            HeaderRow = headerRow,
            DecimalComma = table.DecimalSignGuess == ',',
            SeveralRows = number >= 0 && Follows([.. rows.Select(r => r.Cells.ElementAtOrDefault(number) ?? "")]),
            Columns = columns,
        };
    }

    /// <summary>A name beside a family name is a given name, and beside a given name a family name.</summary>
    private static List<HeadingMeaning?> Settled(List<HeadingMeaning?> meanings)
    {
        var (family, given) = (meanings.Exists(m => m?.Field == PersonFields.Family), meanings.Exists(m => m?.Field == PersonFields.Given));
        return family == given ? meanings : [.. meanings.Select(m => m?.Field == RegisterTargets.WholeName
            ? m with { Field = family ? PersonFields.Given : PersonFields.Family }
            : m)];
    }

    private ColumnSaying Column(string heading, HeadingMeaning? known, List<string> texts, HashSet<FieldPath> taken)
    {
        if (known is not { } meaning || Free(meaning, taken) is not { } path) return new(heading);
        var column = new ColumnSaying(heading) { To = path.ToString(), Separator = meaning.Field == RegisterTargets.WholeName ? "," : "" };
        return RegisterTargets.FormOf(meaning.Field) switch
        {
            FieldForm.Date => Dated(column, meaning, texts),
            FieldForm.Country => column with { Country = SchemesOf(texts) },
            FieldForm.Countries => Nations(column, texts),
            FieldForm.Code => Coded(column, meaning.Field, texts),
            FieldForm.Occupation => Cadres(column, texts),
            FieldForm.Share => column with { Unit = meaning.How switch { "percent" => ShareUnit.Percent, "hours" => ShareUnit.Hours, _ => ShareUnit.Share } },
            _ => column with { Kind = meaning.How },
        };
    }

    /// <summary>The field, or the next of several; none where it is taken and a person has it once.</summary>
    private static FieldPath? Free(HeadingMeaning meaning, HashSet<FieldPath> taken)
    {
        var named = meaning.Field is RegisterTargets.WholeName or PersonFields.Family or PersonFields.Given;
        if (named && taken.Any(t => t.Field == RegisterTargets.WholeName || (meaning.Field == RegisterTargets.WholeName && t.Field is PersonFields.Family or PersonFields.Given)))
            return null;
        for (var at = meaning.At; at <= FieldPath.Most; at++)
        {
            var path = new FieldPath(meaning.Field, at);
            if (taken.Add(path) || meaning.Field == PersonFields.Citizenship || RegisterTargets.Joint(meaning.Field) is not null) return path;
            if (!PersonFields.IsRepeated(meaning.Field)) return null;
        }

        return null;
    }

    private static ColumnSaying Dated(ColumnSaying column, HeadingMeaning meaning, List<string> texts)
    {
        if (meaning.DateFormat.Length > 0) return column with { DateFormats = [meaning.DateFormat] };
        var guess = DateGuess.Of(texts);
        return column with { DateFormats = guess.Formats, DateChoices = guess.Choices, ExcelDates = guess.Excel };
    }

    private ColumnSaying Nations(ColumnSaying column, List<string> texts)
    {
        // A comma may belong to a country's name.
        var separator = Separators.FirstOrDefault(s => texts.Exists(t => t.Contains(s, StringComparison.Ordinal) && !Resolves(t))) ?? "";
        List<string> parts = separator.Length == 0 ? texts
            : [.. texts.SelectMany(t => t.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        return column with { Separator = separator, Country = SchemesOf(parts) };
    }

    private bool Resolves(string text) => Schemes.Any(s => countries.TryResolve(text, s.Scheme, out _));

    /// <summary>The way in which most are written, and what else is met; alpha-3 where nothing can be seen.</summary>
    private List<string> SchemesOf(List<string> texts)
    {
        var met = Schemes.Select(s => (s.Name, Count: texts.Count(t => countries.TryResolve(t, s.Scheme, out _)))).Where(s => s.Count > 0).ToList();
        var best = met.Where(s => s.Count >= texts.Count * MostOfThem).Select(s => s.Name).FirstOrDefault();
        return best is null ? [.. met.OrderByDescending(s => s.Count).Select(s => s.Name).DefaultIfEmpty("iso3")] : [best];
    }

    /// <summary>Codes that stand for themselves, and texts whose meaning is to be said. M is a man in one language and a woman in another.</summary>
    private static ColumnSaying Coded(ColumnSaying column, string field, List<string> texts)
    {
        var codes = RegisterTargets.CodesOf(field);
        var plain = texts.TrueForAll(t => codes.Contains(t)) && (field != PersonFields.Sex || texts.Count == 0 || texts.Contains(PersonCodes.Female));
        return plain ? column : Mapped(column, texts, t => field != PersonFields.Sex && codes.Contains(t) ? t : "") with { Other = OtherTexts.Refuse };
    }

    private static ColumnSaying Cadres(ColumnSaying column, List<string> texts)
    {
        var national = texts.Where(t => !RegisterTargets.IsUnitGroup(t)).ToList();
        return national.Count == 0 ? column : Mapped(column, national, _ => "") with { Other = national.Count < texts.Count ? OtherTexts.Keep : OtherTexts.Refuse };
    }

    private static ColumnSaying Mapped(ColumnSaying column, List<string> texts, Func<string, string> code) => column with
    {
        Map = texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostTexts).ToDictionary(t => t, code, StringComparer.Ordinal),
    };

    private static bool Follows(List<string> numbers) => numbers.Zip(numbers.Skip(1)).Any(pair => pair.First.Length > 0 && pair.First == pair.Second);
}
