using System.Globalization;
using Comity.Methods.Quality;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Comity.Standards.Linkage;

/// <summary>A node of the file of rules that says with its line what is wrong. Keys that are not known are refused.</summary>
internal sealed class PolicyNode(YamlNode node)
{
    private static readonly string[] Needed = ["en", "fr", "ar"];
    private static readonly string[] Languages = [.. Needed, "es", "ru", "zh"];

    private YamlMappingNode Map => node as YamlMappingNode ?? throw Wrong("keys with values are expected");

    public static PolicyNode Read(TextReader yaml)
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

        return stream.Documents.Count == 1 ? new PolicyNode(stream.Documents[0].RootNode) : throw new FormatException("The file is not one YAML document.");
    }

    public FormatException Wrong(string what) => new($"Line {node.Start.Line}: {what}.");

    public PolicyNode Only(params string[] allowed)
    {
        var unknown = Map.Children.Keys.FirstOrDefault(key => !allowed.Contains(key.ToString()));
        return unknown is null ? this : throw new PolicyNode(unknown).Wrong($"“{unknown}” is not known here; known are {string.Join(", ", allowed)}");
    }

    public PolicyNode? Find(string key) => Map.Children.TryGetValue(key, out var child) ? new PolicyNode(child) : null;

    public PolicyNode Child(string key) => Find(key) ?? throw Wrong($"“{key}” is missing");

    public bool IsMap => node is YamlMappingNode;

    public IReadOnlyList<(PolicyNode Key, PolicyNode Value)> Entries => [.. Map.Children.Select(c => (new PolicyNode(c.Key), new PolicyNode(c.Value)))];

    public IReadOnlyList<PolicyNode> Items =>
        node is YamlSequenceNode { Children.Count: > 0 } list ? [.. list.Children.Select(c => new PolicyNode(c))] : throw Wrong("a list with entries is expected");

    /// <summary>One value, or a list of them.</summary>
    public IReadOnlyList<PolicyNode> OneOrMany => node is YamlSequenceNode ? Items : [this];

    public string Text => (node as YamlScalarNode)?.Value is { Length: > 0 } text ? text : throw Wrong("a text is expected");

    public int Count(int least) =>
        int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number : throw Wrong($"a whole number of at least {least} is expected");

    /// <summary>A number with at most one decimal, in tenths.</summary>
    public int Tenths() =>
        decimal.TryParse(Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number * 10 == Math.Truncate(number * 10) && Math.Abs(number) <= 100
            ? (int)(number * 10)
            : throw Wrong("a number with at most one decimal, between -100 and 100, is expected");

    public DateOnly Day() => DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong("a day such as 2026-01-31 is expected");

    /// <summary>A word of a closed list, written with a small first letter.</summary>
    public T Word<T>()
        where T : struct, Enum
    {
        foreach (var one in Enum.GetValues<T>())
        {
            if (Named(one) == Text)
                return one;
        }

        throw Wrong($"“{Text}” is none of {string.Join(", ", Enum.GetValues<T>().Select(Named))}");
    }

    public static string Named<T>(T word)
        where T : struct, Enum =>
        char.ToLowerInvariant(word.ToString()[0]) + word.ToString()[1..];

    /// <summary>A text in English, French and Arabic, and perhaps in others.</summary>
    public LocalText Wording()
    {
        Only(Languages);
        return new LocalText(Languages.Where(l => Needed.Contains(l) || Find(l) is not null).ToDictionary(l => l, l => Child(l).Text, StringComparer.Ordinal));
    }
}
