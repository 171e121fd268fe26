using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Comity.Standards.Profiles;

/// <summary>A mapping of the YAML file that knows its keys, and complains with file and line.</summary>
internal sealed class ProfileNode(YamlNode node, string path, string file, List<ProfileProblem> problems)
{
    private readonly Dictionary<string, YamlNode> entries = Entries(node);

    public string Path => path;

    public bool IsMapping => node is YamlMappingNode;

    /// <summary>The text of a scalar; null for mappings and lists.</summary>
    public string? Scalar => (node as YamlScalarNode)?.Value;

    public IEnumerable<string> Keys => entries.Keys;

    public bool Has(string key) => entries.ContainsKey(key);

    public void Allow(params IReadOnlyCollection<string> keys)
    {
        if (!IsMapping) Complain($"{Where()} must be a mapping with the keys {string.Join(", ", keys)}.");
        foreach (var key in entries.Keys.Where(key => !keys.Contains(key)))
            Complain(LineOf(key), $"{Where()} has no key \"{key}\". Allowed: {string.Join(", ", keys)}.");
    }

    public ProfileNode? Child(string key) =>
        entries.TryGetValue(key, out var child) ? new(child, path.Length == 0 ? key : $"{path}.{key}", file, problems) : null;

    public IEnumerable<ProfileNode> Items(string key) => Child(key)?.Items() ?? [];

    /// <summary>Entries of a list; a single value counts as a list of one.</summary>
    public IEnumerable<ProfileNode> Items() => node is YamlSequenceNode list
        ? list.Children.Select((child, at) => new ProfileNode(child, $"{path}[{at + 1}]", file, problems))
        : [this];

    public string Text(string key, string? otherwise = null)
    {
        if (Child(key) is { } child) return child.Text();
        if (otherwise is null) Complain($"{Where()} lacks \"{key}\".");
        return otherwise ?? "";
    }

    public string Text()
    {
        if (Scalar is { } text) return text;
        Complain($"{Where()} must be a text.");
        return "";
    }

    public bool Flag(string key, bool otherwise) => Child(key) is { } child
        ? child.OneOf([("true", true), ("false", false)], otherwise)
        : otherwise;

    public int Number(string key, int otherwise, int least = 0)
    {
        if (Child(key) is not { } child) return otherwise;
        if (int.TryParse(child.Scalar, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least) return number;
        child.Complain($"{child.Where()} must be a whole number, at least {least}; it is \"{child.Scalar}\".");
        return otherwise;
    }

    public T OneOf<T>(IReadOnlyList<(string Name, T Value)> choices, T otherwise)
    {
        foreach (var (name, value) in choices)
        {
            if (string.Equals(Scalar, name, StringComparison.Ordinal)) return value;
        }

        Complain($"{Where()} is \"{Scalar}\". Allowed: {string.Join(", ", choices.Select(c => c.Name))}.");
        return otherwise;
    }

    public TextTest Test()
    {
        try
        {
            return TextTest.Parse(Text());
        }
        catch (ArgumentException wrong)
        {
            Complain($"{Where()} is no regular expression: {wrong.Message}");
            return TextTest.Parse("");
        }
    }

    public void Complain(string sentence) => Complain((int)node.Start.Line, sentence);

    public string Where() => path.Length == 0 ? "The profile" : $"\"{path}\"";

    private void Complain(int line, string sentence) => problems.Add(new(file, line, sentence));

    private int LineOf(string key) =>
        (int)((YamlMappingNode)node).Children.Keys.First(k => string.Equals((k as YamlScalarNode)?.Value, key, StringComparison.Ordinal)).Start.Line;

    private static Dictionary<string, YamlNode> Entries(YamlNode node)
    {
        var found = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        if (node is not YamlMappingNode mapping) return found;
        foreach (var (key, value) in mapping.Children) found[(key as YamlScalarNode)?.Value ?? ""] = value;
        return found;
    }

    public static ProfileNode? Parse(string text, string file, List<ProfileProblem> problems)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents.Count == 1) return new(yaml.Documents[0].RootNode, "", file, problems);
            problems.Add(new(file, 1, "A profile is one YAML document."));
        }
        catch (YamlException wrong)
        {
            problems.Add(new(file, (int)wrong.Start.Line, wrong.Message));
        }

        return null;
    }
}
