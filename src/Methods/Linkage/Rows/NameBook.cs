using Comity.Methods.Personnel.Names;

namespace Comity.Methods.Linkage.Rows;

/// <summary>All names of a register in Latin letters, each once, with its forms and how many records bear it. Number 0 is no name.</summary>
internal sealed class NameBook
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> _letters = [""];
    private readonly List<NameForm> _forms = [default];
    private readonly List<int> _bearers = [0];
    private readonly Dictionary<ulong, int> _soundBearers = [];

    public int Count => _letters.Count;

    public int Number(string name)
    {
        var letters = NameKeys.Folded(name);
        if (_numbers.TryGetValue(letters, out var number))
            return number;
        number = _letters.Count;
        _numbers.Add(letters, number);
        _letters.Add(letters);
        _forms.Add(NameForm.Of(letters));
        _bearers.Add(0);
        return number;
    }

    public void CountBearer(int name)
    {
        _bearers[name]++;
        var sound = _forms[name].Sound;
        _soundBearers[sound] = _soundBearers.GetValueOrDefault(sound) + 1;
    }

    public string Letters(int name) => _letters[name];

    public NameForm Form(int name) => _forms[name];

    /// <summary>How many records have it, as family or given name.</summary>
    public int Bearers(int name) => _bearers[name];

    /// <summary>How many records have a name that sounds like it.</summary>
    public int SoundBearers(int name) => _soundBearers[_forms[name].Sound];
}
