using System.Globalization;
using Comity.App.Layout.Languages;
using Comity.Methods.Personnel;
using static Comity.Methods.Personnel.PersonFields;

namespace Comity.App.Personnel.Records;

/// <summary>A record as a form has it: texts by name, and how many rows each part shows.</summary>
internal sealed class RecordForm
{
    public const int LongestText = 2_000;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    /// <summary>All that is filled in, with the number of rows: what the next step of the journey carries along.</summary>
    public IEnumerable<(string Name, string Value)> Carried => _texts.Select(t => (t.Key, t.Value)).Concat(_rows.Select(r => ("rows-" + r.Key, r.Value.ToString(CultureInfo.InvariantCulture))));

    public string this[string name] => _texts.GetValueOrDefault(name, "");

    public int Rows(RecordPart part) => _rows.GetValueOrDefault(part.Name, 0);

    public static RecordForm Of(PersonRecord record, PersonWords words)
    {
        var form = new RecordForm();
        form.Identity(record, words);
        form.Fill(RecordPart.OtherNames, record.OtherNames, n => [n.Family, n.Given, n.Kind, Text(n.Until, words)]);
        form.Fill(RecordPart.Citizenships, record.Citizenships, c => [Country(c, words)]);
        form.Fill(RecordPart.Qualifications, record.Qualifications, q => [q.Title, q.Institution, Country(q.Country, words), Text(q.Completed, words)]);
        form.Fill(RecordPart.Licences, record.Licences, l => [l.Status, Text(l.From, words), Text(l.Until, words)]);
        form.Fill(RecordPart.Posts, record.Employments, e =>
            [e.Sector, e.Facility, Code(e.Territory), e.FullTime is { } share ? (share / 10m).ToString("0.#", CultureInfo.InvariantCulture) : "", Text(e.From, words), Text(e.Until, words)]);
        return form;
    }

    public static RecordForm Of(IFormCollection sent)
    {
        var form = new RecordForm();
        foreach (var field in RecordPart.Singles)
        {
            form.Take(sent, RecordPart.NameOf(field));
        }

        foreach (var part in RecordPart.All)
        {
            var rows = int.TryParse(sent["rows-" + part.Name], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Min(count, FieldPath.Most) : 0;
            form._rows[part.Name] = rows;
            foreach (var name in Enumerable.Range(1, rows).SelectMany(at => part.Fields.Select(f => RecordPart.NameOf(f, at))))
            {
                form.Take(sent, name);
            }
        }

        return form;
    }

    public void AddRow(RecordPart part) => _rows[part.Name] = Math.Min(Rows(part) + 1, FieldPath.Most);

    /// <summary>The rows after it move up.</summary>
    public void RemoveRow(RecordPart part, int at)
    {
        if (at < 1 || at > Rows(part))
        {
            return;
        }

        for (var row = at; row <= Rows(part); row++)
        {
            foreach (var field in part.Fields)
            {
                _texts[RecordPart.NameOf(field, row)] = this[RecordPart.NameOf(field, row + 1)];
            }
        }

        _rows[part.Name] = Rows(part) - 1;
    }

    private void Identity(PersonRecord r, PersonWords words)
    {
        foreach (var (field, text) in new[]
        {
            (Number, r.Number), (Authority, r.Authority), (Family, r.Family), (Given, r.Given), (Birth, Text(r.Birth, words)), (Sex, r.Sex),
            (NationalNumber, r.NationalNumber), (CountryOfBirth, Country(r.CountryOfBirth, words)), (Occupation, r.Occupation == PersonCodes.Unknown ? "" : words.Occupation(r.Occupation)),
            (NationalTitle, r.NationalTitle), (Specialisation, r.Specialisation), (Activity, r.Activity), (Registered, Text(r.Registered, words)),
            (ExitOn, Text(r.Exit.On, words)), (ExitType, r.Exit.Type), (Address, r.Address), (Contact, r.Contact),
        })
        {
            _texts[RecordPart.NameOf(field)] = text;
        }
    }

    private void Fill<T>(RecordPart part, IReadOnlyList<T> rows, Func<T, string[]> texts)
    {
        _rows[part.Name] = rows.Count;
        for (var at = 0; at < rows.Count; at++)
        {
            foreach (var (field, text) in part.Fields.Zip(texts(rows[at])))
            {
                _texts[RecordPart.NameOf(field, at + 1)] = text;
            }
        }
    }

    /// <summary>Without characters that no name or number has; a field of a form is one line.</summary>
    private void Take(IFormCollection sent, string name)
    {
        var text = string.Concat(Isolated.Without(sent[name].ToString()).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        _texts[name] = text.Length > LongestText ? text[..LongestText] : text;
    }

    private static string Text(PartialDate date, PersonWords words) => date.IsUnknown ? "" : words.Date(date);

    private static string Country(string code, PersonWords words) => code == PersonCodes.Unknown ? "" : words.Country(code);

    private static string Code(string code) => code == PersonCodes.Unknown ? "" : code;
}
