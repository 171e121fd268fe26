using System.Collections.ObjectModel;
using Comity.Methods.Personnel;

namespace Comity.Standards.Personnel;

/// <summary>A person while rows are read: single values, and the parts of which there may be several.</summary>
internal sealed class PersonInProgress(IReadOnlyCollection<FieldPath> paths, bool severalRows)
{
    private PersonDraft person = new();
    private Dictionary<string, string>? sent;

    /// <summary>Single values of the row at hand.</summary>
    public PersonDraft Row { get; private set; } = new();

    public PartialDate ExitOn { get; set; }

    public string ExitType { get; set; } = "";

    public PartList<NameSlot, OtherName> Others { get; } = new(Most(paths, "other"));

    public PartList<QualificationSlot, Qualification> Qualifications { get; } = new(Most(paths, "qualification"));

    public PartList<LicenceSlot, Licence> Licences { get; } = new(Most(paths, "licence"));

    public PartList<EmploymentSlot, Employment> Employments { get; } = new(Most(paths, "employment"));

    /// <summary>Rows taken for the person so far.</summary>
    public int Rows { get; private set; }

    public void Clear()
    {
        person.Clear();
        Row.Clear();
        Others.Clear();
        Qualifications.Clear();
        Licences.Clear();
        Employments.Clear();
        (ExitOn, ExitType, Rows, sent) = (default, "", 0, null);
    }

    /// <summary>Keeps what could not be read.</summary>
    public void Keep(FieldPath path, string text)
    {
        switch (PersonFields.PartOf(path.Field))
        {
            case "other": Others[path.At].Keep(path.Field, text); break;
            case "qualification": Qualifications[path.At].Keep(path.Field, text); break;
            case "licence": Licences[path.At].Keep(path.Field, text); break;
            case "employment": Employments[path.At].Keep(path.Field, text); break;
            default: KeepSingle(path.Field, text); break;
        }
    }

    /// <summary>Takes the row for the person. The fields in which it says otherwise than the rows before are returned; theirs hold.</summary>
    public List<Disagreement>? EndRow()
    {
        if (!ExitOn.IsUnknown || ExitType.Length > 0)
            Row.Exit = new(ExitOn, ExitType.Length > 0 ? ExitType : PersonCodes.Unknown);
        (ExitOn, ExitType) = (default, "");
        List<Disagreement>? otherwise = null;
        if (Rows++ == 0) (person, Row) = (Row, person);
        else otherwise = SingleField.Merge(Row, person);
        Row.Clear();
        Others.EndRow(severalRows);
        Qualifications.EndRow(severalRows);
        Licences.EndRow(severalRows);
        Employments.EndRow(severalRows);
        return otherwise;
    }

    public PersonRecord ToRecord(string number, string authority)
    {
        person.Number = number;
        person.Authority = authority;
        Licences.Sort(static (one, other) => one.From.CompareTo(other.From));
        person.OtherNames = Others.ToArray(this);
        person.Qualifications = Qualifications.ToArray(this);
        person.Licences = Licences.ToArray(this);
        person.Employments = Employments.ToArray(this);
        person.AsSent = (IReadOnlyDictionary<string, string>?)sent ?? ReadOnlyDictionary<string, string>.Empty;
        return person.ToRecord();
    }

    public void KeepSingle(string field, string text)
    {
        sent ??= new(StringComparer.Ordinal);
        sent[field] = sent.TryGetValue(field, out var before) ? $"{before} | {text}" : text;
    }

    private static int Most(IReadOnlyCollection<FieldPath> paths, string part) =>
        paths.Where(p => PersonFields.PartOf(p.Field) == part && p.Field != part).Select(p => p.At).DefaultIfEmpty(0).Max();
}
