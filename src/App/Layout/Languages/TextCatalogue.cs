using System.Reflection;
using YamlDotNet.RepresentationModel;

namespace Comity.App.Layout.Languages;

/// <summary>
/// Every text of the program, from the files <c>Texts/{language}.yaml</c> of each slice. A text that a language lacks
/// falls back to English, and says so to those who translate.
/// </summary>
internal sealed class TextCatalogue
{
    private static readonly IReadOnlyDictionary<string, object?> Nothing = new Dictionary<string, object?>();

    private readonly Dictionary<string, Dictionary<string, Message>> _texts;

    private TextCatalogue(Dictionary<string, Dictionary<string, Message>> texts) => _texts = texts;

    public static TextCatalogue Load()
    {
        var texts = Language.All.ToDictionary(l => l.Code, _ => new Dictionary<string, Message>(StringComparer.Ordinal), StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.Contains(".Texts.", StringComparison.Ordinal)))
        {
            var language = resource.Split('.')[^2];
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            Read(reader, resource, texts[language]);
        }

        return new TextCatalogue(texts);
    }

    public IReadOnlyDictionary<string, Message> Of(Language language) => _texts[language.Code];

    public bool Has(string key) => _texts[Language.English.Code].ContainsKey(key);

    /// <summary>The text, which has no places to fill, by the code of each language that has it.</summary>
    public IReadOnlyDictionary<string, string> InEach(string key) => Language.All.Where(l => _texts[l.Code].ContainsKey(key))
        .ToDictionary(l => l.Code, l => _texts[l.Code][key].Format(l, Nothing), StringComparer.Ordinal);

    public Text Find(Language language, string key, IReadOnlyDictionary<string, object?>? values = null)
    {
        if (_texts[language.Code].TryGetValue(key, out var message))
        {
            return new Text(message.Format(language, values ?? Nothing), Translated: true);
        }

        return _texts[Language.English.Code].TryGetValue(key, out message)
            ? new Text(message.Format(Language.English, values ?? Nothing), Translated: false)
            : throw new KeyNotFoundException($"No text '{key}' in any language file.");
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
