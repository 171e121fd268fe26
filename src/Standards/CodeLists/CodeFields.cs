using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Comity.Standards.CodeLists;

/// <summary>One mapping of a reference file in YAML. A key that nobody reads is refused with its line.</summary>
internal sealed class CodeFields
{
    private readonly string file;
    private readonly YamlMappingNode map;
    private readonly HashSet<string> read = [];

    private CodeFields(string file, YamlNode node)
    {
        this.file = file;
        map = node as YamlMappingNode ?? throw new ReferenceTextException(file, node.Start.Line, "a mapping is expected");
    }

    /// <summary>Reads a file whose top is a mapping.</summary>
    public static T Read<T>(ReferenceText text, Func<CodeFields, T> reading) => Inside(text.Name, Top(text), reading);

    /// <summary>Reads a file whose top is a list.</summary>
    public static List<T> ReadList<T>(ReferenceText text, Func<CodeFields, T> reading) =>
        [.. Sequence(text.Name, Top(text)).Select(node => Inside(text.Name, node, reading))];

    public string Text(string key) => TextOrNone(key) ?? throw Missing(key);

    public string? TextOrNone(string key) => Node(key) is { } node ? Scalar(node) : null;

    public bool Has(string key) => map.Children.ContainsKey(key);

    public int Whole(string key) => int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ReferenceTextException(file, Node(key)!.Start.Line, $"{key}: \"{Text(key)}\" is not a whole number");

    public IReadOnlyList<string> Words(string key) => Node(key) is { } node ? [.. Sequence(file, node).Select(Scalar)] : [];

    public LocalText Names(string key) => NamesOrNone(key) ?? throw Missing(key);

    public LocalText? NamesOrNone(string key) => Node(key) is { } node
        ? Inside(file, node, fields => new LocalText(fields.Keys().ToDictionary(language => language, fields.Text)))
        : null;

    public List<T> Items<T>(string key, Func<CodeFields, T> reading) =>
        Node(key) is { } node ? [.. Sequence(file, node).Select(item => Inside(file, item, reading))] : throw Missing(key);

    private static T Inside<T>(string file, YamlNode node, Func<CodeFields, T> reading)
    {
        var fields = new CodeFields(file, node);
        var result = reading(fields);
        if (fields.Keys().Find(key => !fields.read.Contains(key)) is { } stray)
            throw new ReferenceTextException(file, fields.Node(stray)!.Start.Line, $"{stray}: this key is not known here");
        return result;
    }

    private static YamlNode Top(ReferenceText text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text.Text));
            return stream.Documents.Count == 1 ? stream.Documents[0].RootNode : throw new ReferenceTextException(text.Name, 1, "one document is expected");
        }
        catch (YamlException problem)
        {
            throw new ReferenceTextException(text.Name, problem.Start.Line, problem.Message, problem);
        }
    }

    private static YamlSequenceNode Sequence(string file, YamlNode node) =>
        node as YamlSequenceNode ?? throw new ReferenceTextException(file, node.Start.Line, "a list is expected");

    private List<string> Keys() => [.. map.Children.Keys.Select(Scalar)];

    private YamlNode? Node(string key)
    {
        read.Add(key);
        return map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    private string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value
        ?? throw new ReferenceTextException(file, node.Start.Line, "a text is expected");

    private ReferenceTextException Missing(string key) => new(file, map.Start.Line, $"{key} is missing");
}
