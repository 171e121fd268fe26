using System.Globalization;
using System.Text;

namespace Comity.Standards.CodeLists;

/// <summary>
/// A reference file of ours: comma-separated, UTF-8, a header, quotes doubled, one record a line.
/// Files of others are read by the table reader; this one refuses whatever our own files never hold.
/// </summary>
internal static class CodeTable
{
    private static readonly string[] Languages = ["en", "fr", "ar", "es", "ru", "zh"];

    /// <summary>Reads every row after the header.</summary>
    /// <exception cref="ReferenceTextException">A row has too few or too many fields, or a value cannot be read.</exception>
    public static List<T> Read<T>(ReferenceText file, Func<Row, T> reading)
    {
        var rows = new List<T>();
        Dictionary<string, int>? columns = null;
        var line = 0;
        foreach (var text in file.Text.AsSpan().EnumerateLines())
        {
            line++;
            if (text.IsEmpty)
                continue;
            var fields = Split(text);
            if (columns is null)
                columns = Header(file, fields);
            else
                rows.Add(reading(new Row(file.Name, line, columns, Checked(file, line, fields, columns.Count))));
        }

        return rows;
    }

    private static Dictionary<string, int> Header(ReferenceText file, string[] fields)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (!columns.TryAdd(field, columns.Count))
                throw new ReferenceTextException(file.Name, 1, $"the column {field} stands twice");
        }

        return columns;
    }

    private static string[] Checked(ReferenceText file, int line, string[] fields, int expected) => fields.Length == expected
        ? fields
        : throw new ReferenceTextException(file.Name, line, $"{fields.Length} fields where the header has {expected}");

    private static string[] Split(ReadOnlySpan<char> line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
                field.Append(line[at++]);
            else if (line[at] == '"')
                quoted = !quoted;
            else if (line[at] == ',' && !quoted)
                Take(fields, field);
            else
                field.Append(line[at]);
        }

        Take(fields, field);
        return [.. fields];
    }

    private static void Take(List<string> fields, StringBuilder field)
    {
        fields.Add(field.ToString());
        field.Clear();
    }

    /// <summary>One row, read by column name.</summary>
    internal readonly struct Row(string file, int line, Dictionary<string, int> columns, string[] fields)
    {
        /// <summary>The text; may be empty.</summary>
        public string Optional(string column) => columns.TryGetValue(column, out var index)
            ? fields[index]
            : throw new ReferenceTextException(file, 1, $"the column {column} is missing");

        public string Text(string column) => Optional(column) is { Length: > 0 } text ? text : throw Wrong(column, "is empty");

        public string? TextOrNone(string column) => Optional(column) is { Length: > 0 } text ? text : null;

        /// <summary>Parts between semicolons.</summary>
        public string[] List(string column) => Optional(column).Split(';', StringSplitOptions.RemoveEmptyEntries);

        public int Whole(string column) => (int)Long(column);

        public int? WholeOrNone(string column) => TextOrNone(column) is null ? null : Whole(column);

        public long Long(string column) => long.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(column, $"\"{Text(column)}\" is not a whole number");

        public DateOnly? Date(string column)
        {
            if (TextOrNone(column) is not { } text)
                return null;
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : throw Wrong(column, $"\"{text}\" is not a date such as 2023-03-08");
        }

        public bool YesNo(string column) => Text(column) switch
        {
            "yes" => true,
            "no" => false,
            var other => throw Wrong(column, $"\"{other}\" is neither yes nor no"),
        };

        /// <summary>The columns that are named after languages.</summary>
        public LocalText Names()
        {
            var row = this;
            var known = columns;
            return new LocalText(Languages.Where(known.ContainsKey).ToDictionary(language => language, language => row.Text(language)));
        }

        public ReferenceTextException Wrong(string column, string problem) => new(file, line, $"{column}: {problem}");
    }
}
