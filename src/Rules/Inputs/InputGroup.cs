using System.Text;

namespace Comity.Rules.Inputs;

/// <summary>The inputs that stand in one object of a request, and the objects in it.</summary>
internal sealed class InputGroup
{
    private InputGroup(string path, IReadOnlyList<Input> inputs, IReadOnlyList<InputGroup> groups)
    {
        Path = path;
        Name = Encoding.UTF8.GetBytes(path[(path.LastIndexOf('.') + 1)..]);
        Inputs = inputs;
        Groups = groups;
        Allowed = string.Join(", ", inputs.Select(i => Encoding.UTF8.GetString(i.Name)).Concat(groups.Select(g => Encoding.UTF8.GetString(g.Name))));
    }

    /// <summary>Empty for the outermost.</summary>
    public string Path { get; }

    public byte[] Name { get; }

    public IReadOnlyList<Input> Inputs { get; }

    public IReadOnlyList<InputGroup> Groups { get; }

    /// <summary>The names that may stand in the object.</summary>
    public string Allowed { get; }

    /// <summary>Says of everything in the object that there is none; what cannot say so stays unknown.</summary>
    public void SayNone(Answers answers)
    {
        foreach (var input in Inputs)
        {
            answers[input] = input.Kind switch
            {
                InputKind.YesNo => InputText.YesOrNo(false),
                InputKind.Words or InputKind.Countries or InputKind.Occupations => Array.Empty<string>(),
                InputKind.Items => Array.Empty<Answers>(),
                InputKind.Text => InputText.None,
                _ => null,
            };
        }

        foreach (var group in Groups)
            group.SayNone(answers);
    }

    public static InputGroup Of(string path, IReadOnlyList<Input> inputs)
    {
        var start = path.Length == 0 ? 0 : path.Length + 1;
        var here = inputs.Where(i => !i.Key[start..].Contains('.', StringComparison.Ordinal)).ToList();
        var groups = inputs.Except(here).GroupBy(i => i.Key[..i.Key.IndexOf('.', start)], StringComparer.Ordinal);
        return new InputGroup(path, here, [.. groups.Select(g => Of(g.Key, [.. g]))]);
    }
}
