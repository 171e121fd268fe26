namespace Comity.Methods.Tabulation.Snapshots;

/// <summary>The codes of one column and their numbers, in order of appearance. Number 0 is unknown.</summary>
public sealed class CodeDictionary
{
    /// <summary>The code of what is not known, a value like any other.</summary>
    public const string Unknown = "UNK";

    private readonly List<string> _texts = [Unknown];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [Unknown] = 0 };

    internal CodeDictionary()
    {
    }

    public int Count => _texts.Count;

    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Number of a code, or -1.</summary>
    public int Find(string code) => _numbers.GetValueOrDefault(code, -1);

    internal int NumberOf(string code)
    {
        if (_numbers.TryGetValue(code, out var number))
            return number;
        _texts.Add(code);
        return _numbers[code] = _texts.Count - 1;
    }
}
