using System.Globalization;

namespace Comity.Standards.Profiles;

/// <summary>Says what a text means in a column of a profile. Nothing is guessed: what is not declared is a problem.</summary>
internal sealed class CellInterpreter(ColumnMapping column, ICountryResolver countries)
{
    public CellMeaning Interpret(string text)
    {
        if (column.Map.TryGetValue(text, out var settings)) return new([.. settings]);
        if (column.To is not { } target) return Other(text, null);
        if (column.Country.Count > 0) return Country(text, target);
        return target switch
        {
            ColumnTarget.Time => Period(text),
            ColumnTarget.Flags => Flags(text),
            ColumnTarget.Multiplier => Multiplier(text),
            _ => Other(text, target),
        };
    }

    private CellMeaning Country(string text, ColumnTarget target)
    {
        foreach (var scheme in column.Country)
        {
            if (countries.TryResolve(text, scheme, out var code)) return CellMeaning.Set(target, code);
        }

        if (column.Other == OtherTexts.Ignore) return CellMeaning.Nothing;
        var meaning = column.Other == OtherTexts.Drop
            ? CellMeaning.Nothing with { DropReason = column.OtherReason }
            : Wrong("country-not-matched", new(ExpectedKind.Country, Texts: TextList.Of(column.Country.Select(NameOf))));
        return meaning with { UnmatchedCountry = true };
    }

    private CellMeaning Period(string text)
    {
        if (PeriodText.TryRead(text, column.Period ?? PeriodForm.Automatic, out var period))
            return CellMeaning.Set(ColumnTarget.Time, period);
        return column.Other == OtherTexts.Ignore
            ? CellMeaning.Nothing
            : Wrong("period", new(ExpectedKind.Period, "2018, 2018-06, 2018-03-31, March 2018"));
    }

    private CellMeaning Flags(string text)
    {
        if (text.Length == 0) return CellMeaning.Nothing;
        if (column.Status is not { } known) return CellMeaning.Set(ColumnTarget.Flags, text);
        var flags = known.ContainsKey(text) ? [text] : text.Split([';', ',', ' ', '|'], StringSplitOptions.RemoveEmptyEntries);
        var status = "A";
        foreach (var flag in flags)
        {
            if (!known.TryGetValue(flag, out var letters)) return CellMeaning.Wrong("flag-unknown", new(ExpectedKind.Flags, Texts: TextList.Of(known.Keys)));
            status = StatusLetters.Join(status, letters);
        }

        return new([new(ColumnTarget.Flags, text), new(ColumnTarget.Status, status)]);
    }

    private static CellMeaning Multiplier(string text)
    {
        if (text.Length == 0) return CellMeaning.Nothing;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) && power is >= -9 and <= 9
            ? CellMeaning.Set(ColumnTarget.Multiplier, power.ToString(CultureInfo.InvariantCulture))
            : CellMeaning.Wrong("multiplier", new(ExpectedKind.Multiplier));
    }

    private CellMeaning Other(string text, ColumnTarget? target)
    {
        if (target is ColumnTarget.Note) return text.Length == 0 ? CellMeaning.Nothing : CellMeaning.Set(ColumnTarget.Note, text);
        switch (column.Other)
        {
            case OtherTexts.Ignore:
                return CellMeaning.Nothing;
            case OtherTexts.Drop:
                return CellMeaning.Nothing with { DropReason = column.OtherReason };
            case OtherTexts.Refuse:
                return CellMeaning.Wrong("text-not-mapped", Expectation.OneOf(column.Map.Keys));
        }

        if (target is null || text.Length == 0) return CellMeaning.Nothing;
        return CodeForms.Allows(target.Value, text)
            ? CellMeaning.Set(target.Value, text)
            : Wrong("code", CodeForms.Expected(target.Value));
    }

    private CellMeaning Wrong(string problem, Expectation expected) => CellMeaning.Wrong(problem, expected.OrOneOf([.. column.Map.Keys]));

    private static string NameOf(CountryScheme scheme) => ColumnParts.Schemes.First(s => s.Scheme == scheme).Name;
}
