using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Comity.Rules.Inputs;

/// <summary>
/// Reads what a check is told from JSON, in one pass and without a model: names are those of the inputs, <c>null</c> or nothing is not
/// known, <c>[]</c> and <c>false</c> are known to be none, of a whole object too. Every mistake is collected, none is passed over.
/// </summary>
public sealed class AnswersJson(KnownCodes codes)
{
    /// <summary>Mistakes that are told at once.</summary>
    public const int MostMistakes = 20;

    private const int LongestGiven = 80;
    private readonly List<InputMistake> mistakes = [];

    public IReadOnlyList<InputMistake> Mistakes => mistakes;

    /// <summary>Reads one object; the reader stands on its opening brace, and afterwards on its closing one.</summary>
    /// <param name="path">Where the object stands in the request, for mistakes.</param>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public Answers Read(ref Utf8JsonReader reader, InputList inputs, string path)
    {
        mistakes.Clear();
        var answers = new Answers(inputs);
        ReadObject(ref reader, inputs.Root, answers, path);
        return answers;
    }

    private void ReadObject(ref Utf8JsonReader reader, InputGroup group, Answers answers, string path)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Wrong(ref reader, path, InputWrong.NotAnObject, group.Allowed);
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Find(group.Inputs, ref reader) is { } input)
                ReadInput(ref reader, input, answers, path);
            else if (Find(group.Groups, ref reader) is { } inner)
                ReadGroup(ref reader, inner, answers, path);
            else
                Unknown(ref reader, group, path);
        }
    }

    private void ReadGroup(ref Utf8JsonReader reader, InputGroup group, Answers answers, string path)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.False || (reader.TokenType == JsonTokenType.StartArray && IsEmpty(reader)))
        {
            reader.Skip();
            group.SayNone(answers);
        }
        else if (reader.TokenType != JsonTokenType.Null)
        {
            ReadObject(ref reader, group, answers, Way(path, group.Name));
        }
    }

    /// <param name="copy">A copy, so that the reader stays where it is.</param>
    private static bool IsEmpty(Utf8JsonReader copy) => copy.Read() && copy.TokenType == JsonTokenType.EndArray;

    private void ReadInput(ref Utf8JsonReader reader, Input input, Answers answers, string path)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return;
        if (answers.Knows(input))
        {
            Wrong(ref reader, Way(path, input.Name), InputWrong.Twice, "");
            return;
        }

        if (input.Kind == InputKind.Items && reader.TokenType == JsonTokenType.StartArray)
            answers[input] = ReadItems(ref reader, input, Way(path, input.Name));
        else if (Value(ref reader, input, out var value, out var given) is { } wrong)
            Add(Way(path, input.Name), given, wrong, input.Allowed());
        else
            answers[input] = value;
    }

    private List<Answers> ReadItems(ref Utf8JsonReader reader, Input input, string path)
    {
        var items = new List<Answers>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var item = new Answers(input.Item!);
            ReadObject(ref reader, input.Item!.Root, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]"));
            items.Add(item);
        }

        return items;
    }

    private InputWrong? Value(ref Utf8JsonReader reader, Input input, out object? value, out string given)
    {
        (value, given) = (null, "");
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                given = reader.GetString()!;
                return InputText.One(input, given, codes, out value);
            case JsonTokenType.True or JsonTokenType.False:
                given = reader.TokenType == JsonTokenType.True ? "true" : "false";
                return Said(input, reader.TokenType == JsonTokenType.True, out value);
            case JsonTokenType.Number:
                given = Encoding.UTF8.GetString(reader.ValueSpan);
                return input.Kind == InputKind.Number
                    ? reader.TryGetDecimal(out var number) ? InputText.Within(input, number, out value) : InputWrong.NotANumber
                    : InputText.One(input, given, codes, out value);
            case JsonTokenType.StartArray:
                return Texts(ref reader, input, out value, out given);
            default:
                reader.Skip();
                given = "{ }";
                return WrongKind(input);
        }
    }

    /// <summary>Of a list, <c>false</c> says that there are none.</summary>
    private static InputWrong? Said(Input input, bool yes, out object? value)
    {
        value = input.Kind switch
        {
            InputKind.YesNo => InputText.YesOrNo(yes),
            InputKind.Words or InputKind.Countries or InputKind.Occupations when !yes => Array.Empty<string>(),
            InputKind.Items when !yes => Array.Empty<Answers>(),
            InputKind.Text when !yes => InputText.None,
            InputKind.Word when !yes && InputText.IsWord(input, InputText.None) => InputText.None,
            _ => null,
        };
        return value is null ? WrongKind(input) : null;
    }

    private InputWrong? Texts(ref Utf8JsonReader reader, Input input, out object? value, out string given)
    {
        var texts = new List<string>();
        var whole = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            whole &= reader.TokenType is JsonTokenType.String or JsonTokenType.Number;
            if (reader.TokenType is JsonTokenType.String)
                texts.Add(reader.GetString()!);
            else if (reader.TokenType is JsonTokenType.Number)
                texts.Add(Encoding.UTF8.GetString(reader.ValueSpan));
            else
                reader.Skip();
        }

        given = string.Join(", ", texts);
        value = null;
        if (input.Kind is InputKind.Words or InputKind.Countries or InputKind.Occupations)
            return whole ? InputText.Several(input, texts, codes, out value) : WrongKind(input);
        value = input.Kind == InputKind.YesNo && whole && texts.Count == 0 ? InputText.YesOrNo(false) : null;
        return value is null ? WrongKind(input) : null;
    }

    private static InputWrong WrongKind(Input input) => input.Kind switch
    {
        InputKind.YesNo => InputWrong.NotYesNo,
        InputKind.Date => InputWrong.NotADate,
        InputKind.Number => InputWrong.NotANumber,
        InputKind.Text => InputWrong.NotAText,
        InputKind.Word => InputWrong.NotOnTheList,
        InputKind.Country => InputWrong.NotACountry,
        _ => InputWrong.NotAList,
    };

    private void Unknown(ref Utf8JsonReader reader, InputGroup group, string path)
    {
        var name = reader.GetString()!;
        reader.Read();
        reader.Skip();
        Add(path.Length == 0 ? name : path + "." + name, name, InputWrong.UnknownName, group.Allowed);
    }

    private void Wrong(ref Utf8JsonReader reader, string path, InputWrong wrong, string allowed)
    {
        var given = reader.TokenType is JsonTokenType.String or JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : reader.TokenType.ToString();
        reader.Skip();
        Add(path, given, wrong, allowed);
    }

    private void Add(string path, string given, InputWrong wrong, string allowed)
    {
        if (mistakes.Count < MostMistakes)
            mistakes.Add(new InputMistake(path, given.Length > LongestGiven ? given[..LongestGiven] + "…" : given, wrong, allowed));
    }

    private static Input? Find(IReadOnlyList<Input> inputs, ref Utf8JsonReader reader)
    {
        foreach (var input in inputs)
        {
            if (reader.ValueTextEquals(input.Name))
                return input;
        }

        return null;
    }

    private static InputGroup? Find(IReadOnlyList<InputGroup> groups, ref Utf8JsonReader reader)
    {
        foreach (var group in groups)
        {
            if (reader.ValueTextEquals(group.Name))
                return group;
        }

        return null;
    }

    private static string Way(string path, byte[] name) => path.Length == 0 ? Encoding.UTF8.GetString(name) : path + "." + Encoding.UTF8.GetString(name);
}
