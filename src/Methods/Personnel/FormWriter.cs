using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Comity.Methods.Personnel;

/// <summary>
/// Writes JSON byte by byte, always the same for the same record: what is escaped must not change with the versions of a library, because the
/// bytes are hashed. Only quote, backslash and control characters are escaped.
/// </summary>
internal ref struct FormWriter
{
    private const int Start = 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Start);
    private int _length;
    private bool _first = true;

    public FormWriter()
    {
    }

    public readonly ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public readonly void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    public void Open(char bracket)
    {
        Byte((byte)bracket);
        _first = true;
    }

    public void Close(char bracket)
    {
        Byte((byte)bracket);
        _first = false;
    }

    /// <summary>The next entry of an object.</summary>
    /// <param name="name">One of <see cref="FormNames"/>.</param>
    public void Name(int name)
    {
        Item();
        Room(5);
        var at = _bytes.AsSpan(_length, 5);
        (at[0], at[1], at[2], at[3], at[4]) = ((byte)'"', (byte)(name >> 8), (byte)name, (byte)'"', (byte)':');
        _length += 5;
    }

    public void Name(string name)
    {
        Item();
        Quoted(name);
        Byte((byte)':');
    }

    /// <summary>The next entry of a list.</summary>
    public void Item()
    {
        if (!_first)
            Byte((byte)',');
        _first = false;
    }

    /// <summary>Left out where it says no more than what is taken anyway.</summary>
    public void Text(int name, string value, string otherwise = "")
    {
        if (value == otherwise)
            return;
        Name(name);
        Quoted(value);
    }

    public void Date(int name, PartialDate value)
    {
        if (value.IsUnknown)
            return;
        Name(name);
        Room(12);
        _bytes[_length++] = (byte)'"';
        _length += value.Format(_bytes.AsSpan(_length));
        _bytes[_length++] = (byte)'"';
    }

    public void Number(int name, int value)
    {
        Name(name);
        Room(11);
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(_length), out var written);
        _length += written;
    }

    public void Quoted(string text)
    {
        Room((text.Length * 6) + 2);
        _bytes[_length++] = (byte)'"';
        if (text.AsSpan().ContainsAny(Escapes))
            Escaped(text);
        else
            _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
        _bytes[_length++] = (byte)'"';
    }

    private static readonly SearchValues<char> Escapes = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private void Escaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Escapes) is >= 0 and var at)
        {
            _length += Encoding.UTF8.GetBytes(text[..at], _bytes.AsSpan(_length));
            if (text[at] < ' ')
                Control((byte)text[at]);
            else
                (_bytes[_length], _bytes[_length + 1], _length) = ((byte)'\\', (byte)text[at], _length + 2);
            text = text[(at + 1)..];
        }

        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    private void Control(byte character)
    {
        "\\u00"u8.CopyTo(_bytes.AsSpan(_length));
        _bytes[_length + 4] = (byte)(character < 16 ? '0' : '1');
        _bytes[_length + 5] = "0123456789abcdef"u8[character % 16];
        _length += 6;
    }

    private void Byte(byte value)
    {
        Room(1);
        _bytes[_length++] = value;
    }

    private void Room(int more)
    {
        if (_length + more <= _bytes.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + more));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
