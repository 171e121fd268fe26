using System.Reflection;
using YamlDotNet.RepresentationModel;

namespace Comity.App.Layout.Languages;

/// <summary>
/// Every text of the program, from the files <c>Texts/{language}.yaml</c> of each slice. A text that a language lacks
/// falls back to English, and says so to those who translate. A language is read when it is first asked for.
/// </summary>
internal sealed class TextCatalogue
{
    private static readonly IReadOnlyDictionary<string, object?> Nothing = new Dictionary<string, object?>();

    private readonly Dictionary<string, Lazy<Dictionary<string, Message>>> _texts =
        Language.All.ToDictionary(l => l.Code, l => new Lazy<Dictionary<string, Message>>(() => Load(l)), StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Message> Of(Language language) => _texts[language.Code].Value;

    public bool Has(string key) => Of(Language.English).ContainsKey(key);

    /// <summary>The text, which has no places to fill, by the code of each language that has it.</summary>
    public IReadOnlyDictionary<string, string> InEach(string key) => Language.All.Where(l => Of(l).ContainsKey(key))
        .ToDictionary(l => l.Code, l => Of(l)[key].Format(l, Nothing), StringComparer.Ordinal);

    public Text Find(Language language, string key, IReadOnlyDictionary<string, object?>? values = null)
    {
        if (Of(language).TryGetValue(key, out var message))
        {
            return new Text(message.Format(language, values ?? Nothing), Translated: true);
        }

        return Of(Language.English).TryGetValue(key, out message)
            ? new Text(message.Format(Language.English, values ?? Nothing), Translated: false)
            : throw new KeyNotFoundException($"No text '{key}' in any language file.");
    }

    private static Dictionary<string, Message> Load(Language language)
    {
        var texts = new Dictionary<string, Message>(StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.EndsWith($".Texts.{language.Code}.yaml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            Read(reader, resource, texts);
        }

        return texts;
    }

    private static void Read(TextReader reader, string resource, Dictionary<string, Message> into)
    {
        var yaml = new YamlStream();
        yaml.Load(reader);
        if (yaml.Documents is [{ RootNode: YamlMappingNode root }])
        {
            Flatten(root, "", resource, into);
        }
    }

    private static void Flatten(YamlMappingNode node, string prefix, string resource, Dictionary<string, Message> into)
    {
        foreach (var (name, value) in node.Children)
        {
            var key = prefix + ((YamlScalarNode)name).Value;
            if (value is YamlMappingNode inner)
            {
                Flatten(inner, key + ".", resource, into);
            }
            else if (!into.TryAdd(key, Message.Parse(((YamlScalarNode)value).Value ?? "")))
            {
                throw new InvalidDataException($"{resource}: the text '{key}' stands twice.");
            }
        }
    }
}

/// <param name="Value">The text in the reader's language, or in English where it lacks.</param>
/// <param name="Translated">Whether it is in the reader's language.</param>
internal readonly record struct Text(string Value, bool Translated);
