using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Comity.Rules.Files;

/// <summary>One mapping of a policy file. Each key is read once; a key that nobody reads is refused.</summary>
internal sealed class Fields
{
    private readonly string file;
    private readonly YamlMappingNode map;
    private readonly HashSet<string> read = [];

    private Fields(string file, YamlMappingNode map)
    {
        this.file = file;
        this.map = map;
    }

    /// <summary>Reads a whole file whose top is a mapping.</summary>
    public static T Read<T>(string file, string text, Func<Fields, T> reading)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            var top = stream.Documents.Count == 1 ? stream.Documents[0].RootNode : null;
            return Inside(file, top as YamlMappingNode ?? throw new PolicyFileException(file, 1, "one mapping is expected"), reading);
        }
        catch (YamlException problem)
        {
            throw new PolicyFileException(file, problem.Start.Line, problem.Message, problem);
        }
    }

    public string Text(string key) => TextOrNone(key) ?? throw Missing(key);

    public string? TextOrNone(string key) => Scalar(Node(key));

    /// <summary>A word of a closed list.</summary>
    public string OneOf(string key, IReadOnlyCollection<string> allowed) => Allowed(key, Text(key), allowed);

    public IReadOnlyList<string> Words(string key, IReadOnlyCollection<string>? allowed = null) =>
        [.. Sequence(key).Select(Scalar).Select(word => Allowed(key, word ?? "", allowed))];

    public DateOnly Date(string key) => DateOrNone(key) ?? throw Missing(key);

    public DateOnly? DateOrNone(string key)
    {
        var text = TextOrNone(key);
        if (text is null)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong(key, $"\"{text}\" is not a date such as 2010-05-21");
    }

    public decimal Number(string key) => NumberOrNone(key) ?? throw Missing(key);

    public decimal? NumberOrNone(string key)
    {
        var text = TextOrNone(key);
        if (text is null)
            return null;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(key, $"\"{text}\" is not a number");
    }

    public bool YesNo(string key) => Text(key) switch
    {
        "true" => true,
        "false" => false,
        var other => throw Wrong(key, $"\"{other}\" is neither true nor false"),
    };

    public Wording Wording(string key) => WordingOrNone(key) ?? throw Missing(key);

    public Wording? WordingOrNone(string key) => InnerOrNone(key, fields => fields.AllTexts()) is { } texts
        ? texts.ContainsKey(Files.Wording.Fallback) ? new Wording(texts) : throw Wrong(key, "the English text is missing")
        : null;

    public T? InnerOrNone<T>(string key, Func<Fields, T> reading)
        where T : class =>
        Node(key) switch
        {
            null => null,
            YamlMappingNode inner => Inside(file, inner, reading),
            _ => throw Wrong(key, "a mapping is expected"),
        };

    public T Inner<T>(string key, Func<Fields, T> reading)
        where T : class =>
        InnerOrNone(key, reading) ?? throw Missing(key);

    public IReadOnlyList<T> Items<T>(string key, Func<Fields, T> reading) =>
        [.. Sequence(key).Select(node => Inside(file, node as YamlMappingNode ?? throw Wrong(key, "a list of mappings is expected"), reading))];

    /// <summary>Names and wordings of a mapping whose keys are its content.</summary>
    public IReadOnlyDictionary<string, Wording> Wordings() => Keys().ToDictionary(key => key, Wording);

    /// <summary>The keys, where they are content.</summary>
    public IReadOnlyList<string> Names()
    {
        var names = Keys();
        read.UnionWith(names);
        return names;
    }

    public bool Has(string key) => Found(key) is not null;

    public bool IsText(string key) => Found(key) is YamlScalarNode;

    public bool IsList(string key) => Found(key) is YamlSequenceNode;

    public long Line(string key) => Found(key)?.Start.Line ?? map.Start.Line;

    /// <summary>An error at the line of this key.</summary>
    public PolicyFileException Wrong(string key, string problem) =>
        new(file, Line(key), $"{key}: {problem}");

    private static T Inside<T>(string file, YamlMappingNode map, Func<Fields, T> reading)
    {
        var fields = new Fields(file, map);
        var result = reading(fields);
        fields.End();
        return result;
    }

    private void End()
    {
        foreach (var key in Keys().Where(key => !read.Contains(key)))
            throw Wrong(key, "this key is not known here");
    }

    private Dictionary<string, string> AllTexts() => Keys().ToDictionary(key => key, Text);

    private List<string> Keys() => [.. map.Children.Keys.Select(key => Scalar(key) ?? "")];

    private string Allowed(string key, string word, IReadOnlyCollection<string>? allowed) => allowed is null || allowed.Contains(word)
        ? word
        : throw Wrong(key, $"\"{word}\" is not one of {string.Join(", ", allowed)}");

    private IEnumerable<YamlNode> Sequence(string key) => Node(key) switch
    {
        null => [],
        YamlSequenceNode list => list.Children,
        _ => throw Wrong(key, "a list is expected"),
    };

    private YamlNode? Node(string key)
    {
        read.Add(key);
        return Found(key);
    }

    private YamlNode? Found(string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private string? Scalar(YamlNode? node) => node switch
    {
        null => null,
        YamlScalarNode { Value: { } value } => value,
        _ => throw new PolicyFileException(file, node.Start.Line, "a text is expected"),
    };

    private PolicyFileException Missing(string key) => new(file, map.Start.Line, $"{key} is missing");
}
