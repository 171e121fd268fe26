using Comity.Rules.Inputs;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>One input as a field of a form.</summary>
/// <param name="Alone">Whether it is what the page is about: its question is then the heading.</param>
/// <param name="Values">What was said or typed.</param>
internal sealed record InputField(Input Input, string Name, bool Alone, IReadOnlyList<string> Values, TypedDay Day, string? Mistake)
{
    private const int FewestPlaces = 3;

    public string? DescribedBy => string.Join(' ', new[] { Input.Hint is null && Input.Kind != InputKind.Date ? null : Name + "-hint", Mistake is null ? null : Name + "-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    /// <summary>Fields for countries: those that were said, and room for more.</summary>
    public int Places => Math.Max(FewestPlaces, Values.Count + 1);

    public bool IsGroup => Input.Kind is InputKind.YesNo or InputKind.Word or InputKind.Words or InputKind.Countries or InputKind.Occupations or InputKind.Date;

    public static InputField Of(Input input, string name, bool alone, IQueryCollection query, IReadOnlyList<WrongValue> wrong, Func<WrongValue, string> say) => new(
        input, name, alone,
        [.. query[name].SelectMany(text => input.Kind is InputKind.Words or InputKind.Countries or InputKind.Occupations ? (text ?? "").Split([';', ',']) : [text ?? ""]).Where(text => text.Length > 0)],
        TypedDay.Of(query, name),
        wrong.Where(one => one.Name == name).Select(say).FirstOrDefault());
}
