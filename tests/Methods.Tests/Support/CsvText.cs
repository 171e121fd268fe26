using System.Text;

namespace Comity.Methods.Tests.Support;

/// <summary>Just enough CSV for the published files: quotes, commas in quotes, a byte order mark.</summary>
internal static class CsvText
{
    /// <summary>The rows after the header by column name, with the line each stands in.</summary>
    public static IEnumerable<(int Line, Func<string, string> Field)> Rows(string path)
    {
        string[]? header = null;
        var number = 0;
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            var fields = Split(line);
            if (header is null)
            {
                header = fields;
                continue;
            }

            var columns = header;
            yield return (number, name => fields[Array.IndexOf(columns, name)]);
        }
    }

    public static string[] Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                fields.Add(Take(field));
            else
                field.Append(c);
        }

        fields.Add(Take(field));
        return [.. fields];
    }

    private static string Take(StringBuilder field)
    {
        var text = field.ToString();
        field.Clear();
        return text;
    }
}
