using System.Globalization;
using System.Runtime.InteropServices;

namespace Comity.Methods.Personnel;

/// <summary>A field of a person's record, and of which of several: <c>birth</c>, <c>licence.until</c>, <c>qualification[2].country</c>.</summary>
/// <param name="Field">A name of <see cref="PersonFields.All"/>, or the name of a part (<c>qualification</c>) where the whole of it is meant.</param>
/// <param name="At">Which, from 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FieldPath(string Field, int At = 1)
{
    /// <summary>More than anybody has; a bound for what files and forms may ask.</summary>
    public const int Most = 50;

    /// <summary>Reads what <see cref="ToString"/> writes; the field must be one of <see cref="PersonFields.All"/>.</summary>
    public static bool TryParse(string text, out FieldPath path)
    {
        var (field, at) = (text, 1);
        if (text.IndexOf('[', StringComparison.Ordinal) is > 0 and var open)
        {
            var close = text.IndexOf(']', open);
            if (close < 0 || !int.TryParse(text.AsSpan((open + 1)..close), NumberStyles.None, CultureInfo.InvariantCulture, out at))
                at = 0;
            field = string.Concat(text.AsSpan(0, open), text.AsSpan(Math.Max(open, close) + 1));
        }

        path = new FieldPath(field, at);
        return at is >= 1 and <= Most && PersonFields.All.Contains(field) && (at == 1 || PersonFields.IsRepeated(field));
    }

    public override string ToString()
    {
        if (At == 1)
            return Field;
        var part = PersonFields.PartOf(Field);
        return string.Create(CultureInfo.InvariantCulture, $"{part}[{At}]{Field.AsSpan(part.Length)}");
    }
}
