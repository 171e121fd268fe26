using System.Globalization;
using System.Text;

namespace Comity.App.Layout.Languages;

/// <summary>
/// A text with places to fill, in the shape of ICU messages: <c>{name}</c>,
/// <c>{count, plural, =0 {none} one {# country} other {# countries}}</c>, <c>{kind, select, a {…} other {…}}</c>.
/// Braces that are meant as such stand in apostrophes: <c>'{'</c>.
/// </summary>
internal sealed class Message
{
    private readonly IReadOnlyList<Part> _parts;

    private Message(IReadOnlyList<Part> parts) => _parts = parts;

    /// <summary>Names of the places, in order of first appearance.</summary>
    public IEnumerable<string> Places => _parts.SelectMany(p => p.Places).Distinct(StringComparer.Ordinal);

    /// <summary>Categories offered by each plural in the text.</summary>
    public IEnumerable<IReadOnlyCollection<string>> Plurals => _parts.SelectMany(p => p.Plurals);

    public static Message Parse(string text)
    {
        var position = 0;
        var message = new Message(new MessageParser(text).Parse(ref position, insidePlural: false));
        return position == text.Length ? message : throw new FormatException($"A closing brace too many at {position}: {text}");
    }

    public string Format(Language language, IReadOnlyDictionary<string, object?> values)
    {
        if (_parts is [Literal only])
        {
            return only.Text;
        }

        var output = new StringBuilder();
        Write(output, language, values, counted: null);
        return output.ToString();
    }

    private void Write(StringBuilder output, Language language, IReadOnlyDictionary<string, object?> values, string? counted)
    {
        foreach (var part in _parts)
        {
            part.Write(output, language, values, counted);
        }
    }

    internal abstract record Part
    {
        public virtual IEnumerable<string> Places => [];

        public virtual IEnumerable<IReadOnlyCollection<string>> Plurals => [];

        public abstract void Write(StringBuilder output, Language language, IReadOnlyDictionary<string, object?> values, string? counted);
    }

    internal sealed record Literal(string Text) : Part
    {
        public override void Write(StringBuilder output, Language language, IReadOnlyDictionary<string, object?> values, string? counted) =>
            output.Append(Text);
    }

    internal sealed record Place(string Name) : Part
    {
        public override IEnumerable<string> Places => [Name];

        public override void Write(StringBuilder output, Language language, IReadOnlyDictionary<string, object?> values, string? counted) =>
            output.Append(ValueOf(values, Name) is string text ? Isolated.In(language, text) : ReaderFormats.Any(language, ValueOf(values, Name)));
    }

    /// <summary>The <c>#</c> of a plural: the number that was counted.</summary>
    internal sealed record Counted : Part
    {
        public override void Write(StringBuilder output, Language language, IReadOnlyDictionary<string, object?> values, string? counted) =>
            output.Append(counted);
    }

    internal sealed record Choice(string Name, bool Plural, IReadOnlyDictionary<string, Message> Cases) : Part
    {
        public override IEnumerable<string> Places => Cases.Values.SelectMany(c => c.Places).Prepend(Name);

        public override IEnumerable<IReadOnlyCollection<string>> Plurals => Plural ? [[.. Cases.Keys]] : [];

        public override void Write(StringBuilder output, Language language, IReadOnlyDictionary<string, object?> values, string? counted)
        {
            var value = ValueOf(values, Name);
            if (!Plural)
            {
                Case(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "other").Write(output, language, values, counted);
                return;
            }

            var number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
            var exact = "=" + number.ToString(CultureInfo.InvariantCulture);
            var chosen = Cases.TryGetValue(exact, out var message) ? message : Case(PluralRules.Category(language.Code, number));
            chosen.Write(output, language, values, ReaderFormats.Any(language, value));
        }

        private Message Case(string key) => Cases.TryGetValue(key, out var message) ? message : Cases["other"];
    }

    internal static Message Of(IReadOnlyList<Part> parts) => new(parts);

    private static object? ValueOf(IReadOnlyDictionary<string, object?> values, string name) =>
        values.TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"The text wants '{name}', which was not given.");
}
