using System.Globalization;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;

namespace Comity.App.Statistics.Importing.Drafts;

/// <summary>The texts of a file that a form asks about: those of coded columns, and those that stand in place of numbers.</summary>
internal static class ColumnTexts
{
    public const int Most = 200;

    /// <summary>Rows looked at: what comes later is met by the check.</summary>
    private const int MostRows = 200_000;

    /// <summary>Distinct texts by place of the column, in order of first appearance.</summary>
    public static Dictionary<int, IReadOnlyList<string>> Of(string path, string fileName, TableFormat format, ProfileForm form)
    {
        var wanted = form.Columns.Select((column, at) => (column, at)).Where(c => c.column.IsCoded || c.column.Is(ColumnTarget.Value))
            .ToDictionary(c => c.at, c => (c.column, Texts: new HashSet<string>(StringComparer.Ordinal)));
        using var stream = File.OpenRead(path);
        using var table = TableSource.Open(stream, fileName, format);
        for (var rows = 0; rows < MostRows && table.Read(); rows++)
        {
            if (table.Row > form.HeaderRow)
            {
                Look(table, form, wanted);
            }
        }

        return wanted.ToDictionary(w => w.Key, w => (IReadOnlyList<string>)[.. w.Value.Texts]);
    }

    private static void Look(TableRows table, ProfileForm form, Dictionary<int, (FormColumn Column, HashSet<string> Texts)> wanted)
    {
        foreach (var (at, (column, texts)) in wanted)
        {
            if (texts.Count >= Most || at >= table.CellCount)
            {
                continue;
            }

            var text = table.Text(at).Trim();
            if (!column.Is(ColumnTarget.Value) || (table.Kind(at) == CellKind.Text && !IsNumber(text, form)))
            {
                texts.Add(text);
            }
        }
    }

    private static bool IsNumber(string text, ProfileForm form)
    {
        var plain = form.Thousands switch
        {
            "comma" => text.Replace(",", "", StringComparison.Ordinal),
            "point" => text.Replace(".", "", StringComparison.Ordinal),
            "space" => text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal),
            "apostrophe" => text.Replace("'", "", StringComparison.Ordinal),
            _ => text,
        };
        if (form.Decimal == "comma")
        {
            plain = plain.Contains('.', StringComparison.Ordinal) ? "x" : plain.Replace(',', '.');
        }

        return double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);
    }
}
