using System.Diagnostics.CodeAnalysis;

namespace Comity.Methods.Observations.Packing;

/// <summary>
/// The codes of one dimension, numbered from 0 in order of arrival (in ordinal order once <see cref="Ranking"/> has been applied).
/// A code that comes twice in a row as the same object is answered without looking it up. Not safe for several threads.
/// </summary>
public sealed class CodeTable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<string> _codes = [];
    private string? _last;
    private int _lastId;

    /// <param name="name">What stands in the table, for the sentence when it is full.</param>
    /// <param name="capacity">The most codes that fit.</param>
    public CodeTable(string name, int capacity)
    {
        Name = name;
        Capacity = capacity;
        _bySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Name { get; }

    public int Capacity { get; }

    public int Count => _codes.Count;

    public string this[int id] => _codes[id];

    public IReadOnlyList<string> Codes => _codes;

    /// <summary>The number of a code, given one if it has none yet.</summary>
    /// <exception cref="TooManyCodesException">The table is full.</exception>
    public int Add(string code)
    {
        if (ReferenceEquals(code, _last))
            return _lastId;
        if (!_ids.TryGetValue(code, out var id))
            id = AddNew(code);
        _last = code;
        _lastId = id;
        return id;
    }

    /// <inheritdoc cref="Add(string)"/>
    public int Add(ReadOnlySpan<char> code) => _bySpan.TryGetValue(code, out var id) ? id : AddNew(code.ToString());

    /// <summary>The number of a code, or -1.</summary>
    public int Find(string code) => _ids.TryGetValue(code, out var id) ? id : -1;

    /// <summary>The shared text of a code that is in the table.</summary>
    public bool TryGet(ReadOnlySpan<char> code, [NotNullWhen(true)] out string? shared)
    {
        shared = _bySpan.TryGetValue(code, out var id) ? _codes[id] : null;
        return shared is not null;
    }

    private int AddNew(string code)
    {
        if (_codes.Count == Capacity)
            throw new TooManyCodesException(Name, Capacity, code);
        _ids.Add(code, _codes.Count);
        _codes.Add(code);
        return _codes.Count - 1;
    }
}
