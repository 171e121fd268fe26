using System.Text;
using Comity.Methods.Personnel;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;

namespace Comity.Standards.Personnel;

/// <summary>Reads the dates of a column. Nothing is guessed: a text that could mean two days is refused.</summary>
internal sealed class DateReader
{
    private const int Longest = 40;

    private readonly DateFormat[] numeric;
    private readonly DateFormat[] named;
    private readonly bool excel;
    private readonly TextCache<Answer> answers = new();

    public DateReader(DateForms forms)
    {
        var all = forms.Formats.Select(f => new DateFormat(f, forms.LastYear)).ToList();
        (numeric, named, excel) = ([.. all.Where(f => f.IsNumeric)], [.. all.Where(f => !f.IsNumeric)], forms.Excel);
        Wrong = new(RegisterKinds.Date, forms.Formats.Count == 0
            ? new(ExpectedKind.Period, "1980, 1980-05, 1980-05-17, 17 May 1980")
            : new(ExpectedKind.DateAs, Texts: TextList.Of(forms.Formats)));
        Ambiguous = new(RegisterKinds.DateAmbiguous, new(ExpectedKind.OneDate, Texts: TextList.Of(forms.Formats)));
    }

    public CellProblem Wrong { get; }

    public CellProblem Ambiguous { get; }

    public CellProblem? Read(ReadOnlySpan<byte> text, CellKind kind, out PartialDate date)
    {
        if (kind == CellKind.Date && text.Length >= 10) return TryIso(text[..10], out date) ? null : Wrong;
        if (text.Length == 10 && numeric.Length == 0 && TryIso(text, out date)) return null;
        if (numeric.Length == 1 && numeric[0].TryRead(text, out date)) return null;
        if (!answers.TryGet(text, out var answer)) answer = answers.Add(text, Interpret(text));
        date = answer.Date;
        return answer.Problem;
    }

    private Answer Interpret(ReadOnlySpan<byte> sent)
    {
        Span<byte> ascii = stackalloc byte[Longest];
        if (!Digits.TryAscii(sent, ascii, out var length)) return Slow(Encoding.UTF8.GetString(sent));
        var text = ascii[..length];
        var (found, any, two) = (PartialDate.Unknown, false, false);
        foreach (var format in numeric)
        {
            if (!format.TryRead(text, out var date)) continue;
            two |= any && date != found;
            (found, any) = (date, true);
        }

        if (any) return two ? new(default, Ambiguous) : new(found, null);
        return text.Length == 10 && TryIso(text, out var iso) ? new(iso, null) : Slow(Encoding.UTF8.GetString(text));
    }

    private Answer Slow(string text)
    {
        foreach (var format in named)
        {
            if (format.TryRead(text, out var date)) return new(date, null);
        }

        // 1980 is a year, and a day of 1905.
        if (excel && text.Length == 4 && text.All(char.IsAsciiDigit)) return new(default, Ambiguous);
        var form = PeriodForm.Automatic with { ExcelSerial = excel };
        return PeriodText.TryRead(text, form, out var period) && PartialDate.TryParse(period, out var read) ? new(read, null) : new(default, Wrong);
    }

    /// <summary><c>1980-05-17</c>; day or month <c>00</c> is not known.</summary>
    private static bool TryIso(ReadOnlySpan<byte> text, out PartialDate date)
    {
        date = default;
        if (text[4] != '-' || text[7] != '-') return false;
        var (year, month, day) = (Number(text[..4]), Number(text.Slice(5, 2)), Number(text.Slice(8, 2)));
        return year > 0 && month >= 0 && day >= 0 && PartialDate.TryOf(year, month, month == 0 ? 0 : day, out date);
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9') return -1;
            number = (number * 10) + digit - '0';
        }

        return number;
    }

    private sealed record Answer(PartialDate Date, CellProblem? Problem);
}

/// <summary>Digits of Arabic and Persian scripts as ASCII.</summary>
internal static class Digits
{
    /// <summary>False where other letters than ASCII stand in the text, or it is longer than what is given for it.</summary>
    public static bool TryAscii(ReadOnlySpan<byte> text, Span<byte> ascii, out int length)
    {
        length = 0;
        while (text.Length > 0)
        {
            if (length == ascii.Length || Rune.DecodeFromUtf8(text, out var rune, out var used) != System.Buffers.OperationStatus.Done) return false;
            if (rune.IsAscii) ascii[length++] = (byte)rune.Value;
            else if (rune.Value is >= 0x0660 and <= 0x0669) ascii[length++] = (byte)('0' + rune.Value - 0x0660);
            else if (rune.Value is >= 0x06F0 and <= 0x06F9) ascii[length++] = (byte)('0' + rune.Value - 0x06F0);
            else if (rune.Value is not (0x200E or 0x200F or 0x061C)) return false;
            text = text[used..];
        }

        return true;
    }
}
