using Comity.Methods.Personnel;

namespace Comity.Methods.Linkage.Rows;

/// <summary>Codes of one column by number, with how many records have each. Number 0 is not known.</summary>
internal sealed class CodeBook
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0, [PersonCodes.Unknown] = 0 };
    private readonly List<string> _codes = [""];
    private readonly List<int> _counts = [0];

    public int Add(string code)
    {
        if (!_numbers.TryGetValue(code, out var number))
        {
            number = _codes.Count;
            _numbers.Add(code, number);
            _codes.Add(code);
            _counts.Add(0);
        }

        _counts[number]++;
        return number;
    }

    public string this[int number] => _codes[number];

    public int Count(int number) => _counts[number];

    /// <summary>The code that most records have; 0 where there is none.</summary>
    public int MostCommon()
    {
        var most = 0;
        for (var number = 1; number < _codes.Count; number++)
        {
            if (most == 0 || _counts[number] > _counts[most] || (_counts[number] == _counts[most] && string.CompareOrdinal(_codes[number], _codes[most]) < 0))
                most = number;
        }

        return most;
    }
}
