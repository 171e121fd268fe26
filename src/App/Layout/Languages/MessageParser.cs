using System.Text;

namespace Comity.App.Layout.Languages;

/// <summary>Reads the text of a <see cref="Message"/> once, when the language files are loaded.</summary>
internal sealed class MessageParser(string text)
{
    public IReadOnlyList<Message.Part> Parse(ref int position, bool insidePlural)
    {
        var parts = new List<Message.Part>();
        var literal = new StringBuilder();
        while (position < text.Length && text[position] != '}')
        {
            var sign = text[position];
            if (sign == '\'' && position + 2 < text.Length && text[position + 1] is '{' or '}' or '#' && text[position + 2] == '\'')
            {
                literal.Append(text[position + 1]);
                position += 3;
            }
            else if (sign == '{' || (sign == '#' && insidePlural))
            {
                Flush(parts, literal);
                parts.Add(sign == '#' ? Number(ref position) : Argument(ref position, insidePlural));
            }
            else
            {
                literal.Append(sign);
                position++;
            }
        }

        Flush(parts, literal);
        return parts;
    }

    private static void Flush(List<Message.Part> parts, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            parts.Add(new Message.Literal(literal.ToString()));
            literal.Clear();
        }
    }

    private static Message.Counted Number(ref int position)
    {
        position++;
        return new Message.Counted();
    }

    private Message.Part Argument(ref int position, bool insidePlural)
    {
        position++;
        var name = Word(ref position);
        if (Skip(ref position) == '}')
        {
            position++;
            return new Message.Place(name);
        }

        Expect(ref position, ',');
        var kind = Word(ref position);
        Expect(ref position, ',');
        var plural = kind switch
        {
            "plural" => true,
            "select" => false,
            _ => throw Wrong(position, $"'plural' or 'select', not '{kind}'"),
        };
        return new Message.Choice(name, plural, Cases(ref position, plural || insidePlural));
    }

    private Dictionary<string, Message> Cases(ref int position, bool insidePlural)
    {
        var cases = new Dictionary<string, Message>(StringComparer.Ordinal);
        while (Skip(ref position) != '}')
        {
            var key = Word(ref position);
            Expect(ref position, '{');
            cases[key] = Message.Of(Parse(ref position, insidePlural));
            Expect(ref position, '}');
        }

        position++;
        return cases.ContainsKey("other") ? cases : throw Wrong(position, "a case 'other'");
    }

    private string Word(ref int position)
    {
        Skip(ref position);
        var start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '='))
        {
            position++;
        }

        return position > start ? text[start..position] : throw Wrong(position, "a name");
    }

    private char Skip(ref int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position < text.Length ? text[position] : throw Wrong(position, "a closing brace");
    }

    private void Expect(ref int position, char sign)
    {
        if (Skip(ref position) != sign)
        {
            throw Wrong(position, $"'{sign}'");
        }

        position++;
    }

    private FormatException Wrong(int position, string wanted) => new($"At {position}, expected {wanted}: {text}");
}
