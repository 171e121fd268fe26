using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Comity.Standards.Tests.Schemas;

/// <summary>
/// As much of JSON Schema as the schemas of <c>policy/schemas</c> use. A keyword that is not known here is a mistake, so that no schema
/// promises what nobody checks.
/// </summary>
internal sealed class Schema(string folder)
{
    private static readonly string[] Silent = ["$schema", "$id", "title", "description", "$defs"];
    private readonly Dictionary<string, JsonElement> _files = new(StringComparer.Ordinal);

    /// <summary>What does not fit, each with its place; none where the document fits.</summary>
    public IReadOnlyList<string> Check(string file, YamlNode document) => [.. Check(Find(file, ""), file, document, "")];

    public IEnumerable<string> KeysAt(string file, string pointer) =>
        Find(file, pointer).GetProperty("properties").EnumerateObject().Select(p => p.Name);

    public JsonElement Find(string file, string pointer)
    {
        if (!_files.TryGetValue(file, out var schema))
        {
            using var text = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, file)));
            _files[file] = schema = text.RootElement.Clone();
        }

        return pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(schema, (at, name) => at.GetProperty(name));
    }

    private IEnumerable<string> Check(JsonElement schema, string file, YamlNode node, string place) =>
        schema.EnumerateObject().Where(k => !Silent.Contains(k.Name)).SelectMany(k => Check(k.Name, k.Value, schema, file, node, place));

    private IEnumerable<string> Check(string keyword, JsonElement wanted, JsonElement schema, string file, YamlNode node, string place) => keyword switch
    {
        "$ref" => Referred(wanted.GetString()!, file, node, place),
        "type" => Fits(Types(wanted).Any(t => HasType(node, t)), place, $"is no {string.Join(" or ", Types(wanted))}"),
        "enum" => Fits(wanted.EnumerateArray().Any(w => w.GetString() == Text(node)), place, $"\"{Text(node)}\" is none of {wanted}"),
        "pattern" => Fits(Regex.IsMatch(Text(node) ?? "", wanted.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)), place, $"\"{Text(node)}\" has not the form {wanted}"),
        "minimum" => Fits(double.Parse(Text(node)!, CultureInfo.InvariantCulture) >= wanted.GetDouble(), place, $"is below {wanted}"),
        "minItems" => Fits((node as YamlSequenceNode)?.Children.Count >= wanted.GetInt32(), place, $"has fewer than {wanted} entries"),
        "required" => wanted.EnumerateArray().SelectMany(key => Fits(Child(node, key.GetString()!) is not null, place, $"lacks {key}")),
        "properties" => wanted.EnumerateObject().SelectMany(p => Child(node, p.Name) is { } child ? Check(p.Value, file, child, $"{place}/{p.Name}") : []),
        "additionalProperties" => Others(schema, wanted, file, node, place),
        "items" => Items(node).SelectMany((item, at) => Check(wanted, file, item, $"{place}/{at + 1}")),
        "anyOf" => Fits(wanted.EnumerateArray().Any(one => !Check(one, file, node, place).Any()), place, "fits none of the forms that are allowed"),
        _ => throw new NotSupportedException($"{file} uses \"{keyword}\", which is not known here."),
    };

    private IEnumerable<string> Referred(string reference, string file, YamlNode node, string place)
    {
        var (name, pointer) = reference.Split('#') is [var f, var p] ? (f, p) : throw new FormatException(reference);
        var to = name.Length == 0 ? file : name;
        return Check(Find(to, pointer), to, node, place);
    }

    private IEnumerable<string> Others(JsonElement schema, JsonElement wanted, string file, YamlNode node, string place)
    {
        var known = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(p => p.Name).ToHashSet() : [];
        var others = Entries(node).Where(e => !known.Contains(e.Key));
        return wanted.ValueKind == JsonValueKind.False
            ? others.Select(e => $"{place}: the key {e.Key} is not known")
            : others.SelectMany(e => Check(wanted, file, e.Value, $"{place}/{e.Key}"));
    }

    private static IEnumerable<string> Fits(bool fits, string place, string why) => fits ? [] : [$"{place}: {why}"];

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    /// <summary>Types as YAML 1.2 has them: what stands without quotes and looks like a number is one; a date is a text.</summary>
    private static bool HasType(YamlNode node, string type) => type switch
    {
        "object" => node is YamlMappingNode,
        "array" => node is YamlSequenceNode,
        "boolean" => Plain(node) is "true" or "false",
        "integer" => long.TryParse(Plain(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "number" => IsNumber(node),
        "string" => node is YamlScalarNode && Plain(node) is not ("true" or "false" or "null" or "~" or "") && !IsNumber(node),
        _ => throw new NotSupportedException($"The type \"{type}\" is not known here."),
    };

    private static bool IsNumber(YamlNode node) =>
        double.TryParse(Plain(node), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static string? Plain(YamlNode node) => node is YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } plain ? plain.Value : null;

    private static string? Text(YamlNode node) => (node as YamlScalarNode)?.Value;

    private static IEnumerable<YamlNode> Items(YamlNode node) => node is YamlSequenceNode list ? list.Children : [];

    private static YamlNode? Child(YamlNode node, string key) => Entries(node).FirstOrDefault(e => e.Key == key).Value;

    private static IEnumerable<(string Key, YamlNode Value)> Entries(YamlNode node) =>
        node is YamlMappingNode map ? map.Children.Select(c => (Text(c.Key) ?? "", c.Value)) : [];
}
