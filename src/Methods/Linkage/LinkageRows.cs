using Comity.Methods.Linkage.Rows;

namespace Comity.Methods.Linkage;

/// <summary>
/// All records of a register in the form in which they are compared: columns of whole numbers, about 60 bytes a record beside its different
/// names. It is made once from a stream and does not change; the records themselves need not be kept.
/// </summary>
public sealed class LinkageRows
{
    private readonly List<long> _keys = [];
    private readonly List<int> _nameStarts = [0];
    private readonly List<WrittenName> _names = [];
    private readonly List<int> _citizenStarts = [0];
    private readonly List<int> _citizenships = [];
    private readonly List<RowValues> _values = [];
    private readonly Dictionary<int, int> _qualifiedOn = [];
    private readonly HashSet<long> _seen = [];

    private LinkageRows()
    {
    }

    public int Count => _keys.Count;

    internal NameBook Names { get; } = new();

    internal CodeBook Sexes { get; } = new();

    internal CodeBook Births { get; } = new();

    internal CodeBook Citizens { get; } = new();

    internal CodeBook Occupations { get; } = new();

    internal CodeBook Qualifications { get; } = new();

    internal CodeBook Institutions { get; } = new();

    internal CodeBook Numbers { get; } = new();

    /// <exception cref="ArgumentException">Two persons have the same key.</exception>
    public static LinkageRows Of(IEnumerable<LinkagePerson> persons)
    {
        var rows = new LinkageRows();
        foreach (var person in persons)
            rows.Add(person);
        rows._seen.Clear();
        rows._seen.TrimExcess();
        return rows;
    }

    internal long Key(int row) => _keys[row];

    internal RowValues Values(int row) => _values[row];

    internal int NameCount(int row) => _nameStarts[row + 1] - _nameStarts[row];

    internal WrittenName Name(int row, int at) => _names[_nameStarts[row] + at];

    internal int CitizenshipCount(int row) => _citizenStarts[row + 1] - _citizenStarts[row];

    internal int Citizenship(int row, int at) => _citizenships[_citizenStarts[row] + at];

    /// <summary>How many records have this date of qualification.</summary>
    internal int QualifiedOn(int date) => _qualifiedOn.GetValueOrDefault(date);

    private void Add(LinkagePerson person)
    {
        if (!_seen.Add(person.Key))
            throw new ArgumentException($"Two records have the key {person.Key}.", nameof(person));
        _keys.Add(person.Key);
        AddNames(person);
        foreach (var citizenship in person.Citizenships.Distinct(StringComparer.Ordinal))
        {
            var number = Citizens.Add(citizenship);
            if (number != 0)
                _citizenships.Add(number);
        }

        _citizenStarts.Add(_citizenships.Count);
        var qualified = DateNumber.Of(person.QualifiedOn);
        _qualifiedOn[qualified.Number] = _qualifiedOn.GetValueOrDefault(qualified.Number) + 1;
        _values.Add(new RowValues(
            DateNumber.Of(person.Birth), qualified, (byte)Sexes.Add(person.Sex), (ushort)Births.Add(person.CountryOfBirth), (ushort)Occupations.Add(person.Occupation),
            (ushort)Qualifications.Add(person.Qualified), Institutions.Add(Folded(person.Institution)), Numbers.Add(Folded(person.NationalNumber))));
    }

    private void AddNames(LinkagePerson person)
    {
        var start = _names.Count;
        foreach (var name in person.Names)
        {
            var one = new WrittenName(Names.Number(name.Family), Names.Number(name.Given), WrittenName.ScriptOf(name));
            if ((one.Family, one.Given) != (0, 0) && !_names.Skip(start).Contains(one))
                _names.Add(one);
        }

        foreach (var name in _names.Skip(start).SelectMany(n => new[] { n.Family, n.Given }).Distinct().Where(n => n != 0))
            Names.CountBearer(name);
        _nameStarts.Add(_names.Count);
    }

    private static string Folded(string text) => text.Length == 0 ? text : Personnel.Names.NameKeys.Folded(text);
}
