using System.Globalization;
using System.Text;
using Comity.Methods.Personnel;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;

namespace Comity.Standards.Personnel;

/// <summary>A column of the file at hand: turns its cells into values of a field.</summary>
internal abstract class CellReader(int index, RegisterColumn column)
{
    public int Index => index;

    public RegisterColumn Column => column;

    /// <summary>Cells with a value.</summary>
    public long Filled { get; set; }

    /// <param name="text">Trimmed, not empty.</param>
    /// <returns>Why it cannot be read; null where it can.</returns>
    public abstract CellProblem? Read(ReadOnlySpan<byte> text, CellKind kind, PersonInProgress to);

    /// <summary>The cell is empty, or says that nothing is known.</summary>
    public virtual void Empty(PersonInProgress to)
    {
    }

    public static CellReader Of(int index, RegisterColumn column, RegisterProfile profile, ICountryResolver countries, bool titles) =>
        RegisterTargets.FormOf(column.To.Field) switch
        {
            FieldForm.WholeName => new WholeNameReader(index, column),
            FieldForm.Date => new DateCellReader(index, column, column.Dates ?? profile.Dates),
            FieldForm.Country or FieldForm.Countries or FieldForm.Code or FieldForm.Occupation or FieldForm.Place =>
                new CodeCellReader(index, column, new CodeInterpreter(column, countries, profile.UnitGroups), titles),
            FieldForm.Share => new ShareReader(index, column, profile),
            _ => new TextReader(index, column),
        };

    /// <summary>A text of people: kept as sent, but for control characters.</summary>
    private sealed class TextReader(int index, RegisterColumn column) : CellReader(index, column)
    {
        private readonly Action<PersonInProgress, string> set = FieldSetters.OfText(column.To);
        private readonly string kind = column.Kind;
        private readonly int at = column.To.At;
        private readonly TextCache<string>? known = IsRepetitive(column.To.Field) ? new() : null;

        public override CellProblem? Read(ReadOnlySpan<byte> text, CellKind cell, PersonInProgress to)
        {
            if (known is not null && known.TryGet(text, out var value))
            {
                set(to, value);
                return null;
            }

            if (PlainText.Read(text, cell, out value) is { } wrong) return wrong;
            set(to, known is null ? value : known.Add(text, value));
            if (kind.Length > 0) to.Others[at].Kind = kind;
            return null;
        }

        private static bool IsRepetitive(string field) => field is PersonFields.Specialisation or PersonFields.NationalTitle
            or PersonFields.QualificationTitle or PersonFields.QualificationInstitution or PersonFields.EmploymentFacility;
    }

    private sealed class WholeNameReader(int index, RegisterColumn column) : CellReader(index, column)
    {
        private static readonly CellProblem OneName = new(RegisterKinds.NameNotSplit, new(ExpectedKind.FamilyAndGiven));
        private readonly string[] separators = column.Separator == "," ? [",", "،"] : column.Separator.Length > 0 ? [column.Separator] : [];

        public override CellProblem? Read(ReadOnlySpan<byte> text, CellKind kind, PersonInProgress to)
        {
            if (PlainText.Read(text, kind, out var name) is { } wrong) return wrong;
            foreach (var separator in separators)
            {
                if (name.IndexOf(separator, StringComparison.Ordinal) is not (> 0 and var at)) continue;
                (to.Row.Family, to.Row.Given) = (name[..at].Trim(), name[(at + separator.Length)..].Trim());
                return null;
            }

            to.Row.Family = name;
            return separators.Length == 0 ? null : OneName;
        }
    }

    private sealed class DateCellReader(int index, RegisterColumn column, DateForms forms) : CellReader(index, column)
    {
        private readonly Action<PersonInProgress, PartialDate> set = FieldSetters.OfDate(column.To);
        private readonly DateReader dates = new(forms);

        public override CellProblem? Read(ReadOnlySpan<byte> text, CellKind kind, PersonInProgress to)
        {
            var problem = dates.Read(text, kind, out var date);
            if (problem is null) set(to, date);
            return problem;
        }
    }

