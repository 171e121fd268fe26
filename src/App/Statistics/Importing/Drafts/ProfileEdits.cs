using YamlDotNet.RepresentationModel;

namespace Comity.App.Statistics.Importing.Drafts;

/// <summary>Tells a profile what texts mean that it did not know: synonyms of countries, and rows of no country.</summary>
internal static class ProfileEdits
{
    /// <summary>Adds to the map of a column, or to the headers of figures side by side where no column has that name.</summary>
    /// <param name="meanings">Text and code; <see cref="ProfileForm.LeftOut"/> for rows that are to be left out.</param>
    /// <param name="reason">Why rows are left out, by language.</param>
    public static string WithTexts(
        string yaml, string column, IReadOnlyDictionary<string, string> meanings, IReadOnlyDictionary<string, string> reason)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        var codes = meanings.Where(m => m.Value != ProfileForm.LeftOut).ToList();
        if (codes.Count > 0 && ColumnNodes(root, column).FirstOrDefault() is { } node)
        {
            var map = Child<YamlMappingNode>(node, "map");
            codes.ForEach(m => map.Children[Scalar(m.Key)] = Scalar(m.Value));
        }

        var left = meanings.Where(m => m.Value == ProfileForm.LeftOut).Select(m => Scalar(m.Key)).ToList();
        if (left.Count > 0)
        {
            Child<YamlSequenceNode>(root, "drop").Add(new YamlMappingNode(
                Scalar("where"), new YamlMappingNode(Scalar(column), new YamlSequenceNode(left)), Scalar("reason"), new YamlMappingNode(reason.Select(r => KeyValuePair.Create<YamlNode, YamlNode>(Scalar(r.Key), Scalar(r.Value))))));
        }

        using var writer = new StringWriter();
        stream.Save(writer, assignAnchors: false);
        return writer.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('.', '\n') + "\n";
    }

    private static IEnumerable<YamlMappingNode> ColumnNodes(YamlMappingNode root, string column)
    {
        var parts = new List<YamlMappingNode> { root };
        if (root.Children.TryGetValue("sections", out var sections))
        {
            parts.AddRange(((YamlSequenceNode)sections).OfType<YamlMappingNode>());
        }

        return parts.SelectMany(p => Named(p, column)).Concat(parts.SelectMany(Headers));
    }

    private static IEnumerable<YamlMappingNode> Named(YamlMappingNode part, string column) =>
        part.Children.TryGetValue("columns", out var columns) && columns is YamlMappingNode all
            ? all.Children.Where(c => string.Equals(((YamlScalarNode)c.Key).Value, column, StringComparison.OrdinalIgnoreCase)).Select(c => c.Value).OfType<YamlMappingNode>()
            : [];

    private static IEnumerable<YamlMappingNode> Headers(YamlMappingNode part) =>
        part.Children.TryGetValue("wide", out var wide) && wide is YamlMappingNode form
        && form.Children.TryGetValue("headers", out var lines) && lines is YamlSequenceNode all
            ? all.OfType<YamlMappingNode>().Where(line => line.Children.ContainsKey("country"))
            : [];

    private static T Child<T>(YamlMappingNode node, string key)
        where T : YamlNode, new()
    {
        if (node.Children.TryGetValue(key, out var found) && found is T child)
        {
            return child;
        }

        var made = new T();
        node.Children[Scalar(key)] = made;
        return made;
    }

    private static YamlScalarNode Scalar(string text) => new(text)
    {
        Style = text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(char.IsAsciiLetterOrDigit) ? YamlDotNet.Core.ScalarStyle.Any : YamlDotNet.Core.ScalarStyle.DoubleQuoted,
    };
}
