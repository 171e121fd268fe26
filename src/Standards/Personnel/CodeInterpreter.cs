using Comity.Methods.Personnel;
using Comity.Standards.Profiles;

namespace Comity.Standards.Personnel;

/// <summary>What a text in a column of codes means.</summary>
/// <param name="Title">The text of the national title, where a map turned it into an occupation.</param>
internal sealed record CodeMeaning(string[] Codes, string? Title = null, CellProblem? Problem = null);

/// <summary>Says what a text in a column of codes means. Nothing is guessed: what is not declared is a problem.</summary>
internal sealed class CodeInterpreter(RegisterColumn column, ICountryResolver countries, IReadOnlySet<string>? unitGroups)
{
    private readonly FieldForm form = RegisterTargets.FormOf(column.To.Field);

    public CodeMeaning Interpret(string text)
    {
        var one = One(text);
        if (one == PersonCodes.Unknown && form == FieldForm.Countries) return new([]);
        if (one is not null) return new([one], form == FieldForm.Occupation && column.Map.ContainsKey(text) ? text : null);
        if (column.Separator.Length > 0 && text.Contains(column.Separator, StringComparison.Ordinal)) return Several(text);
        return column.Other == OtherTexts.Ignore ? new([], form == FieldForm.Occupation ? text : null) : new([], null, Wrong());
    }

    /// <summary>Those that can be read are kept beside the problem.</summary>
    private CodeMeaning Several(string text)
    {
        var parts = text.Split(column.Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var codes = parts.Select(One).ToList();
        var good = codes.OfType<string>().Where(c => c != PersonCodes.Unknown).Distinct().ToArray();
        return new(good, null, codes.Contains(null) && column.Other != OtherTexts.Ignore ? Wrong() : null);
    }

    private string? One(string text)
    {
        if (column.Map.TryGetValue(text, out var mapped)) return mapped;
        if (form is FieldForm.Country or FieldForm.Countries) return Country(text);
        if (column.Other != OtherTexts.Keep) return null;
        return form switch
        {
            FieldForm.Code => RegisterTargets.CodesOf(column.To.Field).FirstOrDefault(code => code == text),
            FieldForm.Occupation => RegisterTargets.IsUnitGroup(text) && unitGroups?.Contains(text) != false ? text : null,
            FieldForm.Place => text.Length <= PlaceLength && !text.Any(char.IsControl) ? text : null,
            _ => null,
        };
    }

    private const int PlaceLength = 100;

    private string? Country(string text)
    {
        foreach (var scheme in column.Country)
        {
            if (countries.TryResolve(text, scheme, out var code)) return code;
        }

        return null;
    }

    private CellProblem Wrong() => form switch
    {
        FieldForm.Country or FieldForm.Countries => Of(RegisterKinds.CountryNotMatched,
            new Expectation(ExpectedKind.Country, Texts: TextList.Of(column.Country.Select(NameOf))).OrOneOf(Texts())),
        FieldForm.Occupation when column.Other == OtherTexts.Keep => Of(RegisterKinds.Occupation, new Expectation(ExpectedKind.UnitGroup).OrOneOf(Texts())),
        FieldForm.Place when column.Other == OtherTexts.Keep => Of(RegisterKinds.Code, new(ExpectedKind.PlainText, "100")),
        FieldForm.Code when column.Other == OtherTexts.Keep => Of(RegisterKinds.Code, Expectation.OneOf(RegisterTargets.CodesOf(column.To.Field).Concat(Texts()))),
        _ => Of(RegisterKinds.TextNotMapped, Expectation.OneOf(Texts())),
    };

    private List<string> Texts() => [.. column.Map.Keys];

    private static CellProblem Of(string kind, Expectation expected) => new(kind, expected) { IsOfText = true };

    private static string NameOf(CountryScheme scheme) => ColumnParts.Schemes.First(s => s.Scheme == scheme).Name;
}
