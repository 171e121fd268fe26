using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Comity.App.Layout.Languages;
using Comity.Standards.Profiles;

namespace Comity.App.Statistics.Importing.Drafts;

/// <summary>Writes the import profile that a form describes, in the words of <c>reference/profiles/README.md</c>.</summary>
internal sealed class ProfileText
{
    private const int MostRecognised = 8;
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly StringBuilder _text = new();
    private readonly ProfileForm _form;
    private readonly ImportDraft _draft;
    private readonly TextCatalogue _texts;
    private readonly string[] _names;

    private ProfileText(ProfileForm form, ImportDraft draft, TextCatalogue texts)
    {
        (_form, _draft, _texts) = (form, draft, texts);
        _names = [.. form.Columns.Select((c, at) => NameOf(form, at))];
    }

    /// <param name="texts">Has the reasons for what the form leaves out, which a profile gives in each language.</param>
    public static string Write(ProfileForm form, ImportDraft draft, TextCatalogue texts)
    {
        var text = new ProfileText(form, draft, texts);
        text.Head();
        text.Format();
        text.Codes();
        text.Columns();
        text.Rows();
        return text._text.ToString();
    }

    /// <summary>The header where it says which column is meant, else <c>#3</c> for the third.</summary>
    public static string NameOf(ProfileForm form, int column)
    {
        var header = form.Columns[column].Header;
        var clear = header.Length > 0 && header[0] != '#' && form.Columns.Count(c => string.Equals(c.Header, header, StringComparison.OrdinalIgnoreCase)) == 1;
        return clear ? header : $"#{column + 1}";
    }

    private void Head()
    {
        Line($"id: {_form.DataSet}");
        Line($"title: {Quote(_form.Title)}");
        Line("version: 1");
        Line("source:");
        Line($"  name: {Quote(_form.SourceName)}");
        Line($"  publisher: {Quote(_form.Publisher)}");
        Line($"  licence: {Quote(_form.Licence)}");
        Optional("  url", _form.Url);
        Line($"  kind: {_form.Kind}");
        Line("dataset:");
        Line($"  id: {_form.DataSet}");
        Line($"  title: {Quote(_form.Title)}");
        Line($"  additive: {(_form.NotAdditive ? "false" : "true")}");
        var known = _form.Columns.Where((c, at) => c.Target.Length > 0 && _names[at] == c.Header && !(_form.IsWide && c.Is(ColumnTarget.Value))).Select(c => c.Header).ToList();
        known = known.Count > 0 ? known : [.. _form.Columns.Select(c => c.Header).Where(h => h.Length > 0)];
        Line($"recognise: [{string.Join(", ", known.Take(MostRecognised).Select(Quote))}]");
        if (_form.HeaderRow > 0 && _names.Any(n => n.StartsWith('#')))
        {
            Line($"header: {{ row: {_form.HeaderRow} }}");
        }
    }

    private void Format()
    {
        Line("format:");
        Line($"  decimal: {_form.Decimal}");
        Line($"  thousands: {(_form.Thousands.Length == 0 ? "none" : _form.Thousands)}");
        Optional("  sheet", _draft.Sheet);
        Optional("  encoding", _draft.Encoding);
        Optional("  delimiter", _draft.Delimiter switch { ',' => "comma", ';' => "semicolon", '\t' => "tab", '|' => "pipe", _ => null });
    }

    private void Codes()
    {
        if (_form.Constants.Count > 0)
        {
            Line("constants:");
            foreach (var (name, code) in _form.Constants)
            {
                Line($"  {name}: {Quote(code)}");
            }
        }

        if (_form.Missing.Count > 0)
        {
            Line("missing:");
            foreach (var (token, meaning) in _form.Missing)
            {
                Line($"  {JsonSerializer.Serialize(token, Quoted)}: {meaning}");
            }
        }

        if (_form.ZeroMeansMissing)
        {
            Line("zeroMeansMissing: true");
        }
    }

    private void Columns()
    {
        Line("columns:");
        for (var at = 0; at < _form.Columns.Count; at++)
        {
            var column = _form.Columns[at];
            if (column.Target.Length > 0 && !(_form.IsWide && column.Is(ColumnTarget.Value)))
            {
                Column(column, _names[at]);
            }
        }

        if (_form.IsWide)
        {
            Line("wide:");
            Line($"  columns: [{string.Join(", ", _form.Columns.Where(c => c.Is(ColumnTarget.Value)).Select(c => Quote(c.Header)))}]");
            Line("  headers:");
            Line(_form.WideTo == "time" ? "    - { to: time, period: auto }" : $"    - {{ to: {_form.WideTo}, country: {_form.WideScheme} }}");
        }
    }

    private void Column(FormColumn column, string name)
    {
        Line($"  {Quote(name)}:");
        Line($"    to: {column.Target}");
        if (column.IsCountry)
        {
            Line($"    country: {(column.Scheme.Length == 0 ? "iso3" : column.Scheme)}");
        }

        if (column.Is(ColumnTarget.Time))
        {
            Line($"    period: {(column.Period.Length == 0 ? "auto" : column.Period)}");
        }

        var map = column.Map.Where(m => m.Value != ProfileForm.LeftOut).ToList();
        if (map.Count > 0 && (column.IsCoded || column.IsCountry))
        {
            Line("    map:");
            map.ForEach(m => Line($"      {JsonSerializer.Serialize(m.Key, Quoted)}: {Quote(m.Value)}"));
            Line(column.IsCoded ? "    other: keep" : "");
        }
    }

    private void Rows()
    {
        var rules = new List<string>();
        var texts = _form.DropTexts.Split('\n').Select(t => t.Trim()).Where(t => t.Length > 0).Select(Quote).ToList();
        if (_form.DropColumn >= 0 && _form.DropColumn < _names.Length && texts.Count > 0)
        {
            rules.Add($"  - where: {{ {Quote(_names[_form.DropColumn])}: [{string.Join(", ", texts)}] }}\n    reason: {(_form.DropReason.Length == 0 ? Reason("notOwn") : Quote(_form.DropReason))}");
        }

        foreach (var (column, at) in _form.Columns.Select((c, at) => (c, at)))
        {
            var left = column.Map.Where(m => m.Value == ProfileForm.LeftOut).Select(m => JsonSerializer.Serialize(m.Key, Quoted)).ToList();
            if (column.Target.Length > 0 && left.Count > 0)
            {
                rules.Add($"  - where: {{ {Quote(_names[at])}: [{string.Join(", ", left)}] }}\n    reason: {Reason("leftOut")}");
            }
        }

        if (rules.Count > 0)
        {
            Line("drop:");
            rules.ForEach(Line);
        }
    }

    private string Reason(string key) =>
        "{ " + string.Join(", ", _texts.InEach("data.reasons." + key).Select(t => $"{t.Key}: {JsonSerializer.Serialize(t.Value, Quoted)}")) + " }";

    private void Optional(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Line($"{key}: {Quote(value)}");
        }
    }

    private void Line(string line)
    {
        if (line.Length > 0)
        {
            _text.Append(line).Append('\n');
        }
    }

    /// <summary>Bare where YAML takes it for a text anyway, else in quotes.</summary>
    private static string Quote(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text[^1] != ' ' && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or ' ')
        && text.ToUpperInvariant() is not ("TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "NULL" or "Y" or "N")
            ? text
            : JsonSerializer.Serialize(text, Quoted);
}
