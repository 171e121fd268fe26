using System.Globalization;
using Comity.Methods.Quality;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Comity.Standards.Quality;

/// <summary>
/// Reads <c>policy/quality/checks.yaml</c>. Every key is known or refused, every text stands in English, French and Arabic and may
/// stand in Spanish, Russian and Chinese, and the sentences of a case use the same placeholders in each language.
/// </summary>
public static class CheckDefinitionReader
{
    private static readonly string[] Needed = ["en", "fr", "ar"];
    private static readonly string[] Languages = [.. Needed, "es", "ru", "zh"];

    /// <exception cref="FormatException">With the line and what is wrong there.</exception>
    public static IReadOnlyList<CheckDefinition> Read(TextReader yaml)
    {
        var root = Load(yaml);
        Only(root, "source", "status", "checks");
        var (source, status) = (Text(root, "source"), Text(root, "status"));
        var checks = (Child(root, "checks") as YamlSequenceNode ?? throw Wrong(root, "“checks” is not a list"))
            .Select((node, order) => Check(Map(node), order + 1, source, status)).ToList();
        if (checks.GroupBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new FormatException($"The check {twice.Key} is defined twice.");
        return checks;
    }

    private static YamlMappingNode Load(TextReader yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(yaml);
        }
        catch (YamlException e)
        {
            throw new FormatException($"Line {e.Start.Line}: {e.Message}", e);
        }

        return stream.Documents.Count == 1 ? Map(stream.Documents[0].RootNode) : throw new FormatException("The file is not one YAML document.");
    }

    private static CheckDefinition Check(YamlMappingNode check, int order, string source, string status)
    {
        Only(check, "id", "name", "remedy", "notApplicable", "parameters", "cases");
        var remedy = Localized(Map(Child(check, "remedy")));
        return new CheckDefinition(
            Text(check, "id"),
            order,
            Localized(Map(Child(check, "name"))),
            Localized(Map(Child(check, "notApplicable"))),
            Parameters(check),
            Map(Child(check, "cases")).ToDictionary(c => Name(c.Key), c => Case(Name(c.Key), Map(c.Value), remedy), StringComparer.Ordinal),
            source,
            status);
    }

    private static Dictionary<string, double> Parameters(YamlMappingNode check)
    {
        if (!check.Children.TryGetValue("parameters", out var node))
            return new(StringComparer.Ordinal);
        return Map(node).ToDictionary(p => Name(p.Key), p => Number(p.Value), StringComparer.Ordinal);
    }

    private static CheckCase Case(string name, YamlMappingNode node, LocalText remedy)
    {
        Only(node, ["severity", .. Languages]);
        var texts = Texts(node);
        if (texts.ByLanguage.Values.Select(text => string.Join(' ', Placeholders(text))).Distinct(StringComparer.Ordinal).Count() > 1)
            throw Wrong(node, $"the languages of “{name}” differ in their placeholders");
        return new CheckCase(name, SeverityOf(node), texts, remedy);
    }

    private static IEnumerable<string> Placeholders(string text) =>
        text.Split('{').Skip(1).Select(part => part[..Math.Max(0, part.IndexOf('}', StringComparison.Ordinal))]).Distinct().Order(StringComparer.Ordinal);

    private static Severity SeverityOf(YamlMappingNode node) => Text(node, "severity") switch
    {
        "error" => Severity.Error,
        "comment" => Severity.Comment,
        "notice" => Severity.Notice,
        var other => throw Wrong(node, $"“{other}” is no severity: error, comment or notice"),
    };

    private static LocalText Localized(YamlMappingNode node)
    {
        Only(node, Languages);
        return Texts(node);
    }

    private static LocalText Texts(YamlMappingNode node) => new(Languages
        .Where(l => Needed.Contains(l) || node.Children.ContainsKey(l))
        .ToDictionary(l => l, l => Text(node, l), StringComparer.Ordinal));

    private static void Only(YamlMappingNode node, params string[] allowed)
    {
        var unknown = node.Children.Keys.FirstOrDefault(k => !allowed.Contains(Name(k)));
        if (unknown is not null)
            throw Wrong(unknown, $"“{unknown}” is not known here; known are {string.Join(", ", allowed)}");
    }

    private static YamlNode Child(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var child) ? child : throw Wrong(node, $"“{key}” is missing");

    private static YamlMappingNode Map(YamlNode node) => node as YamlMappingNode ?? throw Wrong(node, "keys with values are expected");

    private static string Text(YamlMappingNode node, string key) =>
        Name(Child(node, key)) is { Length: > 0 } text ? text : throw Wrong(node, $"“{key}” is empty");

    private static string Name(YamlNode node) => (node as YamlScalarNode)?.Value ?? throw Wrong(node, "a text is expected");

    private static double Number(YamlNode node) =>
        double.TryParse(Name(node), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(node, "a number is expected");

    private static FormatException Wrong(YamlNode node, string what) => new($"Line {node.Start.Line}: {what}.");
}