    private sealed class CodeCellReader(int index, RegisterColumn column, CodeInterpreter interpreter, bool titles) : CellReader(index, column)
    {
        private readonly Action<PersonInProgress, string> set = FieldSetters.OfText(column.To);
        private readonly TextCache<CodeMeaning> meanings = new();
        private readonly CodeMeaning? ofEmpty = column.Map.ContainsKey("") ? interpreter.Interpret("") : null;
        private readonly bool isCitizenship = column.To.Field == PersonFields.Citizenship;

        public override CellProblem? Read(ReadOnlySpan<byte> text, CellKind kind, PersonInProgress to)
        {
            if (!meanings.TryGet(text, out var meaning)) meaning = meanings.Add(text, interpreter.Interpret(Encoding.UTF8.GetString(text)));
            Set(meaning, to);
            if (meaning.Title is { } title && titles) to.Row.NationalTitle = title;
            return meaning.Problem;
        }

        public override void Empty(PersonInProgress to)
        {
            if (ofEmpty is not null) Set(ofEmpty, to);
        }

        private void Set(CodeMeaning meaning, PersonInProgress to)
        {
            // Most have one citizenship, and share the list with all who have the same.
            if (isCitizenship && to.Row.Citizenships.Count == 0) to.Row.Citizenships = meaning.Codes;
            else
            {
                foreach (var code in meaning.Codes) set(to, code);
            }
        }
    }

    private sealed class ShareReader(int index, RegisterColumn column, RegisterProfile profile) : CellReader(index, column)
    {
        private readonly TextCache<Answer> answers = new();
        private readonly double full = column.Unit switch { ShareUnit.Percent => 100, ShareUnit.Hours => (double)(profile.FullWeek ?? 40), _ => 1 };

        private readonly CellProblem wrong = new(RegisterKinds.Share, new Expectation(
            column.Unit switch { ShareUnit.Percent => ExpectedKind.Percent, ShareUnit.Hours => ExpectedKind.HoursOfWeek, _ => ExpectedKind.ShareOfPost },
            (profile.FullWeek * 2)?.ToString(CultureInfo.InvariantCulture) ?? "").OrOneOf([.. column.Map.Keys]));

        public override CellProblem? Read(ReadOnlySpan<byte> text, CellKind kind, PersonInProgress to)
        {
            if (!answers.TryGet(text, out var answer)) answer = answers.Add(text, Interpret(text, kind));
            if (answer.Problem is null && answer.Share is { } share) to.Employments[Column.To.At].FullTime = share;
            return answer.Problem;
        }

        public override void Empty(PersonInProgress to)
        {
            if (Column.Map.TryGetValue("", out var code) && ShareText.TryShare(code, out var share)) to.Employments[Column.To.At].FullTime = share;
        }

        private Answer Interpret(ReadOnlySpan<byte> text, CellKind kind)
        {
            if (Column.Map.TryGetValue(Encoding.UTF8.GetString(text), out var code)) return new(ShareText.TryShare(code, out var mapped) ? mapped : null, null);
            Span<byte> ascii = stackalloc byte[40];
            if (!Digits.TryAscii(text, ascii, out var length)) return new(null, Column.Other == OtherTexts.Ignore ? null : wrong);
            ReadOnlySpan<byte> number = ascii[..length];
            if (Column.Unit == ShareUnit.Percent && number.EndsWith("%"u8)) number = number[..^1].TrimEnd((byte)' ');
            var marks = kind == CellKind.Number ? NumberMarks.Invariant : profile.Numbers;
            return NumberText.TryRead(number, marks, 1, out var value) && ShareText.TryThousandths(value / full, out var share)
                ? new(share, null)
                : new(null, Column.Other == OtherTexts.Ignore ? null : wrong);
        }

        private sealed record Answer(int? Share, CellProblem? Problem);
    }
}
